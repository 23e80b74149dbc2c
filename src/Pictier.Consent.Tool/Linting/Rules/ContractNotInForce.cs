using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A contract that has ended, or is never in force.</summary>
internal sealed class ContractNotInForce : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0305",
        "contract-not-in-force",
        FindingSeverity.Warning,
        "An entrustment contract has ended, or ends before it starts.",
        "Without a contract in force nothing is entrusted (EN-1; APPI 25).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from contract in policy.Contracts
        where contract.Contract.To is { } to && (to <= policy.At || to <= contract.Contract.From)
        select policy.Finding(Rule, contract.Path, contract.Contract.To <= contract.Contract.From
            ? $"The contract with `{contract.Recipient.Id}` ends on {LintedPolicy.Date(contract.Contract.To.Value)}, before it starts."
            : $"The contract with `{contract.Recipient.Id}` ended on {LintedPolicy.Date(contract.Contract.To!.Value)}.", "Register its successor, or remove it.");
}
