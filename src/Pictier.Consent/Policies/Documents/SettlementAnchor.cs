namespace Pictier.Consent.Policies;

/// <summary>Why the law permits a provision for settlement (AMB-50).</summary>
public enum SettlementAnchor
{
    /// <summary>Nothing does.</summary>
    None = 0,

    /// <summary>An entrustment contract.</summary>
    Entrustment,

    /// <summary>Terms to which the principal consented.</summary>
    ConsentTerms,
}
