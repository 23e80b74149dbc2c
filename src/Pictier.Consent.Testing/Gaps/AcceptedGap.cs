namespace Pictier.Consent.Testing.Gaps;

/// <summary>Something that scenarios cannot show, and why that is accepted.</summary>
/// <param name="Name">What it is: the name of a coverage item, or of a mutant.</param>
/// <param name="Because">Why.</param>
/// <param name="File">The file that lists it.</param>
/// <param name="Line">The line in the file, from 1.</param>
public sealed record AcceptedGap(string Name, string Because, string File, int Line);
