using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A rule that permits what was never published.</summary>
internal sealed class RuleWithoutPromise : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0512",
        "rule-without-promise",
        FindingSeverity.Warning,
        "A rule permits something by a clause that is informative, or that was never published.",
        "A company may only rely on what principals could read (APPI 17(1), 21, 27(2)); an internal rule is no promise.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from clause in policy.Clauses
        where clause.Item.Informative || clause.Item.Published is null
        from rule in policy.Rules
        where rule.Item.Clause == clause.Item.Id && rule.Item.Permits is not null
        select policy.Finding(Rule, rule.Path, $"The rule `{rule.Item.Id}` permits by clause {clause.Item.Id}, which {(clause.Item.Informative ? "is informative" : "was never published")}.", "Publish the clause and say where in `published`, or put the rule under the clause that promises it.");
}
