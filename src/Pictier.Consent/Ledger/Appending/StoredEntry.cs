namespace Pictier.Consent.Ledger;

/// <summary>An entry with its place in the ledger, ready to be written.</summary>
/// <param name="Prepared">The entry as it was prepared.</param>
/// <param name="Sequence">Its position.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record StoredEntry(PreparedEntry Prepared, long Sequence, DateTimeOffset RecordedAt)
{
    /// <summary>The entry as readers will see it.</summary>
    public LedgerEntry Entry =>
        Prepared.Entry with { Event = Prepared.Entry.Event with { Sequence = Sequence, RecordedAt = RecordedAt } };

    /// <summary>The position, never the person.</summary>
    public override string ToString() => $"Entry {Sequence}";
}
