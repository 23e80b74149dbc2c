using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A service rule for a recipient abroad.</summary>
internal sealed class ServiceRuleAbroad : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0423",
        "service-rule-abroad",
        FindingSeverity.Warning,
        "A service rule names a recipient in a foreign country.",
        "Clause 3.1 excludes third parties in foreign countries; 3.3 has no case of this kind.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from rule in policy.ServiceRules
        from recipient in rule.Item.Recipients.Index()
        where LintedPolicy.IsAbroad(policy.Recipient(recipient.Item))
        select policy.Finding(Rule, $"{rule.Path}.recipients[{recipient.Index}]", $"The service rule `{rule.Item.Id}` names `{recipient.Item}`, which is abroad.", "Take the recipient out; find a case of 3.3 for it.");
}
