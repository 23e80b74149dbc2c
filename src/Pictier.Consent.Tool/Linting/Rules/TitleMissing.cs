using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A title or text that is missing in English or Japanese.</summary>
internal sealed class TitleMissing : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0521",
        "title-missing",
        FindingSeverity.Note,
        "A clause, rule, purpose or category lacks its title, or the text of a clause, in English or Japanese.",
        "Principals and the Commission read Japanese, and records of decisions are read by people (APPI 21, 32).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from titled in Titled(policy)
        let missing = string.IsNullOrWhiteSpace(titled.Text?.En) ? string.IsNullOrWhiteSpace(titled.Text?.Ja) ? "English and Japanese" : "English" : string.IsNullOrWhiteSpace(titled.Text.Ja) ? "Japanese" : null
        where missing is not null
        select policy.Finding(Rule, titled.Path, $"{titled.Of} is missing in {missing}.", "Write it in both languages.");

    private static IEnumerable<(string Of, string Path, LocalizedText? Text)> Titled(LintedPolicy policy) =>
        policy.Clauses.SelectMany(c => new[] { ($"The title of clause {c.Item.Id}", c.Path, c.Item.Title), ($"The text of clause {c.Item.Id}", c.Path, c.Item.Text) })
            .Concat(policy.Rules.Select(r => ($"The title of the rule `{r.Item.Id}`", r.Path, r.Item.Title)))
            .Concat(policy.Purposes.Select(p => ($"The title of the purpose `{p.Item.Id}`", p.Path, p.Item.Title)))
            .Concat(policy.Categories.Select(c => ($"The title of the category `{c.Item.Id}`", c.Path, c.Item.Title)));
}
