using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A filing of data that no declared purpose needs.</summary>
internal sealed class FilingBeyondPurposes : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0205",
        "filing-beyond-purposes",
        FindingSeverity.Warning,
        "An opt-out filing lists data that no declared purpose needs.",
        "A provision by opt-out must serve a declared purpose too (2.1(3); O12), so the item can never be provided.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from filing in policy.Filings
        let beyond = policy.Beyond(filing.Item.Data, policy.Document.Purposes.Where(LintedPolicy.CanBeServed).Select(p => p.Id))
        where beyond.Count > 0
        select policy.Finding(Rule, $"{filing.Path}.data", $"The filing `{filing.Item.Id}` lists {LintedPolicy.Quote(beyond)}, which no declared purpose needs.", "Take the data out at the next filing, or declare the purpose that needs it.");
}
