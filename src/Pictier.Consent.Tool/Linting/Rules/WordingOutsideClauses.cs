using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Published wording that belongs to no clause.</summary>
internal sealed class WordingOutsideClauses : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0532",
        "wording-outside-clauses",
        FindingSeverity.Note,
        "A paragraph of the published text belongs to no clause.",
        "What is published and not in the policy document is promised and decided nowhere (2.1; APPI 21).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        PublishedParagraph.Of(policy).Where(p => policy.Clauses.All(c => c.Item.Published is not { } at || p.Line < at.FirstLine || at.LastLine < p.Line))
            .Select(p => new Finding(Rule, p.Place, $"Line {p.Line} of the published text belongs to no clause.", "Add a clause for it, or make sure that it promises nothing."));
}
