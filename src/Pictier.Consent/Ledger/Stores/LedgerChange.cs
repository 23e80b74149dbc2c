namespace Pictier.Consent.Ledger;

/// <summary>One position of the ledger, as those see it who follow the ledger.</summary>
/// <param name="Sequence">The position.</param>
/// <param name="Name">The name under which the store files the person (<see cref="IConsentStore.NameInStore"/>).</param>
/// <param name="Entry">What is stored there; null when it became unreadable by an erasure.</param>
/// <param name="IsErasure">Whether everything before it of this person is to be forgotten.</param>
public sealed record LedgerChange(long Sequence, string Name, LedgerEntry? Entry, bool IsErasure = false)
{
    /// <summary>The position, never the person.</summary>
    public override string ToString() => $"Change {Sequence}";
}
