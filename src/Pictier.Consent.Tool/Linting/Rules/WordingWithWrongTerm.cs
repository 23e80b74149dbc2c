using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A word of the published text that the law does not know.</summary>
internal sealed class WordingWithWrongTerm : ILintRule
{
    // Spec 2.3: what the text says, and the term of the law.
    private static readonly (string Wrong, string Right)[] Terms =
    [
        ("Personal Information Protection Committee", "Personal Information Protection Commission"),
        ("consent of the principle", "consent of the principal"),
        ("body, or fortune", "body or property"),
        ("elimination", "erasure"),
    ];

    public FindingRule Rule { get; } = new(
        "PC0534",
        "wording-with-wrong-term",
        FindingSeverity.Note,
        "The published text uses a wrong word for a term of the law.",
        "A reader may take it for something else; the policy is read with the term of the law (spec 2.3).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from paragraph in PublishedParagraph.Of(policy)
        from term in Terms
        where paragraph.Text.Contains(term.Wrong, StringComparison.OrdinalIgnoreCase)
        select new Finding(Rule, paragraph.Place, $"Line {paragraph.Line} of the published text says \"{term.Wrong}\".", $"Write \"{term.Right}\" in the next version.");
}
