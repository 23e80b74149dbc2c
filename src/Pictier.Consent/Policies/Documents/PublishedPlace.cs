namespace Pictier.Consent.Policies;

/// <summary>Where a clause stands in the published text, and what stands there.</summary>
/// <param name="FirstLine">The first line, from 1.</param>
/// <param name="LastLine">The last line, inclusive.</param>
/// <param name="Sha256">The SHA-256 of the lines, joined by line feeds, as UTF-8, in lower-case hexadecimal digits.</param>
public sealed record PublishedPlace(int FirstLine, int LastLine, string Sha256);
