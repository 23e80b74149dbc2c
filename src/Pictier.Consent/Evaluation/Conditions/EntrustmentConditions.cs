using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of an entrustment contract (4.2; spec EN-1 to EN-6).</summary>
internal static class EntrustmentConditions
{
    internal static bool InForce(in Inquiry inquiry) => Contract(inquiry)?.IsInForceAt(inquiry.At) == true;

    internal static bool ConfidentialityAgreed(in Inquiry inquiry) => Contract(inquiry)?.Document.Confidentiality == true;

    // The purpose itself, not the effective one: a contractor never acts for 2.1(3) (AMB-02).
    internal static bool PurposeWithin(in Inquiry inquiry) =>
        Contract(inquiry)?.Names(inquiry.Purpose.Number) == true && inquiry.Purpose.IsDeclaredForHandlingAt(inquiry.At);

    internal static bool DataWithin(in Inquiry inquiry) => Contract(inquiry) is { } contract
        && CategorySet.IsSubset(inquiry.Data, contract.Data) && CategorySet.IsSubset(inquiry.Data, inquiry.Purpose.Data);

    internal static bool SafetyConfirmed(in Inquiry inquiry) => Contract(inquiry)?.Document.SafetyMeasuresConfirmed == true;

    internal static bool ReProvisionControlled(in Inquiry inquiry) =>
        Contract(inquiry)?.Document is { OnwardProvisionProhibited: true, ReEntrustment: not ReEntrustment.Free };

    internal static CompiledContract? Contract(in Inquiry inquiry) => inquiry.Recipient?.Contract;
}
