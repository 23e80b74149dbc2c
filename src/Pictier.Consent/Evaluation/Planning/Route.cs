using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Which questions are asked of a request (P4): the recipient decides, whatever operation the caller named.</summary>
/// <param name="Gates">The gates that must all pass.</param>
/// <param name="Operation">What consents speak of.</param>
/// <param name="Recipient">The recipient; null within the same legal entity too.</param>
/// <param name="Refusal">Why it is denied when all gates pass; null when it need not be.</param>
internal sealed record Route(PolicyGate[] Gates, ConsentOperations Operation, CompiledRecipient? Recipient, ReasonCode? Refusal = null)
{
    private static readonly PolicyGate[] BarsOnly = [PolicyGate.Bars];

    private static readonly PolicyGate[] Acquisition =
    [
        PolicyGate.Bars, PolicyGate.LawfulAcquisition, PolicyGate.SpecialCareAcquisition, PolicyGate.AcquisitionPurpose, PolicyGate.PurposeIndicated,
    ];

    // Without data that needs special care there is nothing to ask about it.
    private static readonly PolicyGate[] PlainAcquisition = [.. Acquisition.Where(gate => gate != PolicyGate.SpecialCareAcquisition)];

    private static readonly PolicyGate[] Use = [PolicyGate.Bars, PolicyGate.Use];

    private static readonly PolicyGate[] ProvisionInJapan = [PolicyGate.Bars, PolicyGate.ProvisionInJapan];

    private static readonly PolicyGate[] ProvisionAbroad = [PolicyGate.Bars, PolicyGate.ProvisionAbroad];

    internal static Route Of(Operation operation, CompiledRecipient? recipient, bool hasSpecialCare) => recipient switch
    {
        null when operation == Consent.Operation.Acquire => new(hasSpecialCare ? Acquisition : PlainAcquisition, ConsentOperations.Acquire, null),
        null or { Kind: RecipientKind.SameLegalEntity } => new(Use, ConsentOperations.Use, null),
        { Kind: RecipientKind.ThePrincipal } => new(BarsOnly, default, recipient, ReasonCode.RecipientIsThePrincipal),
        { Location: Location.Japan } => new(ProvisionInJapan, ConsentOperations.ProvideDomestic, recipient),
        { Location: Location.Abroad } => new(ProvisionAbroad, ConsentOperations.ProvideForeign, recipient),
        _ => new(BarsOnly, default, recipient, ReasonCode.RecipientLocationUnknown),
    };
}
