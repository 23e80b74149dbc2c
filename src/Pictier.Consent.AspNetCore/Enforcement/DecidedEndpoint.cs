namespace Pictier.Consent.AspNetCore;

/// <summary>That the declarations of an endpoint were decided for this request.</summary>
internal sealed class DecidedEndpoint(IReadOnlyList<IConsentMetadata> declared, IReadOnlyList<EvaluatedRequest> evaluated) : IConsentFeature
{
    public IReadOnlyList<EvaluatedRequest> Evaluated => evaluated;

    // The same request can be executed again as another endpoint, whose declarations are others.
    internal bool Covers(IConsentMetadata declaration) => declared.Contains(declaration);
}
