namespace Pictier.Consent.Tool.Linting;

/// <summary>What a policy is looked at with.</summary>
/// <param name="At">The instant at which it is looked at.</param>
/// <param name="Soon">What ends within this time ends soon.</param>
/// <param name="Published">The published wording; null when it was not given.</param>
internal sealed record LintQuestion(DateTimeOffset At, TimeSpan Soon, PublishedWording? Published);

/// <summary>The published wording of a policy.</summary>
/// <param name="File">The file that holds it.</param>
/// <param name="Text">The wording.</param>
internal sealed record PublishedWording(string File, string Text)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static PublishedWording? Load(string? file) => file is null ? null : new PublishedWording(file, System.IO.File.ReadAllText(file));
}
