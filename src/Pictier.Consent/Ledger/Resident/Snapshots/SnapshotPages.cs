using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Pictier.Consent.Ledger;

/// <summary>
/// The pages of a snapshot: 8 bytes of length and whether it is the last, up to 1 MiB, and the SHA-256 of the page with its number. A page
/// that is missing, damaged or in another place is noticed.
/// </summary>
internal static class SnapshotPages
{
    internal const int PageLength = 1 << 20;
    internal const int HeaderLength = 8;
    internal const int Last = 1;

    internal static void Hash(int number, ReadOnlySpan<byte> header, ReadOnlySpan<byte> content, Span<byte> hash)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> place = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(place, number);
        sha.AppendData(place);
        sha.AppendData(header);
        sha.AppendData(content);
        sha.GetHashAndReset(hash);
    }
}

/// <summary>Writes bytes as pages.</summary>
internal sealed class SnapshotPageWriter(Stream file) : Stream
{
    private readonly byte[] page = new byte[SnapshotPages.PageLength];
    private int filled;
    private int number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == page.Length)
            {
                WritePage(isLast: false);
            }

            var part = buffer[..Math.Min(buffer.Length, page.Length - filled)];
            part.CopyTo(page.AsSpan(filled));
            filled += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes the last page: without it the others are worth nothing.</summary>
    internal void Complete() => WritePage(isLast: true);

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void WritePage(bool isLast)
    {
        Span<byte> header = stackalloc byte[SnapshotPages.HeaderLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, filled);
        BinaryPrimitives.WriteInt32LittleEndian(header[sizeof(int)..], isLast ? SnapshotPages.Last : 0);
        SnapshotPages.Hash(number++, header, page.AsSpan(0, filled), hash);
        file.Write(header);
        file.Write(page, 0, filled);
        file.Write(hash);
        filled = 0;
    }
}

/// <summary>Reads pages as bytes; a page is handed out only after it was found to be whole.</summary>
internal sealed class SnapshotPageReader(Stream file) : Stream
{
    private readonly byte[] page = new byte[SnapshotPages.PageLength];
    private int filled;
    private int taken;
    private int number;
    private bool isLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether every page was read, and nothing follows the last.</summary>
    internal bool IsAtEnd => isLast && taken == filled && file.ReadByte() < 0;

    public override int Read(Span<byte> buffer)
    {
        if (taken == filled && (isLast || !ReadPage()))
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, filled - taken);
        page.AsSpan(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool ReadPage()
    {
        Span<byte> header = stackalloc byte[SnapshotPages.HeaderLength];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        file.ReadExactly(header);
        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is < 0 or > SnapshotPages.PageLength)
        {
            throw new InvalidDataException($"Page {number} says that it has {length} bytes.");
        }

        file.ReadExactly(page.AsSpan(0, length));
        file.ReadExactly(hash);
        SnapshotPages.Hash(number, header, page.AsSpan(0, length), expected);
        if (!hash.SequenceEqual(expected))
        {
            throw new InvalidDataException($"Page {number} is not as it was written.");
        }

        (filled, taken, isLast) = (length, 0, BinaryPrimitives.ReadInt32LittleEndian(header[sizeof(int)..]) == SnapshotPages.Last);
        number++;
        return length > 0;
    }
}
