using System.Text;

namespace Pictier.Consent.Json;

/// <summary>Where a document came from, so that an error can be shown at its place.</summary>
/// <param name="file">The name of the file, as the caller gave it.</param>
/// <param name="utf8">The bytes of the document, or of one line of it. A byte order mark is no part of the text.</param>
/// <param name="firstLine">The line in the file on which the bytes start.</param>
internal sealed class SourceText(string file, ReadOnlyMemory<byte> utf8, int firstLine = 1)
{
    private readonly ReadOnlyMemory<byte> utf8 = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    // Errors mostly come in the order of the text. Counting goes on from the last one, or a long line full of them would take minutes.
    private (int Offset, int Line, int Column) last = (0, firstLine, 1);

    internal string File => file;

    /// <summary>How many bytes were read, the byte order mark included.</summary>
    internal int ByteCount { get; } = utf8.Length;

    internal ReadOnlySpan<byte> Utf8 => utf8.Span;

    /// <summary>The line and column, both from 1, of a byte; columns count characters.</summary>
    internal (int Line, int Column) PlaceOf(int offset)
    {
        offset = Math.Min(offset, utf8.Length);
        if (offset < last.Offset)
        {
            last = (0, firstLine, 1);
        }

        var passed = Utf8[last.Offset..offset];
        var lineBreak = passed.LastIndexOf((byte)'\n');
        last = lineBreak < 0
            ? (offset, last.Line, last.Column + Encoding.UTF8.GetCharCount(passed))
            : (offset, last.Line + passed.Count((byte)'\n'), Encoding.UTF8.GetCharCount(passed[(lineBreak + 1)..]) + 1);
        return (last.Line, last.Column);
    }

    internal DocumentError Error(int offset, string path, string message)
    {
        var (line, column) = PlaceOf(offset);
        return new DocumentError(file, line, column, path, message);
    }
}
