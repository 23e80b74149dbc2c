using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Law;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A citation in the numbering before 2022-04-01 that claims to be in force.</summary>
internal sealed class CitationStale : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0503",
        "citation-stale",
        FindingSeverity.Warning,
        "A citation that is said to be in force was the number of another provision before 2022-04-01, and the clause cites nothing else.",
        "The Act was renumbered on 2022-04-01; without dates it cannot be told which provision is meant (CIT-1).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from cited in CitedLaw.All(policy)
        where policy.At >= LawNumbering.Renumbered && cited.Law is [{ From: null, Until: null } only] && LawNumbering.Since2022(only.Citation) is { } now && now != only.Citation
            && policy.Document.EffectiveFrom < LawNumbering.Renumbered
        select policy.Finding(Rule, cited.Path, $"{cited.Of} cites {cited.Law[0].Citation} without dates; since 2022-04-01 that provision is {LawNumbering.Since2022(cited.Law[0].Citation)}.", "Write both numbers, each with `from` and `until`.");
}
