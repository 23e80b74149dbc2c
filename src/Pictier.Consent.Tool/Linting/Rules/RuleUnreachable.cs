using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A rule of the policy itself that can never be satisfied.</summary>
internal sealed class RuleUnreachable : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0601",
        "rule-unreachable",
        FindingSeverity.Warning,
        "A rule of the policy can never be satisfied.",
        "A rule that never holds translates nothing, and the promise beside it is kept by nobody (spec 1.1).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from rule in policy.Rules
        where rule.Path != "$.extends"
        let why = Reachability.WhyNever(policy, rule.Item)
        where why is not null
        select policy.Finding(Rule, rule.Path, $"The rule `{rule.Item.Id}` can never be satisfied: {why}.", "Correct its conditions, register what it asks for, or remove it.");
}
