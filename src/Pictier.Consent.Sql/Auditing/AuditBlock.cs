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
    internal static List<AuditBlock> Of(AuditHead head, AuditLines lines)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blocks = new List<AuditBlock>();
        for (var first = 0; first < lines.Count; first += MostEntries)
        {
            var count = Math.Min(MostEntries, lines.Count - first);
            var hashes = new byte[count * AuditHash.Size];
            var previous = head.Hash.Bytes.Span;
            for (var i = 0; i < count; i++)
            {
                var hash = hashes.AsSpan(i * AuditHash.Size, AuditHash.Size);
                AuditChain.Link(sha, previous, lines[first + i], hash);
                previous = hash;
            }

            blocks.Add(new AuditBlock(head.Sequence + count, head.Hash.Bytes.ToArray(), hashes, Pack(lines, first, count)));
            head = blocks[^1].Head;
        }

        return blocks;
    }

    /// <summary>The entry as it is when there is one; several as lines packed by zlib.</summary>
    internal static byte[] Pack(AuditLines lines, int first, int count)
    {
        var text = lines.Text(first, count);
        return count == 1 ? text.ToArray() : Packed(text);
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
        using var packed = new MemoryStream(lines.Length / 8);
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
