using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Special care-required data of people of unknown age.</summary>
internal sealed class UnknownAgeTrusted : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0704",
        "unknown-age-trusted",
        FindingSeverity.Warning,
        "People of unknown age count as adults for special care-required data.",
        "The harm is high where a child is taken for an adult (2.3; AMB-34).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.Document.Options.UnknownAgeSpecialCare == UnknownAge.NeedsRepresentative ? [] : [policy.Finding(Rule, "$.options.unknownAgeSpecialCare", "People of unknown age count as adults for special care-required data.", "Leave the option out, or ask for the birth date.")];
}
