using System.Security.Cryptography;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>How people are named and events are written in the ledger: in the clear, or under pseudonyms and sealed.</summary>
/// <param name="pseudonyms">Null: in the clear.</param>
internal sealed class LedgerBodies(Pseudonyms? pseudonyms)
{
    /// <summary>The mark of a ledger in the clear.</summary>
    internal const string Clear = "clear";

    internal bool HasPseudonyms => pseudonyms is not null;

    /// <summary>By which a ledger knows again how it was begun.</summary>
    internal string Mark => pseudonyms is null ? Clear : $"pseudonyms {pseudonyms.Mark}";

    internal string NameOf(DataSubjectId dataSubject) => pseudonyms?.NameOf(dataSubject) ?? dataSubject.Value;

    internal byte[] Fingerprint(ReadOnlyMemory<byte> content) => pseudonyms?.Fingerprint(content) ?? AppendBatch.PlainFingerprint(content);

    internal byte[] NewKey(string name) => pseudonyms!.NewKey(name);

    /// <summary>What is stored of an entry; without a key it names the person by the pseudonym alone.</summary>
    internal byte[] Write(PreparedEntry entry, byte[]? key) => (pseudonyms, key) switch
    {
        (null, _) => entry.Content.ToArray(),
        (_, null) => EventWriter.WriteUtf8(entry.Entry.Event with { DataSubject = new(entry.Name) }),
        _ => pseudonyms.Seal(entry.Content.Span, key, entry.Name, entry.Entry.Id),
    };

    /// <summary>The event of a stored row; null when an erasure made it unreadable.</summary>
    /// <exception cref="ConsentStoreException">The row is not as it was written.</exception>
    internal ConsentEvent? Read(in LedgerRow row)
    {
        if (row.Sequence < row.ErasedAt)
        {
            return null;
        }

        try
        {
            var content = pseudonyms is not null && Pseudonyms.IsSealed(row.Body) ? pseudonyms.Open(row.Body, row.Key ?? [], row.Name, row.Entry) : row.Body;
            return EventReader.Parse(content) with { Sequence = row.Sequence, RecordedAt = row.RecordedAt };
        }
        catch (Exception failure) when (failure is InvalidDocumentException or CryptographicException or ArgumentException or OverflowException)
        {
            throw new ConsentStoreException($"The ledger cannot be read at position {row.Sequence}: it is not as it was written. Restore the ledger from a backup.", failure);
        }
    }
}
