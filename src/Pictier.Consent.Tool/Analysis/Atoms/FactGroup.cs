namespace Pictier.Consent.Tool.Analysis;

/// <summary>The parts that a request and what its principal said fall into, so that the answer of a condition depends on one part, or a known few.</summary>
internal enum FactGroup
{
    /// <summary>What the policy itself says of the operation, the purpose, the data, the recipient and the instant.</summary>
    Registry = 0,

    /// <summary>What is known of the principal.</summary>
    Subject,

    /// <summary>What is known of data already held, and whether the use is unjust.</summary>
    Held,

    /// <summary>What the principal refused.</summary>
    Refusal,

    /// <summary>What the principal had restricted; O10 also hears refusals.</summary>
    Restriction,

    /// <summary>The form of the information.</summary>
    Form,

    /// <summary>The way of acquisition.</summary>
    Acquisition,

    /// <summary>The method of a provision.</summary>
    Method,

    /// <summary>The request of an authority.</summary>
    Authority,

    /// <summary>The service rule that is named.</summary>
    ServiceRule,

    /// <summary>A consent of the principal; capacity also hears what is known of the principal, C16 refusals.</summary>
    Consent,

    /// <summary>A claim of 2.2(4).</summary>
    LawClaim,

    /// <summary>A claim of 2.2(1); difficulty also hears refusals.</summary>
    LifeClaim,

    /// <summary>A claim of 2.2(2); difficulty also hears refusals.</summary>
    HealthClaim,

    /// <summary>A claim of 2.2(3).</summary>
    AffairsClaim,
}
