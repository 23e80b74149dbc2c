namespace Pictier.Consent.Ledger;

/// <summary>Who gave or withdrew a consent (C10).</summary>
public enum ConsentGiver
{
    /// <summary>The principal.</summary>
    Principal = 0,

    /// <summary>The legal representative of a minor or ward.</summary>
    LegalRepresentative,

    /// <summary>An agent with a mandate.</summary>
    AuthorisedAgent,
}
