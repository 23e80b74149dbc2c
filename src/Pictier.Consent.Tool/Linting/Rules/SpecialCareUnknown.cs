using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A category of which nobody said whether it is special care-required.</summary>
internal sealed class SpecialCareUnknown : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0202",
        "special-care-unknown",
        FindingSeverity.Warning,
        "A category does not say whether it is special care-required.",
        "Whether 2.3 and APPI 20(2) apply to it is then unknown, and it is treated as special care-required.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from category in policy.Categories
        where category.Item.SpecialCare == SpecialCare.Unknown
        select policy.Finding(Rule, category.Path, $"The category `{category.Item.Id}` does not say whether it is special care-required.", "Set `specialCare` to yes or no.");
}
