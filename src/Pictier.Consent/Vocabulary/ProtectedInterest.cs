namespace Pictier.Consent;

/// <summary>What 2.2(1) protects.</summary>
public enum ProtectedInterest
{
    /// <summary>Not named: the need is not shown.</summary>
    Unknown = 0,

    /// <summary>A human life.</summary>
    Life,

    /// <summary>A human body.</summary>
    Body,

    /// <summary>Property; it needs an approver (AMB-54).</summary>
    Fortune,
}
