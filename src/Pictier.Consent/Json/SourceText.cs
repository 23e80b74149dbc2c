using System.Text;

namespace Pictier.Consent.Json;

/// <summary>Where a document came from, so that an error can be shown at its place.</summary>
/// <param name="file">The name of the file, as the caller gave it.</param>
/// <param name="utf8">The bytes of the document, or of one line of it. A byte order mark is no part of the text.</param>
/// <param name="firstLine">The line in the file on which the bytes start.</param>
internal sealed class SourceText(string file, ReadOnlyMemory<byte> utf8, int firstLine = 1)
{
    private readonly ReadOnlyMemory<byte> utf8 = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    internal string File => file;

    /// <summary>How many bytes were read, the byte order mark included.</summary>
    internal int ByteCount { get; } = utf8.Length;

    internal ReadOnlySpan<byte> Utf8 => utf8.Span;

    /// <summary>The line and column, both from 1, of a byte; columns count characters.</summary>
    internal (int Line, int Column) PlaceOf(int offset)
    {
        var before = Utf8[..Math.Min(offset, Utf8.Length)];
        var line = firstLine + before.Count((byte)'\n');
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    internal DocumentError Error(int offset, string path, string message)
    {
        var (line, column) = PlaceOf(offset);
        return new DocumentError(file, line, column, path, message);
    }
}
