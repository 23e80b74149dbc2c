using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Law;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A filing that the law no longer accepts.</summary>
internal sealed class FilingOutdated : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0401",
        "filing-outdated",
        FindingSeverity.Error,
        "An opt-out filing was made under the law before 2022-04-01.",
        "The items to notify were extended on 2022-04-01, so such a filing carries nothing since then (APPI 27(2); Supplementary Provisions of 2020, Article 2; AMB-64).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from filing in policy.Filings
        where policy.IsLawEnforced && filing.Item.Generation == FilingGeneration.Law2017 && policy.At >= LawNumbering.Renumbered
        select policy.Finding(Rule, filing.Path, $"The filing `{filing.Item.Id}` of {LintedPolicy.Date(filing.Item.FiledAt)} was made under the law before 2022-04-01.", "File again with all items of APPI 27(2), and register the new filing.");
}
