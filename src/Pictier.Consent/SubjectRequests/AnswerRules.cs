using Pictier.Consent.Evaluation;
using Pictier.Consent.Policies;

namespace Pictier.Consent.SubjectRequests;

/// <summary>Answers a section 5 request: R1 to R4, then the row of its kind (spec 3.11, 5.8).</summary>
internal static class AnswerRules
{
    internal static ReasonCode Decide(SubjectRequest request, PolicyOptions options)
    {
        // An opt-out is imposed at once and verified after: stopping protects, whoever asked (AMB-67).
        if (request.Kind != SubjectRequestKind.OptOut && Unverified(request) is { } unverified)
        {
            return unverified;
        }

        return request switch
        {
            { RetainedData: false } => ReasonCode.NotRetainedData,
            { SpecialProcedureElsewhere: true } => ReasonCode.SpecialProcedure,
            _ => Row(request, options),
        };
    }

    private static ReasonCode? Unverified(SubjectRequest request) => request switch
    {
        { IdentityVerified: false } => ReasonCode.RequesterNotVerified,
        { Requester: Requester.Principal } => null,
        { Requester: Requester.StatutoryRepresentative or Requester.AppointedAgent, AuthorityVerified: true } => null,
        _ => ReasonCode.AgentWithoutAuthority,
    };

    private static ReasonCode Row(SubjectRequest request, PolicyOptions options) => request.Kind switch
    {
        SubjectRequestKind.PurposeNotice => request switch
        {
            { PurposeObvious: true } => ReasonCode.PurposeObvious,
            { Harm: true } => ReasonCode.RequestHarmful,
            _ => ReasonCode.RequestPurposeNotice,
        },
        SubjectRequestKind.Disclosure => AgainstDisclosure(request) ?? ReasonCode.RequestDisclosure,
        SubjectRequestKind.ProvisionRecords when IsBefore2022(request) => ReasonCode.RightNotInForce,
        SubjectRequestKind.ProvisionRecords => AgainstDisclosure(request) ?? ReasonCode.RequestProvisionRecords,
        SubjectRequestKind.Correction => request switch
        {
            { ContentFactual: true } => ReasonCode.ContentAccurate,
            { NeededForPurpose: false } => ReasonCode.NotNeededForPurpose,
            _ => ReasonCode.RequestCorrection,
        },
        SubjectRequestKind.CeaseUse => Cessation(request, options.VoluntaryCessation.CeaseUse, ReasonCode.RequestCeaseUse),
        SubjectRequestKind.Erasure => Cessation(request, options.VoluntaryCessation.Erase, ReasonCode.RequestErasure),
        SubjectRequestKind.CeaseProvision => Cessation(request, options.VoluntaryCessation.CeaseUse, ReasonCode.RequestCeaseProvision),
        SubjectRequestKind.OptOut => ReasonCode.RequestOptOut,
        SubjectRequestKind.Blurring => request.Feasible ? ReasonCode.RequestBlurring : ReasonCode.BlurringNotFeasible,
        _ => ReasonCode.InputIncomplete,
    };

    // APPI 33(2)
    private static ReasonCode? AgainstDisclosure(SubjectRequest request) => request switch
    {
        { Harm: true } => ReasonCode.RequestHarmful,
        { SeriousImpediment: true } => ReasonCode.RequestSeriousImpediment,
        { AgainstOtherLaw: true } => ReasonCode.RequestAgainstOtherLaw,
        _ => null,
    };

    // An overriding interest or a substitute measure refuses a voluntary cessation too.
    private static ReasonCode Cessation(SubjectRequest request, bool voluntarily, ReasonCode granted)
    {
        var hasGround = request.GroundEstablished && Counts(request);
        return request switch
        {
            _ when !hasGround && !voluntarily => ReasonCode.RequestWithoutGround,
            { OverridingInterest: true } => ReasonCode.OverridingInterest,
            { AlternativeMeasure: true } => ReasonCode.AlternativeMeasure,
            _ => hasGround ? granted : ReasonCode.RequestCeaseVoluntarily,
        };
    }

    // APPI 35(1), 35(3) and, from 2022-04-01, 35(5)
    private static bool Counts(SubjectRequest request) => request.Ground switch
    {
        CessationGround.HandledBeyondPurpose or CessationGround.AcquiredUnlawfully => request.Kind != SubjectRequestKind.CeaseProvision,
        CessationGround.UnjustUse => request.Kind != SubjectRequestKind.CeaseProvision && !IsBefore2022(request),
        CessationGround.ProvidedUnlawfully => request.Kind == SubjectRequestKind.CeaseProvision,
        CessationGround.NoLongerNeeded or CessationGround.ReportableBreach or CessationGround.RightsHarmed => !IsBefore2022(request),
        _ => false,
    };

    private static bool IsBefore2022(SubjectRequest request) => request.At < LegalDates.Reform2022;
}
