namespace Pictier.Consent.Ledger;

/// <summary>An entry on its way into a store: read, written and found valid by itself.</summary>
/// <param name="Entry">The entry as the caller gave it.</param>
/// <param name="Name">The name under which the store files the person.</param>
/// <param name="Content">The event as JSON, without position and time of recording.</param>
/// <param name="Fingerprint">The hash by which the same content is known again.</param>
/// <param name="Errors">What is wrong with the event by itself.</param>
public sealed record PreparedEntry(
    LedgerEntry Entry, string Name, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte> Fingerprint, IReadOnlyList<DocumentError> Errors)
{
    /// <summary>The id of the entry, never the person.</summary>
    public override string ToString() => $"Entry `{Entry.Id}`";
}
