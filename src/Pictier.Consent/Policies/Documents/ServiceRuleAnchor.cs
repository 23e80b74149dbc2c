namespace Pictier.Consent.Policies;

/// <summary>Why the law permits what a service rule permits (AMB-04).</summary>
public enum ServiceRuleAnchor
{
    /// <summary>Nothing does.</summary>
    None = 0,

    /// <summary>A case of APPI 27(1) or 27(5).</summary>
    PermittedByLaw,

    /// <summary>Terms to which the principal consented.</summary>
    ConsentTerms,
}
