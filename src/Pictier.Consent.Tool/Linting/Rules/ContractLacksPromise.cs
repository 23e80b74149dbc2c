using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A contract that lacks a promise which every entrustment needs.</summary>
internal sealed class ContractLacksPromise : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0304",
        "contract-lacks-promise",
        FindingSeverity.Error,
        "A contract lacks confidentiality, confirmed safety measures, or control of onward provision.",
        "An entrustment needs all of them (4.2; APPI 25; EN-2, EN-5, EN-6), so the contract permits nothing.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from contract in policy.Contracts
        let missing = Missing(contract.Contract, policy.IsLawEnforced).ToList()
        where missing.Count > 0
        select policy.Finding(Rule, contract.Path, $"The contract with `{contract.Recipient.Id}` lacks {string.Join(" and ", missing)}.", "Agree it with the contractor and register it.");

    private static IEnumerable<string> Missing(EntrustmentContractDocument contract, bool lawEnforced)
    {
        if (!contract.Confidentiality)
        {
            yield return "confidentiality";
        }

        if (lawEnforced && !contract.SafetyMeasuresConfirmed)
        {
            yield return "confirmed safety measures";
        }

        if (!contract.OnwardProvisionProhibited || contract.ReEntrustment == ReEntrustment.Free)
        {
            yield return "control of onward provision and further entrustment";
        }
    }
}
