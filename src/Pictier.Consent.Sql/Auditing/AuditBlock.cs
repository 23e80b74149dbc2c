using System.Buffers;
using System.IO.Compression;
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

    /// <summary>The block of entries that follow each other.</summary>
    internal static AuditBlock Of(ReadOnlySpan<ChainedEntry> chained)
    {
        var hashes = new byte[chained.Length * AuditHash.Size];
        for (var i = 0; i < chained.Length; i++)
        {
            chained[i].Hash.Bytes.Span.CopyTo(hashes.AsSpan(i * AuditHash.Size));
        }

        return new AuditBlock(chained[^1].Sequence, chained[0].Previous.Bytes.ToArray(), hashes, chained.Length == 1 ? chained[0].Entry.Utf8.ToArray() : Pack(chained));
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

    private static byte[] Pack(ReadOnlySpan<ChainedEntry> chained)
    {
        var length = chained.Length - 1;
        foreach (var entry in chained)
        {
            length += entry.Entry.Utf8.Length;
        }

        var lines = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var end = 0;
            foreach (var entry in chained)
            {
                if (end > 0)
                {
                    lines[end++] = LineBreak;
                }

                entry.Entry.Utf8.Span.CopyTo(lines.AsSpan(end));
                end += entry.Entry.Utf8.Length;
            }

            return lines.AsSpan(0, end).Count(LineBreak) == chained.Length - 1
                ? Pack(lines.AsSpan(0, end))
                : throw new ArgumentException("An audit entry is one JSON object without a line break; one of these has a line break.", nameof(chained));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(lines, clearArray: true);
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> lines)
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
