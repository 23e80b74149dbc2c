namespace Pictier.Consent.Tool.Findings;

/// <summary>Where a finding is.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1; 0 when the finding is about the whole file.</param>
/// <param name="Column">The column in characters, from 1; 0 when the finding is about the whole line.</param>
/// <param name="Path">The JSON path; null when the file is not JSON.</param>
internal sealed record FindingPlace(string File, int Line, int Column, string? Path)
{
    /// <summary>The place on one line, as compilers write it.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
