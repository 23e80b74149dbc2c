namespace Pictier.Consent.Policies;

/// <summary>Whether the conditions that the law adds to the published policy are asked.</summary>
public enum LegalOverlay
{
    /// <summary>The policy and the law in force must both allow.</summary>
    Enforce = 0,

    /// <summary>The published policy alone decides.</summary>
    Off,
}
