using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A filing under the present law that does not say when the provision starts.</summary>
internal sealed class FilingWithoutStart : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0402",
        "filing-without-start",
        FindingSeverity.Error,
        "An opt-out filing of generation 2022 has no planned start.",
        "The planned start is one of the items to notify since 2022-04-01 (APPI 27(2)(viii); Rule 11), and no provision is permitted before it (O6).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from filing in policy.Filings
        where policy.IsLawEnforced && filing.Item is { Generation: FilingGeneration.Law2022, PlannedStart: null }
        select policy.Finding(Rule, filing.Path, $"The filing `{filing.Item.Id}` does not say when the provision is planned to start.", "Register the `plannedStart` that was filed.");
}
