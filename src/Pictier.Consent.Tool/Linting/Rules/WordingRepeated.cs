using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A paragraph that is published twice.</summary>
internal sealed class WordingRepeated : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0533",
        "wording-repeated",
        FindingSeverity.Note,
        "The published text has the same paragraph twice.",
        "A paragraph pasted in twice may stand where another one is missing, and breaks the numbering that other clauses cite (AMB-01).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from paragraph in PublishedParagraph.Of(policy)
        let first = PublishedParagraph.Of(policy).First(p => p.Text == paragraph.Text)
        where first.Line < paragraph.Line
        select new Finding(Rule, paragraph.Place, $"Line {paragraph.Line} of the published text repeats line {first.Line}.", "Remove one of them in the next version, and check the numbering.");
}
