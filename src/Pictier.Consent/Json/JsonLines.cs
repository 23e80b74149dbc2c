namespace Pictier.Consent.Json;

/// <summary>Splits a JSON Lines stream into its lines; blank lines and a byte order mark are skipped.</summary>
internal static class JsonLines
{
    /// <summary>The lines that hold something, each with its number in the file. A line over the limit is cut short just beyond it.</summary>
    internal static IEnumerable<SourceText> Read(Stream stream, string file, DocumentLimits limits)
    {
        using var input = new BufferedStream(stream, 64 * 1024);
        var line = new MemoryStream();
        for (var number = 1; ReadLine(input, line, limits.MaxBytes); number++)
        {
            var text = new SourceText(file, line.ToArray(), number);
            if (text.Utf8.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') >= 0)
            {
                yield return text;
            }
        }
    }

    private static bool ReadLine(BufferedStream input, MemoryStream line, int maxBytes)
    {
        line.SetLength(0);
        var any = false;
        for (var next = input.ReadByte(); next >= 0; next = input.ReadByte())
        {
            any = true;
            if (next == '\n')
            {
                return true;
            }

            // What is beyond the limit is read past but not kept: one byte too many is enough to report it.
            if (line.Length <= maxBytes)
            {
                line.WriteByte((byte)next);
            }
        }

        return any;
    }
}
