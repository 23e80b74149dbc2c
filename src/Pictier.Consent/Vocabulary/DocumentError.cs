namespace Pictier.Consent;

/// <summary>One thing that is wrong in a document, and where.</summary>
/// <param name="File">The name of the file, as the caller gave it.</param>
/// <param name="Line">The line, from 1; 0 when the document was not read from text.</param>
/// <param name="Column">The column in characters, from 1; 0 when the document was not read from text.</param>
/// <param name="Path">The JSON path, for example <c>$.purposes[2].clause</c>.</param>
/// <param name="Message">What was found, what was expected, what to do.</param>
public sealed record DocumentError(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>The error on one line: file, line, column, path and message.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Path}: {Message}";
}
