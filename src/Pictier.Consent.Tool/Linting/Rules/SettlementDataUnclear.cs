using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Settlement data that a purpose does not need, or that it does not settle with.</summary>
internal sealed class SettlementDataUnclear : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0108",
        "settlement-data-unclear",
        FindingSeverity.Warning,
        "What a purpose says about settlement does not fit together.",
        "A settlement business receives only what settling the amount owed needs (3.1(3); APPI 27(5)(i)).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        let item = purpose.Item
        let beyond = item.SettlementData.Except(item.Data).ToList()
        let flaw = item is { SettlesAmountsOwed: true, SettlementData.Count: 0 } ? "settles amounts owed and names no `settlementData`, so nothing can go to a settlement business"
            : item is { SettlesAmountsOwed: false, SettlementData.Count: > 0 } ? "names `settlementData` and does not settle amounts owed, so the list is not read"
            : beyond.Count > 0 ? $"names {LintedPolicy.Quote(beyond)} in `settlementData` and does not need it in `data`, so its provision is denied" : null
        where flaw is not null
        select policy.Finding(Rule, purpose.Path, $"The purpose `{item.Id}` {flaw}.", "Make `settlesAmountsOwed`, `settlementData` and `data` agree.");
}
