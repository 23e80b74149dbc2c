using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A clause or rule whose law has no number at that time.</summary>
internal sealed class CitationNotInForce : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0502",
        "citation-not-in-force",
        FindingSeverity.Warning,
        "None of the provisions that a clause or rule mirrors is in force at that time.",
        "A decision then cites no provision of the law, and the record of why the law permits it is incomplete (spec 1.3).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        CitedLaw.All(policy).Where(c => c.Law.Count > 0 && LawCitation.At(c.Law, policy.At) is null)
            .Select(c => policy.Finding(Rule, c.Path, $"{c.Of} has no provision of the law for {LintedPolicy.Date(policy.At)}.", "Add the `citation` with its dates."));
}
