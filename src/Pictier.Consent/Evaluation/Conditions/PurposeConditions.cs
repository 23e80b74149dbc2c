using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of purposes: USE-1 and ACQ-2 ask of the purpose itself, TP-G2 of the effective purpose (spec 5.3, 5.5).</summary>
internal static class PurposeConditions
{
    internal static bool NotAddedAfterAcquisition(in Inquiry inquiry) =>
        inquiry.Purpose.ServesDataAcquiredAt(inquiry.AcquiredAt, inquiry.Policy.PolicyStart, inquiry.At);

    internal static bool StandsAlone(in Inquiry inquiry) => inquiry.Purpose.ClauseAt(inquiry.At) != PurposeClause.Provision;

    internal static bool IsIncidental(in Inquiry inquiry) =>
        inquiry.Purpose.ClauseAt(inquiry.At) != PurposeClause.Incidental || inquiry.Purpose.IsIncidental;

    internal static bool DataNecessary(in Inquiry inquiry) => CategorySet.IsSubset(inquiry.Data, inquiry.Purpose.Data);

    internal static bool SpecialCareLawfullyHeld(in Inquiry inquiry) =>
        !inquiry.HasSpecialCare || inquiry.Request.Held is { Lawfully: true, SpecialCareBasis: { } basis } && !string.IsNullOrWhiteSpace(basis);

    internal static bool EffectivePurposeDeclared(in Inquiry inquiry) =>
        inquiry.EffectivePurpose is { SolicitsConsent: false } purpose && purpose.ClauseAt(inquiry.At) switch
        {
            PurposeClause.Services => true,
            PurposeClause.Incidental => purpose.IsIncidental,
            _ => false,
        };

    internal static bool EffectivePurposeNotAddedAfterAcquisition(in Inquiry inquiry) =>
        inquiry.EffectivePurpose is { } purpose && purpose.ServesDataAcquiredAt(inquiry.AcquiredAt, inquiry.Policy.PolicyStart, inquiry.At);

    internal static bool DataNecessaryForEffectivePurpose(in Inquiry inquiry) =>
        inquiry.EffectivePurpose is { } purpose && CategorySet.IsSubset(inquiry.Data, purpose.Data);
}
