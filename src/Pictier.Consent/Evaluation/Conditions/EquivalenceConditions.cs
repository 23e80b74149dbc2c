using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of a recipient's equivalent measures (3.3(2); spec XB-2).</summary>
internal static class EquivalenceConditions
{
    internal static bool Established(EquivalenceDocument profile, long at) =>
        profile.EstablishedAt.UtcTicks <= at && (profile.EndedAt is not { } end || at < end.UtcTicks);

    internal static bool Unimpeded(EquivalenceDocument profile) => profile.Impediment != Impediment.CannotBeSecured;

    // A verification still to come is none (spec 5.10).
    internal static bool VerifiedWithinAYear(EquivalenceDocument profile, long at) =>
        profile.LastVerifiedAt is { } verified && verified.UtcTicks <= at && at < LegalDates.OneYearAfter(verified.UtcTicks);
}
