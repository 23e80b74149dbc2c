namespace Pictier.Consent.Auditing;

/// <summary>A decision, with what is needed to decide again.</summary>
public sealed record AuditedDecision : AuditedFact
{
    /// <summary>
    /// The request; its principal is a pseudonym when <see cref="IsPseudonymous"/>. Null when it is read again and was never complete:
    /// then the decision is <see cref="ReasonCode.InputIncomplete"/>.
    /// </summary>
    public required ProcessingRequest? Request { get; init; }

    /// <summary>What was decided, and for which instant.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The policy that decided (<see cref="ConsentPolicy.Sha256"/>).</summary>
    public required string PolicySha256 { get; init; }

    /// <summary>How much of the ledger was known; null when the ledger could not be read.</summary>
    public HistoryPosition? Known { get; init; }

    /// <summary>Whether the principal is named by a keyed pseudonym.</summary>
    public bool IsPseudonymous { get; init; }
}

/// <summary>How much of what a principal said was known: a ledger only grows, so the number of events names them.</summary>
/// <param name="Events">The number of events of the principal.</param>
/// <param name="Sequence">The position in the ledger of the last of them; null where the ledger numbers none.</param>
public readonly record struct HistoryPosition(int Events, long? Sequence);
