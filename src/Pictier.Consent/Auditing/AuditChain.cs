using System.Security.Cryptography;

namespace Pictier.Consent.Auditing;

/// <summary>Links entries: each hash is the SHA-256 of the hash before it and the bytes of the entry, so no entry can change alone.</summary>
public static class AuditChain
{
    /// <summary>The hash of an entry that follows the hash of another; the first follows the default hash.</summary>
    public static AuditHash Link(AuditHash previous, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        return Link(sha, previous, entry);
    }

    /// <summary>The entries as they follow the head of a log.</summary>
    public static IReadOnlyList<ChainedEntry> Extend(AuditHead head, IReadOnlyList<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chained = new ChainedEntry[entries.Count];
        for (var i = 0; i < chained.Length; i++)
        {
            var hash = Link(sha, head.Hash, entries[i]);
            chained[i] = new ChainedEntry(head.Sequence + 1, head.Hash, hash, entries[i]);
            head = new AuditHead(head.Sequence + 1, hash);
        }

        return chained;
    }

    /// <summary>Writes the hash of an entry that follows another. Making the hash function costs more than a link, so many links share one.</summary>
    internal static void Link(IncrementalHash sha, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> entry, Span<byte> hash)
    {
        sha.AppendData(previous);
        sha.AppendData(entry);
        sha.GetHashAndReset(hash);
    }

    private static AuditHash Link(IncrementalHash sha, AuditHash previous, AuditEntry entry)
    {
        Span<byte> hash = stackalloc byte[AuditHash.Size];
        Link(sha, previous.Bytes.Span, entry.Utf8.Span, hash);
        return new AuditHash(hash);
    }
}

/// <summary>An entry at its place in the chain.</summary>
/// <param name="Sequence">Its place, from 1.</param>
/// <param name="Previous">The hash that it follows.</param>
/// <param name="Hash">Its own hash.</param>
/// <param name="Entry">The entry.</param>
public sealed record ChainedEntry(long Sequence, AuditHash Previous, AuditHash Hash, AuditEntry Entry)
{
    /// <summary>Where the chain stands after this entry.</summary>
    public AuditHead Head => new(Sequence, Hash);

    /// <summary>Whether the hash is the one that the entry has after <see cref="Previous"/>.</summary>
    public bool IsIntact => AuditChain.Link(Previous, Entry) == Hash;
}

/// <summary>Where a chain stands; the default value is before its first entry.</summary>
/// <param name="Sequence">The place of the last entry.</param>
/// <param name="Hash">Its hash.</param>
public readonly record struct AuditHead(long Sequence, AuditHash Hash);
