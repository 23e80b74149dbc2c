namespace Pictier.Consent.Policies;

/// <summary>The succession of a business (3.1(4)).</summary>
public sealed record SuccessionDocument
{
    /// <summary>The successor.</summary>
    public required string Recipient { get; init; }

    /// <summary>Why the business changes hands.</summary>
    public required SuccessionCause Cause { get; init; }

    /// <summary>When it does.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>The business.</summary>
    public required string Business { get; init; }

    /// <summary>The contract that secures the data during due diligence; null when there is none (AMB-51).</summary>
    public string? DueDiligenceContract { get; init; }
}
