using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A rule that an earlier rule of its gate always precedes.</summary>
internal sealed class RuleShadowed : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0603",
        "rule-shadowed",
        FindingSeverity.Warning,
        "Whenever a rule is satisfied, an earlier rule of the same gate is too.",
        "A gate passes with its first satisfied rule (spec 1.1), so the reason, clause and obligations of the later one are never given.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from rule in policy.Rules
        from earlier in policy.Rules
        where Shadowing.Hides(earlier.Item, rule.Item, policy.IsLawEnforced)
        select policy.Finding(Rule, rule.Path, $"The rule `{rule.Item.Id}` is hidden by `{earlier.Item.Id}`, which comes before it and asks nothing more.", "Give it a lower `order`, another condition, or remove it.");
}
