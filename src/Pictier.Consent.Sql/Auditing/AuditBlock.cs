using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Sql;

/// <summary>Entries that were appended together, as one row keeps them.</summary>
/// <remarks>
/// What a database takes for a row costs more than all that is in it, and entries repeat each other. So a block is one row, and its
/// entries are packed. Each still has its own hash there, so a change is found with its place.
/// </remarks>
/// <param name="Last">The place of its last entry.</param>
/// <param name="Previous">The hash that its first entry follows.</param>
/// <param name="Hashes">The hashes of the entries, one after the other.</param>
/// <param name="Entries">The entry as it is when there is one; several as lines packed by zlib.</param>
internal sealed record AuditBlock(long Last, byte[] Previous, byte[] Hashes, byte[] Entries)
{
    /// <summary>The entries of one block: enough to share a row, few enough to be unpacked for one of them.</summary>
    internal const int MostEntries = 1024;

    private const byte LineBreak = (byte)'\n';

    /// <summary>Where the chain stands after the block.</summary>
    internal AuditHead Head => new(Last, HashIn(Hashes, (Hashes.Length / AuditHash.Size) - 1));

    /// <summary>The blocks of entries that follow the head of the log.</summary>
    internal static List<AuditBlock> Of(AuditHead head, IReadOnlyList<AuditEntry> entries)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blocks = new List<AuditBlock>();
        foreach (var together in entries.Chunk(MostEntries))
        {
            var hashes = new byte[together.Length * AuditHash.Size];
            var previous = head.Hash.Bytes.Span;
            for (var i = 0; i < together.Length; i++)
            {
                var hash = hashes.AsSpan(i * AuditHash.Size, AuditHash.Size);
                AuditChain.Link(sha, previous, together[i], hash);
                previous = hash;
            }

            blocks.Add(new AuditBlock(head.Sequence + together.Length, head.Hash.Bytes.ToArray(), hashes, Pack(together)));
            head = blocks[^1].Head;
        }

        return blocks;
    }

    /// <summary>The entry as it is when there is one; several as lines packed by zlib.</summary>
    internal static byte[] Pack(AuditEntry[] entries)
    {
        if (entries.Length == 1)
        {
            return entries[0].Utf8.ToArray();
        }

        var lines = ArrayPool<byte>.Shared.Rent(entries.Sum(e => e.Utf8.Length + 1));
        try
        {
            var end = 0;
            foreach (var entry in entries)
            {
                if (entry.Utf8.Span.Contains(LineBreak))
                {
                    throw new ArgumentException("An audit entry is one JSON object without a line break; one of these has a line break.", nameof(entries));
                }

                entry.Utf8.Span.CopyTo(lines.AsSpan(end));
                end += entry.Utf8.Length;
                lines[end++] = LineBreak;
            }

            return Packed(lines.AsSpan(0, end - 1));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lines, clearArray: true);
        }
    }

    /// <summary>The entries at their places. What is not as it was written gives entries that are not intact, which is what the verifier looks for.</summary>
    internal IEnumerable<ChainedEntry> Read()
    {
        var count = Math.Max(1, Hashes.Length / AuditHash.Size);
        var left = (ReadOnlyMemory<byte>)(count == 1 ? Entries : Unpack());
        var previous = HashIn(Previous, 0);
        for (var i = 0; i < count; i++)
        {
            // All that is left belongs to the last entry: nothing in a block is beside its entries.
            var length = i == count - 1 ? left.Length : left.Span.IndexOf(LineBreak) is var end and >= 0 ? end : left.Length;
            var hash = HashIn(Hashes, i);
            yield return new ChainedEntry(Last - count + 1 + i, previous, hash, new AuditEntry(left[..length]));
            left = left[Math.Min(length + 1, left.Length)..];
            previous = hash;
        }
    }

    private static byte[] Packed(ReadOnlySpan<byte> lines)
    {
        using var packed = new MemoryStream(lines.Length / 4);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(lines);
        }

        return packed.ToArray();
    }

    private byte[] Unpack()
    {
        try
        {
            using var lines = new MemoryStream();
            using var zlib = new ZLibStream(new MemoryStream(Entries), CompressionMode.Decompress);
            zlib.CopyTo(lines);
            return lines.ToArray();
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static AuditHash HashIn(byte[] hashes, int place) =>
        hashes.Length >= (place + 1) * AuditHash.Size ? new AuditHash(hashes.AsSpan(place * AuditHash.Size, AuditHash.Size)) : default;
}
