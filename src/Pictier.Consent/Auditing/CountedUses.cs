namespace Pictier.Consent.Auditing;

/// <summary>How many plain uses were allowed in a span of time: what is counted instead of being recorded one by one.</summary>
public sealed record CountedUses : AuditedFact
{
    /// <summary>The running service that counted: a word drawn when it started.</summary>
    public required string Instance { get; init; }

    /// <summary>Since when was counted, inclusive.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Until when was counted, exclusive.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Whether the service closed its audit trail with this count: an instance without a last count ended without closing.</summary>
    public bool IsLast { get; init; }

    /// <summary>The counts, each for what distinguishes the uses.</summary>
    public required IReadOnlyList<UseCount> Counts { get; init; }
}

/// <summary>How often one kind of use was allowed.</summary>
/// <param name="Policy">The version of the policy that decided.</param>
/// <param name="Operation">What was done.</param>
/// <param name="Purpose">For which purpose.</param>
/// <param name="Reason">Why it was allowed.</param>
/// <param name="Count">How often.</param>
public sealed record UseCount(string? Policy, Operation Operation, Purpose Purpose, ReasonCode Reason, long Count);
