using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A contract that ends soon.</summary>
internal sealed class ContractEndsSoon : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0306",
        "contract-ends-soon",
        FindingSeverity.Warning,
        "An entrustment contract ends within the time that was asked about.",
        "From then on nothing is entrusted (EN-1; APPI 25).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from contract in policy.Contracts
        where contract.Contract.To is { } to && to > policy.At && to > contract.Contract.From && to <= policy.Soon
        select policy.Finding(Rule, contract.Path, $"The contract with `{contract.Recipient.Id}` ends on {LintedPolicy.Date(contract.Contract.To!.Value)}.", "Renew it in time, or plan for the end of the entrustment.");
}
