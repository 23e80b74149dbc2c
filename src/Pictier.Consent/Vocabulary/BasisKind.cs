namespace Pictier.Consent;

/// <summary>What a decision can rest on.</summary>
public enum BasisKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A purpose of the policy.</summary>
    Purpose,

    /// <summary>A consent or refusal of the principal.</summary>
    Consent,

    /// <summary>A claim of the request, by its index.</summary>
    Claim,

    /// <summary>A recipient, with its contract or profile.</summary>
    Recipient,

    /// <summary>An opt-out filing.</summary>
    Filing,

    /// <summary>A joint-use notice.</summary>
    JointUseNotice,

    /// <summary>A service rule.</summary>
    ServiceRule,

    /// <summary>A restriction of the principal's data.</summary>
    Restriction,
}
