using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting;

/// <summary>A line of the published text that says something.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What it says.</param>
internal sealed record PublishedParagraph(FindingPlace Place, string Text)
{
    /// <summary>Its number, from 1.</summary>
    internal int Line => Place.Line;

    /// <summary>The lines that are not blank; none when the published text was not given.</summary>
    internal static IEnumerable<PublishedParagraph> Of(LintedPolicy policy) => policy.Published is not { } published ? []
        : published.Text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, i) => new PublishedParagraph(new FindingPlace(published.File, i + 1, 1, null), line.Trim()))
            .Where(p => p.Text.Length > 0);
}
