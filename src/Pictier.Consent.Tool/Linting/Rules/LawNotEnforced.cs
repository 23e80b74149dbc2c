using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A policy without the law.</summary>
internal sealed class LawNotEnforced : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0701",
        "law-not-enforced",
        FindingSeverity.Error,
        "The law is not asked beside the policy.",
        "The published text alone permits more than the Act does (spec 1: two layers; APPI 25, 27, 28).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.IsLawEnforced ? [] : [policy.Finding(Rule, "$.options.legalOverlay", "The option `legalOverlay` is off.", "Set it to enforce; off is for comparisons only.")];
}
