using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A filing whose parts contradict each other.</summary>
internal sealed class FilingContradictory : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0404",
        "filing-contradictory",
        FindingSeverity.Warning,
        "The dates, items or methods of an opt-out filing do not fit together.",
        "A provision by opt-out needs listed items and methods, and time for the principals to ask for cessation before it starts (3.2(1), 3.2(2); APPI 27(2); Rule 11).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from filing in policy.Filings
        from flaw in Flaws(filing.Item)
        select policy.Finding(Rule, filing.Path, $"The filing `{filing.Item.Id}` {flaw}.", "Correct the filing, or its entry here.");

    private static IEnumerable<string> Flaws(OptOutFilingDocument filing)
    {
        if (filing.Data.Count == 0 || filing.Methods.Count == 0)
        {
            yield return $"lists no {(filing.Data.Count == 0 ? "data" : "method")}, so it permits nothing";
        }

        if (filing.WaitingPeriod == TimeSpan.Zero)
        {
            yield return "leaves principals no time to ask for cessation";
        }

        if (filing.PlannedStart is { } start && start < filing.PrincipalNoticeAt + filing.WaitingPeriod)
        {
            yield return $"plans to start on {LintedPolicy.Date(start)}, before its notice period is over on {LintedPolicy.Date(filing.PrincipalNoticeAt + filing.WaitingPeriod)}";
        }

        if (filing.WithdrawnAt is { } withdrawn && withdrawn <= filing.FiledAt)
        {
            yield return "was withdrawn before it was filed";
        }
    }
}
