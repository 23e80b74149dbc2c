using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A service rule without an anchor in the law.</summary>
internal sealed class ServiceRuleNotAnchored : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0421",
        "service-rule-not-anchored",
        FindingSeverity.Error,
        "A service rule is anchored in nothing.",
        "A company cannot permit a provision to itself: 3.1(6) has no counterpart in the law and needs terms of consent or a case of APPI 27(1) or 27(5) (AMB-04).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from rule in policy.ServiceRules
        where policy.IsLawEnforced && rule.Item.Anchor == ServiceRuleAnchor.None
        select policy.Finding(Rule, rule.Path, $"The service rule `{rule.Item.Id}` has no anchor in the law.", "Set `anchor` to what permits it, or remove the rule.");
}
