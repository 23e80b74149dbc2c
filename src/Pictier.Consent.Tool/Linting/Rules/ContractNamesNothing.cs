using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A contract without purposes or data.</summary>
internal sealed class ContractNamesNothing : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0307",
        "contract-names-nothing",
        FindingSeverity.Error,
        "A contract names no purpose or no data.",
        "A contractor handles what its contract names, and nothing else (EN-3, EN-4; APPI 25), so the contract permits nothing.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from contract in policy.Contracts
        where contract.Contract.Purposes.Count == 0 || contract.Contract.Data.Count == 0
        select policy.Finding(Rule, contract.Path, $"The contract with `{contract.Recipient.Id}` names no {(contract.Contract.Purposes.Count == 0 ? "purpose" : "data")}.", "List the `purposes` and the `data` that it entrusts.");
}
