namespace Pictier.Consent.Ledger;

/// <summary>A restriction is lifted. Nothing else lifts one (AMB-41).</summary>
public sealed record RestrictionLifted : ConsentEvent
{
    /// <summary>The restriction.</summary>
    public required string Restriction { get; init; }
}
