using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>The conditions of provision by opt-out (3.2; spec O1 to O11).</summary>
internal static class OptOutConditions
{
    private const int Stopped = (1 << (int)RestrictionKind.CeaseProvision) | (1 << (int)RestrictionKind.OptOut);
    private const int Objected = 1 << (int)RestrictionKind.ItemObjection;

    // O5: after notifying the Commission, so strictly before the provision (AMB-65).
    internal static bool Filed(CompiledFiling filing, long at) => filing.FiledAt < at && at < filing.WithdrawnAt;

    // O6
    internal static bool UnderPresentLaw(CompiledFiling filing, long at) => filing.Generation == FilingGeneration.Law2022 && filing.PlannedStart <= at;

    // O10
    internal static bool NotStopped(in Inquiry inquiry) =>
        (inquiry.Restrictions & Stopped) == 0 && inquiry.At < inquiry.History.NoToProvisionInJapanAt;

    // O11
    internal static bool NoItemObjection(in Inquiry inquiry) => (inquiry.Restrictions & Objected) == 0;
}
