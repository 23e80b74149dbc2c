using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A contractor abroad with a contract alone.</summary>
internal sealed class ContractAbroadWithoutMeasures : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0308",
        "contract-abroad-without-measures",
        FindingSeverity.Warning,
        "A contractor abroad has a contract and no profile of equivalent measures.",
        "Abroad an entrustment is a third-party provision and needs a case of 3.3 (APPI 28(1); AMB-18): the contract alone permits nothing.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from contract in policy.Contracts
        where LintedPolicy.IsAbroad(contract.Recipient) && contract.Recipient.Equivalence is null
        select policy.Finding(Rule, contract.Path, $"The contract with `{contract.Recipient.Id}` in {contract.Recipient.Country} is not supported by equivalent measures.", "Secure equivalent measures and register them in `equivalence`, or ask for consents to the provision abroad.");
}
