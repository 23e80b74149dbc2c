namespace Pictier.Consent.Auditing;

/// <summary>Where the whole lines of a file end, and the last of them.</summary>
/// <param name="Length">The length of the whole lines.</param>
/// <param name="LastLine">The last whole line without its line break; empty when there is none.</param>
internal readonly record struct AuditFileTail(long Length, byte[] LastLine)
{
    private const int Chunk = 64 * 1024;

    internal static AuditFileTail Find(FileStream file)
    {
        if (LineBreakBefore(file, file.Length) is not { } end)
        {
            return new(0, []);
        }

        var start = LineBreakBefore(file, end) is { } before ? before + 1 : 0;
        var line = new byte[end - start];
        file.Position = start;
        file.ReadExactly(line);
        file.Position = 0;
        return new(end + 1, line);
    }

    // Backwards, since a log is long and only its end is wanted.
    private static long? LineBreakBefore(FileStream file, long position)
    {
        var chunk = new byte[Chunk];
        while (position > 0)
        {
            var size = (int)Math.Min(Chunk, position);
            position -= size;
            file.Position = position;
            file.ReadExactly(chunk, 0, size);
            var found = chunk.AsSpan(0, size).LastIndexOf((byte)'\n');
            if (found >= 0)
            {
                return position + found;
            }
        }

        return null;
    }

    /// <summary>A stream up to a length, so that a line still being written is not read.</summary>
    internal sealed class WholeLines(Stream inner, long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, (int)Math.Min(count, left));
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
