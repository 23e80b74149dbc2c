using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The checks of a consent: C1 to C16 of spec 3.2.</summary>
internal static class ConsentConditions
{
    // C1: the consent of somebody who died does not count for the living whom the data also concerns (AMB-38).
    internal static bool IsOfThisPrincipal(in Inquiry inquiry) => inquiry.Request.DataSubjectFacts.Status != DataSubjectStatus.Deceased;

    // C2
    internal static bool IsGrantedFor(in ConsentRecord consent, ConsentOperations operations) => (consent.Shape.Operations & operations) != 0;

    // C3
    internal static bool NamesPurpose(in ConsentRecord consent, in Inquiry inquiry) =>
        inquiry.EffectivePurpose is { } purpose && consent.Shape.Purposes.AsSpan().Contains(purpose.Number);

    // C4
    internal static bool NamesData(in ConsentRecord consent, in Inquiry inquiry) =>
        CategorySet.IsSubset(inquiry.Data, consent.Shape.Data[inquiry.Policy.Index]);

    // C5
    internal static bool NamesRecipient(in ConsentRecord consent, in Inquiry inquiry) =>
        inquiry.Recipient is null || (consent.Shape.Recipients is { } recipients && recipients.Covers(inquiry.Recipient));

    // C6
    internal static bool IsForForeignCountries(in ConsentRecord consent) => consent.Shape.Foreign is not null;

    // C6
    internal static bool NamesCountry(in ConsentRecord consent, in Inquiry inquiry) =>
        consent.Shape.Foreign is { } foreign && (foreign.Countries is not { } countries || countries.Contains(inquiry.Recipient?.Country ?? string.Empty));

    // C7: the duty to inform is of 2022; consents given before it stand (APPI 28(2)).
    internal static bool ForeignInformationGiven(in ConsentRecord consent) =>
        consent.At < LegalDates.Reform2022Ticks || consent.Shape.ForeignInformationGiven;

    // C8: a group name is never enough for special care-required data.
    internal static bool NamesSpecialCareExplicitly(in ConsentRecord consent, in Inquiry inquiry) =>
        !inquiry.HasSpecialCare
        || CategorySet.SharedIsSubset(inquiry.Data, inquiry.Policy.SpecialCare, consent.Shape.ExplicitData[inquiry.Policy.Index]);

    // C10
    internal static bool IsGivenBySomeoneCapable(in ConsentRecord consent, in Inquiry inquiry)
    {
        var shape = consent.Shape;
        return NeedsRepresentative(consent, inquiry)
            ? shape is { GivenBy: ConsentGiver.LegalRepresentative, NamesRepresentative: true }
            : shape is { GivenBy: ConsentGiver.Principal } or { GivenBy: ConsentGiver.AuthorisedAgent, NamesRepresentative: true };
    }

    // C14
    internal static bool IsUnexpired(in ConsentRecord consent, in Inquiry inquiry) =>
        IsUnexpired(consent.At, inquiry.History.ExpiresAt(consent), inquiry.Policy, inquiry.At);

    // C14
    internal static bool IsUnexpired(long givenAt, long expiresAt, CompiledPolicy policy, long at) =>
        at < expiresAt && (policy.Options.MaxConsentAge is null || at < givenAt + policy.MaxConsentAge);

    // C15: withdrawal wins a tie with the use.
    internal static bool IsNotWithdrawn(in ConsentRecord consent, in Inquiry inquiry) =>
        !inquiry.History.IsWithdrawn(consent, inquiry.EffectivePurpose?.Number ?? -1, inquiry.At);

    // C16
    internal static bool IsNotSuperseded(in ConsentRecord consent, in Inquiry inquiry, ConsentOperations operations) =>
        inquiry.At < inquiry.History.SupersededAt(consent) && !Refusals.AnySupersedes(inquiry, consent.At, operations);

    // Capacity is judged at the time and on the Japanese date of the consent (AMB-33 to AMB-36, spec 5.4).
    private static bool NeedsRepresentative(in ConsentRecord consent, in Inquiry inquiry)
    {
        var facts = inquiry.Request.DataSubjectFacts;
        var options = inquiry.Policy.Options;
        if (facts.Capacity == Capacity.NeedsRepresentative)
        {
            return true;
        }

        if (facts.BirthDate is { } birth)
        {
            return LegalDates.AgeOn(LegalDates.DateInJapan(consent.At), birth) < options.RepresentativeRequiredBelowAge;
        }

        return facts.Capacity != Capacity.Full
            && (inquiry.HasSpecialCare ? options.UnknownAgeSpecialCare : options.UnknownAge) == UnknownAge.NeedsRepresentative;
    }
}
