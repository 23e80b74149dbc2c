using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A filing that was withdrawn.</summary>
internal sealed class FilingWithdrawn : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0405",
        "filing-withdrawn",
        FindingSeverity.Note,
        "An opt-out filing is withdrawn.",
        "From then on it carries nothing (3.2; O5).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from filing in policy.Filings
        where filing.Item.WithdrawnAt is { } withdrawn && withdrawn <= policy.At && withdrawn > filing.Item.FiledAt
        select policy.Finding(Rule, filing.Path, $"The filing `{filing.Item.Id}` was withdrawn on {LintedPolicy.Date(filing.Item.WithdrawnAt!.Value)}.", "Remove it when no version that needs it is loaded any more.");
}
