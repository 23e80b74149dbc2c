using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.Evaluation;

namespace Pictier.Consent.Tests.SubjectRequests;

/// <summary>Who may ask, and what is answered to requests that change no fact (5.1, 5.2; APPI 32 to 34).</summary>
public sealed class Clause_5_RequestTests
{
    private static readonly SubjectRequest Disclosure = Asked.For(SubjectRequestKind.Disclosure);

    [Test]
    public void The_verified_principal_is_answered() => Disclosure.ShouldBeGranted(ReasonCode.RequestDisclosure, "5.2");

    [Test]
    public void Whoever_is_not_verified_is_not() =>
        (Disclosure with { IdentityVerified = false }).ShouldBeRefused(ReasonCode.RequesterNotVerified, "5.2");

    [TestCase(Requester.StatutoryRepresentative)]
    [TestCase(Requester.AppointedAgent)]
    public void A_representative_or_agent_shows_authority(Requester requester)
    {
        (Disclosure with { Requester = requester, AuthorityVerified = true }).ShouldBeGranted(ReasonCode.RequestDisclosure, "5.2");
        (Disclosure with { Requester = requester }).ShouldBeRefused(ReasonCode.AgentWithoutAuthority, "5.2");
    }

    [Test]
    public void Somebody_else_has_no_authority_to_show() =>
        (Disclosure with { Requester = Requester.Other, AuthorityVerified = true }).ShouldBeRefused(ReasonCode.AgentWithoutAuthority, "5.2");

    [Test]
    public void The_steps_are_taken_in_order()
    {
        var everything = Disclosure with
        {
            IdentityVerified = false,
            Requester = Requester.Other,
            RetainedData = false,
            SpecialProcedureElsewhere = true,
            Harm = true,
        };

        everything.ShouldBeRefused(ReasonCode.RequesterNotVerified, "5.2");
        (everything with { IdentityVerified = true }).ShouldBeRefused(ReasonCode.AgentWithoutAuthority, "5.2");
        (everything with { IdentityVerified = true, Requester = Requester.Principal }).ShouldBeRefused(ReasonCode.NotRetainedData, "5.2");
        (everything with { IdentityVerified = true, Requester = Requester.Principal, RetainedData = true })
            .ShouldBeRefused(ReasonCode.SpecialProcedure, "5.2");
        (Disclosure with { Harm = true }).ShouldBeRefused(ReasonCode.RequestHarmful, "5.2");
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public void No_policy_in_force_comes_before_everything(long ticks, bool granted)
    {
        var request = Disclosure with { At = AlbumService.Document.EffectiveFrom.AddTicks(ticks) };

        AlbumService.Policy.Answer(request).Reason.Should().Be(granted ? ReasonCode.RequestDisclosure : ReasonCode.PolicyNotInForce);
    }

    [Test]
    public void The_purposes_are_told_unless_obvious_or_harmful()
    {
        var notice = Asked.For(SubjectRequestKind.PurposeNotice);

        notice.ShouldBeGranted(ReasonCode.RequestPurposeNotice, "5.1");
        (notice with { PurposeObvious = true, Harm = true }).ShouldBeRefused(ReasonCode.PurposeObvious, "5.1");
        (notice with { Harm = true }).ShouldBeRefused(ReasonCode.RequestHarmful, "5.2");
        (notice with { SeriousImpediment = true, AgainstOtherLaw = true }).ShouldBeGranted(ReasonCode.RequestPurposeNotice, "5.1");
    }

    [TestCase(SubjectRequestKind.Disclosure, ReasonCode.RequestDisclosure)]
    [TestCase(SubjectRequestKind.ProvisionRecords, ReasonCode.RequestProvisionRecords)]
    public void A_disclosure_is_refused_for_harm_impediment_or_another_law_in_this_order(SubjectRequestKind kind, ReasonCode granted)
    {
        var request = Asked.For(kind);

        request.ShouldBeGranted(granted, "5.2");
        (request with { Harm = true, SeriousImpediment = true, AgainstOtherLaw = true }).ShouldBeRefused(ReasonCode.RequestHarmful, "5.2");
        (request with { SeriousImpediment = true, AgainstOtherLaw = true }).ShouldBeRefused(ReasonCode.RequestSeriousImpediment, "5.2");
        (request with { AgainstOtherLaw = true }).ShouldBeRefused(ReasonCode.RequestAgainstOtherLaw, "5.2");
    }

    [Test]
    public void Records_of_provision_are_disclosed_from_2022_on()
    {
        var records = Asked.For(SubjectRequestKind.ProvisionRecords) with { Harm = true };

        (records with { At = Times.Reform2022 - Times.Tick }).ShouldBeRefused(ReasonCode.RightNotInForce, "5.2");
        (records with { At = Times.Reform2022 }).ShouldBeRefused(ReasonCode.RequestHarmful, "5.2");
        (records with { At = Times.Reform2022, Harm = false }).ShouldBeGranted(ReasonCode.RequestProvisionRecords, "5.2");
    }

    [Test]
    public void What_is_not_factual_is_corrected_when_the_purpose_needs_it()
    {
        var correction = Asked.For(SubjectRequestKind.Correction) with { ContentFactual = false };

        correction.ShouldBeGranted(ReasonCode.RequestCorrection, "5.2");
        (correction with { NeededForPurpose = false }).ShouldBeRefused(ReasonCode.NotNeededForPurpose, "5.2");
        (correction with { ContentFactual = true, NeededForPurpose = false }).ShouldBeRefused(ReasonCode.ContentAccurate, "5.2");
    }

    [Test]
    public void A_face_is_blurred_when_that_is_feasible()
    {
        var blurring = Asked.For(SubjectRequestKind.Blurring);

        blurring.ShouldBeGranted(ReasonCode.RequestBlurring, "5.1");
        (blurring with { Feasible = false }).ShouldBeRefused(ReasonCode.BlurringNotFeasible, "5.1");
        (blurring with { IdentityVerified = false }).ShouldBeRefused(ReasonCode.RequesterNotVerified, "5.2");
    }

    [TestCase(SubjectRequestKind.PurposeNotice)]
    [TestCase(SubjectRequestKind.Disclosure)]
    [TestCase(SubjectRequestKind.ProvisionRecords)]
    [TestCase(SubjectRequestKind.Blurring)]
    public void An_answer_that_ceases_nothing_causes_no_event(SubjectRequestKind kind) =>
        AlbumService.Policy.Answer(Asked.For(kind)).Should().BeGranted().Imposing();
}
