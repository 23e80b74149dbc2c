using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tests.Evaluation;

namespace Pictier.Consent.Tests.SubjectRequests;

/// <summary>Cessation of use, erasure and cessation of provision, with and without a ground (5.2, 3.2(3); APPI 30, now 35).</summary>
public sealed class Appi35CessationTests
{
    private static readonly ConsentPolicy Obliging =
        AlbumService.With(new PolicyOptions { VoluntaryCessation = new() { CeaseUse = true, Erase = true } });

    private static readonly ConsentPolicy Strict =
        AlbumService.With(new PolicyOptions { VoluntaryCessation = new() { CeaseUse = false, Erase = false } });

    // Before and from 2022-04-01: y counts, n does not.
    [TestCase(CessationGround.HandledBeyondPurpose, SubjectRequestKind.CeaseUse, "yy")]
    [TestCase(CessationGround.HandledBeyondPurpose, SubjectRequestKind.Erasure, "yy")]
    [TestCase(CessationGround.HandledBeyondPurpose, SubjectRequestKind.CeaseProvision, "nn")]
    [TestCase(CessationGround.AcquiredUnlawfully, SubjectRequestKind.CeaseUse, "yy")]
    [TestCase(CessationGround.AcquiredUnlawfully, SubjectRequestKind.Erasure, "yy")]
    [TestCase(CessationGround.AcquiredUnlawfully, SubjectRequestKind.CeaseProvision, "nn")]
    [TestCase(CessationGround.UnjustUse, SubjectRequestKind.CeaseUse, "ny")]
    [TestCase(CessationGround.UnjustUse, SubjectRequestKind.Erasure, "ny")]
    [TestCase(CessationGround.UnjustUse, SubjectRequestKind.CeaseProvision, "nn")]
    [TestCase(CessationGround.ProvidedUnlawfully, SubjectRequestKind.CeaseUse, "nn")]
    [TestCase(CessationGround.ProvidedUnlawfully, SubjectRequestKind.Erasure, "nn")]
    [TestCase(CessationGround.ProvidedUnlawfully, SubjectRequestKind.CeaseProvision, "yy")]
    [TestCase(CessationGround.NoLongerNeeded, SubjectRequestKind.CeaseUse, "ny")]
    [TestCase(CessationGround.NoLongerNeeded, SubjectRequestKind.CeaseProvision, "ny")]
    [TestCase(CessationGround.ReportableBreach, SubjectRequestKind.Erasure, "ny")]
    [TestCase(CessationGround.ReportableBreach, SubjectRequestKind.CeaseProvision, "ny")]
    [TestCase(CessationGround.RightsHarmed, SubjectRequestKind.CeaseUse, "ny")]
    [TestCase(CessationGround.RightsHarmed, SubjectRequestKind.CeaseProvision, "ny")]
    [TestCase(CessationGround.None, SubjectRequestKind.CeaseUse, "nn")]
    public void A_ground_counts_for_its_kind_of_cessation_from_when_the_law_has_it(CessationGround ground, SubjectRequestKind kind, string counts)
    {
        var request = Asked.For(kind).On(ground);

        Reason(request, Times.Reform2022 - Times.Tick).Should().Be(Expected(counts[0]));
        Reason(request, Times.Reform2022).Should().Be(Expected(counts[1]));

        ReasonCode Reason(SubjectRequest asked, DateTimeOffset at) => Strict.Answer(asked with { At = at }).Reason;
        ReasonCode Expected(char count) => count == 'y' ? Granted(kind) : ReasonCode.RequestWithoutGround;
    }

    [Test]
    public void A_ground_that_is_not_established_does_not_count() =>
        (Asked.For(SubjectRequestKind.CeaseUse) with { Ground = CessationGround.AcquiredUnlawfully })
            .ShouldBeRefused(ReasonCode.RequestWithoutGround, "5.2", Strict);

    [TestCase(SubjectRequestKind.CeaseUse)]
    [TestCase(SubjectRequestKind.Erasure)]
    [TestCase(SubjectRequestKind.CeaseProvision)]
    public void Without_a_ground_the_company_ceases_when_its_policy_says_so(SubjectRequestKind kind)
    {
        Asked.For(kind).ShouldBeGranted(ReasonCode.RequestCeaseVoluntarily, "5.2", Obliging);
        Asked.For(kind).ShouldBeRefused(ReasonCode.RequestWithoutGround, "5.2", Strict);
    }

    [Test]
    public void By_default_it_ceases_use_and_provision_voluntarily_but_does_not_erase()
    {
        Asked.For(SubjectRequestKind.CeaseUse).ShouldBeGranted(ReasonCode.RequestCeaseVoluntarily, "5.2");
        Asked.For(SubjectRequestKind.CeaseProvision).ShouldBeGranted(ReasonCode.RequestCeaseVoluntarily, "5.2");
        Asked.For(SubjectRequestKind.Erasure).ShouldBeRefused(ReasonCode.RequestWithoutGround, "5.2");
    }

    [Test]
    public void Voluntary_cessation_of_provision_follows_that_of_use() =>
        Asked.For(SubjectRequestKind.CeaseProvision).ShouldBeRefused(
            ReasonCode.RequestWithoutGround, "5.2", AlbumService.With(new PolicyOptions { VoluntaryCessation = new() { CeaseUse = false, Erase = true } }));

