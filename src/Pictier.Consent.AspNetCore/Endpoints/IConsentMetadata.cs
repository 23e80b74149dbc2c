namespace Pictier.Consent.AspNetCore;

/// <summary>Metadata of an endpoint that declares what it does with personal data. Several of them must all be allowed.</summary>
public interface IConsentMetadata
{
    /// <summary>What the endpoint does.</summary>
    ConsentDeclaration Declaration { get; }
}
