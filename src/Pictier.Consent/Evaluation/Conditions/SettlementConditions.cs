namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of settlement (3.1(3); spec TP-4).</summary>
internal static class SettlementConditions
{
    internal static bool RecipientSettles(in Inquiry inquiry) => inquiry.Recipient?.Kind is RecipientKind.FinancialInstitution
        or RecipientKind.CreditCardCompany or RecipientKind.SettlementAgent or RecipientKind.SettlingBusiness;

    internal static bool PurposeSettles(in Inquiry inquiry) => inquiry.EffectivePurpose is { SettlesAmountsOwed: true };

    internal static bool DataWithin(in Inquiry inquiry) =>
        inquiry.EffectivePurpose is { } purpose && CategorySet.IsSubset(inquiry.Data, purpose.SettlementData);
}
