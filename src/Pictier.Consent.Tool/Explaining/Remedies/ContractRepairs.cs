using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining.Remedies;

/// <summary>What to agree with a contractor (4.2; APPI 25).</summary>
internal static class ContractRepairs
{
    internal static IEnumerable<Repair> Of(Situation situation, Decision explained)
    {
        if (situation.Recipient is not { } recipient)
        {
            yield break;
        }

        var contract = recipient.Contract ?? new EntrustmentContractDocument { From = situation.At };
        foreach (var (condition, agree, agreed) in Agreements(situation, contract))
        {
            if (Failed.For(explained, condition))
            {
                yield return new Repair($"{agree} with `{recipient.Id}`, and register it in the contract.", With(situation, recipient, agreed));
            }
        }
    }

    private static IEnumerable<(PolicyCondition Condition, string Agree, EntrustmentContractDocument Agreed)> Agreements(Situation situation, EntrustmentContractDocument contract)
    {
        var purpose = situation.Request.Purpose.Value;
        var data = situation.Request.Data.Select(d => d.Value);
        yield return (PolicyCondition.ContractExists, "Conclude an entrustment contract with all that clause 4.2 asks for", contract with
        {
            Confidentiality = true,
            SafetyMeasuresConfirmed = true,
            OnwardProvisionProhibited = true,
            ReEntrustment = ReEntrustment.Prohibited,
            Purposes = [purpose],
            Data = [.. data],
        });
        yield return (PolicyCondition.ContractInForce, "Renew the contract", contract with { From = contract.From <= situation.At ? contract.From : situation.At, To = null });
        yield return (PolicyCondition.ConfidentialityAgreed, "Agree on confidentiality", contract with { Confidentiality = true });
        yield return (PolicyCondition.PurposeWithinContract, $"Agree on the purpose `{purpose}`", contract with { Purposes = [.. contract.Purposes.Union([purpose])] });
        yield return (PolicyCondition.DataWithinContract, $"Agree on the data {Failed.Quote(data.Except(contract.Data))}", contract with { Data = [.. contract.Data.Union(data)] });
        yield return (PolicyCondition.SafetyMeasuresConfirmed, "Confirm the safety measures", contract with { SafetyMeasuresConfirmed = true });
        yield return (PolicyCondition.ReProvisionControlled, "Agree that nothing is provided onward and that further entrustment needs approval",
            contract with { OnwardProvisionProhibited = true, ReEntrustment = ReEntrustment.PriorApproval });
    }

    private static Situation With(Situation situation, RecipientDocument recipient, EntrustmentContractDocument contract) => situation.Under(situation.Version! with
    {
        Recipients = [.. situation.Version.Recipients.Select(r => r.Id == recipient.Id ? r with { Contract = contract } : r)],
    });
}