    [TestCase(CessationGround.HandledBeyondPurpose)]
    [TestCase(CessationGround.None)]
    public void An_overriding_interest_or_a_substitute_measure_refuses_with_and_without_a_ground(CessationGround ground)
    {
        var request = Asked.For(SubjectRequestKind.CeaseUse).On(ground) with { OverridingInterest = true, AlternativeMeasure = true };

        request.ShouldBeRefused(ReasonCode.OverridingInterest, "5.2");
        (request with { OverridingInterest = false }).ShouldBeRefused(ReasonCode.AlternativeMeasure, "5.2");
    }

    [Test]
    public void Without_a_ground_no_interest_is_weighed() =>
        (Asked.For(SubjectRequestKind.Erasure) with { OverridingInterest = true }).ShouldBeRefused(ReasonCode.RequestWithoutGround, "5.2");

    [TestCase(Requester.Principal)]
    [TestCase(Requester.Other)]
    public void An_opt_out_is_imposed_at_once_and_verified_after(Requester requester) =>
        (Asked.For(SubjectRequestKind.OptOut) with { Requester = requester, IdentityVerified = false })
            .ShouldBeGranted(ReasonCode.RequestOptOut, "3.2(3)");

    [Test]
    public void An_opt_out_concerns_retained_data() =>
        (Asked.For(SubjectRequestKind.OptOut) with { RetainedData = false }).ShouldBeRefused(ReasonCode.NotRetainedData, "5.2");

    [TestCase(SubjectRequestKind.CeaseUse, RestrictionKind.CeaseUse)]
    [TestCase(SubjectRequestKind.Erasure, RestrictionKind.Erase)]
    [TestCase(SubjectRequestKind.CeaseProvision, RestrictionKind.CeaseProvision)]
    [TestCase(SubjectRequestKind.OptOut, RestrictionKind.OptOut)]
    public void A_granted_cessation_imposes_a_restriction_named_for_the_request_with_the_scope_as_asked(SubjectRequestKind kind, RestrictionKind restriction)
    {
        var scope = new RestrictionScope { Purposes = ["album"], Data = ["contact"], Recipients = ["printer"] };

        Obliging.Answer(Asked.For(kind) with { Scope = scope }).Events.Should().Equal(
            [
                new RestrictionImposed
                {
                    DataSubject = AlbumService.User,
                    At = AlbumService.Now,
                    Restriction = "s1",
                    Kind = restriction,
                    Purposes = scope.Purposes,
                    Data = scope.Data,
                    Recipients = scope.Recipients,
                },
            ],
            (caused, expected) => EventWriter.Write(caused) == EventWriter.Write(expected));
    }

    [TestCase(SubjectRequestKind.CeaseUse, ReasonCode.UseCeased)]
    [TestCase(SubjectRequestKind.Erasure, ReasonCode.DataErased)]
    [TestCase(SubjectRequestKind.CeaseProvision, ReasonCode.ProvisionCeased)]
    public void Appended_to_the_ledger_it_blocks_from_the_receipt_of_the_request(SubjectRequestKind kind, ReasonCode reason)
    {
        var consent = AlbumService.Consent with { Operations = ConsentOperations.ProvideDomestic, Recipients = RecipientScope.Any };
        var caused = Obliging.Answer(Asked.For(kind)).Events.Single();
        var ledger = ConsentLedger.Parse($"{EventWriter.Write(consent)}\n{EventWriter.Write(caused)}\n");
        var provide = AlbumService.Provide("printer", "newsletter", "email");

        AlbumService.Policy.Decide(provide, ledger.HistoryOf(AlbumService.User), AlbumService.Now - Times.Tick).Reason
            .Should().Be(ReasonCode.ThirdPartyConsent);
        AlbumService.Policy.Decide(provide, ledger.HistoryOf(AlbumService.User), AlbumService.Now).Reason.Should().Be(reason);
    }

    [Test]
    public void Appended_to_the_ledger_an_opt_out_stops_the_provision_by_opt_out_and_no_consent()
    {
        var caused = ConsentLedger.Parse(EventWriter.Write(AlbumService.Policy.Answer(Asked.For(SubjectRequestKind.OptOut)).Events.Single())).Events.Single();
        var policy = AlbumService.With(d => d with { OptOutFilings = [AlbumService.Filing] });
        var provide = AlbumService.Provide("printer", "album", "name") with { Method = ProvisionMethod.Paper };
        var consent = AlbumService.Consent with { Operations = ConsentOperations.ProvideDomestic, Purposes = ["album"], Recipients = RecipientScope.Any };

        policy.Decide(provide).Reason.Should().Be(ReasonCode.OptOutProvision);
        policy.Decide(provide, caused).Reason.Should().Be(ReasonCode.OptOutSubjectCeased);
        policy.Decide(provide, consent, caused).Reason.Should().Be(ReasonCode.ThirdPartyConsent);
    }

    private static ReasonCode Granted(SubjectRequestKind kind) => kind switch
    {
        SubjectRequestKind.CeaseUse => ReasonCode.RequestCeaseUse,
        SubjectRequestKind.Erasure => ReasonCode.RequestErasure,
        _ => ReasonCode.RequestCeaseProvision,
    };
}
