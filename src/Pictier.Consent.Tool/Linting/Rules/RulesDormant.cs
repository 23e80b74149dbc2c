using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Inherited rules that can never be satisfied with these registries.</summary>
internal sealed class RulesDormant : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0602",
        "rules-dormant",
        FindingSeverity.Note,
        "Inherited rules can never be satisfied with the registries of the policy.",
        "What is not registered is denied (P1); this is as it should be unless an entry was forgotten.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from rule in policy.Rules
        where rule.Path == "$.extends"
        let why = Reachability.WhyNever(policy, rule.Item)
        where why is not null
        group rule.Item.Id by why into dormant
        select policy.Finding(Rule, "$.extends", $"{char.ToUpperInvariant(dormant.Key[0])}{dormant.Key[1..]}, so these inherited rules permit nothing: {LintedPolicy.Quote(dormant)}.", "Nothing, if that is meant; otherwise register what is missing.");
}
