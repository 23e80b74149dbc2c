using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A service rule about special care-required data.</summary>
internal sealed class ServiceRuleOfSpecialCare : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0422",
        "service-rule-of-special-care",
        FindingSeverity.Warning,
        "A service rule names special care-required data, or data of which that is unknown.",
        "Clause 3.1(6) is too weak a basis for such data (AMB-05), so its provision is denied.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from rule in policy.ServiceRules
        let special = rule.Item.Data.Where(d => !policy.Is(d, SpecialCare.No)).ToList()
        where special.Count > 0
        select policy.Finding(Rule, $"{rule.Path}.data", $"The service rule `{rule.Item.Id}` names {LintedPolicy.Quote(special)}, which is special care-required or may be.", "Take it out of the rule, and ask for consents instead.");
}
