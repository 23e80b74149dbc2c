using System.Buffers;

namespace Pictier.Consent.Auditing;

/// <summary>Entries one after the other as lines in one buffer, as they are written together.</summary>
/// <remarks>
/// An array for each entry, and an object around it, cost more than its bytes. The buffer is lent by the pool, so whoever is handed lines
/// may keep nothing of them.
/// </remarks>
/// <threadsafety static="true" instance="false"/>
internal sealed class AuditLines : IBufferWriter<byte>, IDisposable
{
    private const byte LineBreak = (byte)'\n';
    private const int FirstSize = 1024;

    // A buffer that grew beyond this is not kept.
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static AuditLines? spare;

    private byte[] bytes = [];
    private int length;
    private int[] ends = new int[1];

    /// <summary>The entries.</summary>
    internal int Count { get; private set; }

    /// <summary>The bytes of an entry.</summary>
    internal ReadOnlySpan<byte> this[int entry] => Text(entry, 1);

    /// <summary>Empty lines for a moment: those of this thread, or new ones when they are in use.</summary>
    internal static AuditLines Borrow()
    {
        var lines = spare ?? new AuditLines();
        spare = null;
        return lines;
    }

    /// <summary>Gives borrowed lines back to the thread.</summary>
    internal static void Return(AuditLines lines)
    {
        if (lines.bytes.Length > MostKept)
        {
            lines.Dispose();
        }

        lines.Clear();
        spare = lines;
    }

    /// <summary>Adds an entry of which the bytes are known.</summary>
    internal void Add(AuditEntry entry)
    {
        Write(entry.Utf8.Span);
        EndEntry();
    }

    /// <summary>Makes room for so many bytes more.</summary>
    internal void Reserve(int more) => Grow(more);

    /// <summary>Some entries with the line breaks between them.</summary>
    internal ReadOnlySpan<byte> Text(int first, int count)
    {
        var start = StartOf(first);
        return bytes.AsSpan(start, ends[first + count - 1] - start);
    }

    /// <summary>Ends the entry that was written since the last one ended.</summary>
    internal void EndEntry()
    {
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        ends[Count++] = length;
        Write([LineBreak]);
    }

    /// <summary>Adds some entries of others.</summary>
    internal void Add(AuditLines others, int first, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (Count + count > ends.Length)
        {
            Array.Resize(ref ends, Math.Max(Count + count, ends.Length * 2));
        }

        var moved = length - others.StartOf(first);
        for (var i = 0; i < count; i++)
        {
            ends[Count++] = others.ends[first + i] + moved;
        }

        Write(others.Text(first, count));
        Write([LineBreak]);
    }

    /// <summary>The entries, each of which may be kept.</summary>
    internal AuditEntry[] ToEntries()
    {
        var kept = bytes.AsMemory(0, length).ToArray();
        var entries = new AuditEntry[Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var start = StartOf(i);
            entries[i] = new AuditEntry(kept.AsMemory(start, ends[i] - start));
        }

        return entries;
    }

    /// <inheritdoc/>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsMemory(length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return bytes.AsSpan(length);
    }

    /// <summary>Forgets the entries, and gives the buffer back.</summary>
    public void Dispose()
    {
        Replace([]);
        Clear();
    }

    private void Clear() => (length, Count) = (0, 0);

    private int StartOf(int entry) => entry == 0 ? 0 : ends[entry - 1] + 1;

    private void Write(ReadOnlySpan<byte> text)
    {
        Grow(text.Length);
        text.CopyTo(bytes.AsSpan(length));
        length += text.Length;
    }

    private void Grow(int more)
    {
        if (bytes.Length - length < Math.Max(1, more))
        {
            Replace(ArrayPool<byte>.Shared.Rent(Math.Max(FirstSize, Math.Max(length + more, bytes.Length * 2))));
        }
    }

    private void Replace(byte[] next)
    {
        var old = bytes;
        if (next.Length > 0)
        {
            old.AsSpan(0, length).CopyTo(next);
        }

        bytes = next;
        if (old.Length > 0)
        {
            // Entries name people; what the pool lends next must not show them.
            old.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(old);
        }
    }
}
