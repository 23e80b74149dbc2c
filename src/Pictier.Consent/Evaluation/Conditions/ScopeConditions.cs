namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>What is no personal information (1.1), and what nothing permits (2.1; APPI 19; AMB-80).</summary>
internal static class ScopeConditions
{
    internal static bool RecipientNotAbroad(in Inquiry inquiry) => inquiry.Recipient is not { } recipient
        || recipient.Kind is RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity
        || recipient.Location == Location.Japan;

    internal static bool FormDoesNotIdentify(in Inquiry inquiry) =>
        inquiry.Request.Form is { Kind: FormKind.AnonymouslyProcessed or FormKind.Statistical, Attestation: { } attestation }
        && !string.IsNullOrWhiteSpace(attestation);

    internal static bool AnonymisedItemsPublished(in Inquiry inquiry) =>
        inquiry.Request.Form is not { Kind: FormKind.AnonymouslyProcessed } or { ItemsPublished: true, RecipientTold: true };

    internal static bool PrincipalDeceased(in Inquiry inquiry) => inquiry.Request.DataSubjectFacts.Status == DataSubjectStatus.Deceased;

    internal static bool RelatesToNoLivingPerson(in Inquiry inquiry) => !inquiry.Request.DataSubjectFacts.RelatesToLivingPerson;

    internal static bool LawfullyHeld(in Inquiry inquiry) => inquiry.IsAcquisition || inquiry.Request.Held.Lawfully;

    internal static bool NoIndividualNumber(in Inquiry inquiry) => !CategorySet.Meets(inquiry.Data, inquiry.Policy.MyNumber);
}
