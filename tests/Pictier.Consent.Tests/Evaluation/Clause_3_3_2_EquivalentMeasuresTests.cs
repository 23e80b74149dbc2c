using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_3_2_EquivalentMeasuresTests
{
    private static ProcessingRequest Hosting => AlbumService.Entrust("us-contractor", "album", "name");

    [Test]
    public void Equivalent_measures_with_a_domestic_route_permit_it() => Hosting.Decide().Should().BeAllowed().Because(ReasonCode.ForeignEquivalentMeasures).CitingClause("3.3(2)").Obliging(Obligation.SuperviseContractor, Obligation.VerifyEquivalenceYearly);

    [Test]
    public void Equivalent_measures_alone_do_not() =>
        AlbumService.Provide("us-contractor", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.EquivalenceWithoutDomesticRoute).CitingClause("3.3(2)");

    [Test]
    public void The_published_policy_alone_looks_for_no_route_but_the_measures_are_verified_all_the_same() =>
        AlbumService.WithoutLegalOverlay.Decide(Hosting)
            .Should().BeAllowed().Because(ReasonCode.ForeignEquivalentMeasures).CitingClause("3.3(2)").Obliging(Obligation.VerifyEquivalenceYearly);

    [Test]
    public void A_consent_to_the_provision_is_a_route_and_is_recorded() =>
        AlbumService.Provide("us-contractor", "album", "name").Decide(AlbumService.Consent with
        {
            Operations = ConsentOperations.ProvideDomestic,
            Purposes = ["album"],
            Recipients = RecipientScope.Any,
        }).Should().BeAllowed().Because(ReasonCode.ForeignEquivalentMeasures).CitingClause("3.3(2)").Obliging(Obligation.RecordProvision, Obligation.VerifyEquivalenceYearly);

    [Test]
    public void A_claim_is_a_route_and_is_reviewed() =>
        (AlbumService.Provide("us-contractor", "album", "name") with { Claims = [Claims.Life] }).Decide().Should().BeAllowed().Because(ReasonCode.ForeignEquivalentMeasures).CitingClause("3.3(2)").Obliging(Obligation.ReviewException, Obligation.VerifyEquivalenceYearly);

    [Test]
    public void Joint_use_is_a_route() =>
        AlbumService.With(d => d with { JointUseNotices = [AlbumService.Notice with { Users = ["us-contractor"] }] })
            .Decide(AlbumService.ShareJointly("us-contractor", "album", "name"))
            .Should().BeAllowed().Because(ReasonCode.ForeignEquivalentMeasures).CitingClause("3.3(2)").Obliging(Obligation.VerifyEquivalenceYearly);

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public void A_succession_is_a_route_from_its_instant_but_due_diligence_is_none(long ticks, bool allowed)
    {
        var policy = AlbumService.With(d => d with
        {
            Options = new() { AllowDueDiligence = true },
            Successions = [d.Successions[0] with { Recipient = "us-contractor", EffectiveAt = AlbumService.Now, DueDiligenceContract = "nda-1" }],
        });
        var handover = AlbumService.TransferBusiness("us-contractor", "album", "name") with { Held = new() { Business = "albums" } };

        policy.Decide(handover, AlbumService.Now.AddTicks(ticks)).Reason
            .Should().Be(allowed ? ReasonCode.ForeignEquivalentMeasures : ReasonCode.EquivalenceWithoutDomesticRoute);
    }

    [Test]
    public void Opt_out_is_no_route() =>
        AlbumService.With(d => d with { OptOutFilings = [AlbumService.Filing] })
            .Decide(AlbumService.Provide("us-contractor", "album", "name") with { Method = ProvisionMethod.Paper })
            .Should().BeDenied().Because(ReasonCode.EquivalenceWithoutDomesticRoute).CitingClause("3.3(2)");

    [TestCase("2024-01-01T00:00:00+09:00", -1, ReasonCode.EquivalenceNotSecured)]
    [TestCase("2024-01-01T00:00:00+09:00", 0, ReasonCode.ForeignEquivalentMeasures)]
    [TestCase("2028-01-01T00:00:00+09:00", -1, ReasonCode.ForeignEquivalentMeasures)]
    [TestCase("2028-01-01T00:00:00+09:00", 0, ReasonCode.EquivalenceNotSecured)]
    public void The_measures_hold_from_their_first_instant_until_before_their_last(string boundary, long ticks, ReasonCode reason)
    {
        var at = At(boundary).AddTicks(ticks);

        With(e => e with { LastVerifiedAt = at }).Decide(Hosting, at).Reason.Should().Be(reason);
    }

    [Test]
    public void Measures_that_are_not_secured_with_the_company_do_not_count() =>
        With(e => e with { SecuredWithCompany = false }).Decide(Hosting).Should().BeDenied().Because(ReasonCode.EquivalenceNotSecured).CitingClause("3.3(2)");

    [Test]
    public void Measures_that_can_no_longer_be_secured_end_the_provision() =>
        With(e => e with { Impediment = Impediment.CannotBeSecured }).Decide(Hosting).Should().BeDenied().Because(ReasonCode.EquivalenceImpeded).CitingClause("3.3(2)");

    [Test]
    public void An_impediment_that_is_being_remedied_does_not() =>
        With(e => e with { Impediment = Impediment.BeingRemedied }).Decide(Hosting).IsAllowed.Should().BeTrue();

    [TestCase("2026-04-01T12:00:00+09:00", "2027-04-01T12:00:00+09:00")]
    [TestCase("2024-02-29T00:00:00+09:00", "2025-02-28T00:00:00+09:00")]
    [TestCase("2024-02-28T23:30:00Z", "2025-02-27T23:30:00Z")]
    [TestCase("2024-02-28T14:30:00Z", "2025-02-28T14:30:00Z")]
    [TestCase("2023-02-28T15:00:00Z", "2024-02-29T15:00:00Z")]
    public void A_verification_is_stale_at_the_same_time_in_Japan_a_year_later(string verified, string stale)
    {
        var policy = With(e => e with { EstablishedAt = Times.Japan(2021, 1, 1), LastVerifiedAt = At(verified) });

        policy.Decide(Hosting, At(stale) - Times.Tick).Reason.Should().Be(ReasonCode.ForeignEquivalentMeasures);
        policy.Decide(Hosting, At(stale)).Reason.Should().Be(ReasonCode.EquivalenceStale);
    }

    [TestCase(0, ReasonCode.ForeignEquivalentMeasures)]
    [TestCase(1, ReasonCode.EquivalenceStale)]
    public void A_verification_to_come_is_none(long ticks, ReasonCode reason) =>
        With(e => e with { LastVerifiedAt = AlbumService.Now.AddTicks(ticks) }).Decide(Hosting).Reason.Should().Be(reason);

    [Test]
    public void Measures_that_were_never_verified_are_stale() =>
        With(e => e with { LastVerifiedAt = null }).Decide(Hosting).Should().BeDenied().Because(ReasonCode.EquivalenceStale).CitingClause("3.3(2)");

    [Test]
    public void Before_2022_no_verification_was_asked_for()
    {
        var policy = With(e => e with { EstablishedAt = Times.Japan(2021, 1, 1), LastVerifiedAt = null });

        policy.Decide(Hosting, Times.Reform2022 - Times.Tick)
            .Should().BeAllowed().Because(ReasonCode.ForeignEquivalentMeasures).CitingClause("3.3(2)").Obliging(Obligation.SuperviseContractor);
        policy.Decide(Hosting, Times.Reform2022).Should().BeDenied().Because(ReasonCode.EquivalenceStale).CitingClause("3.3(2)");
    }

    [Test]
    public void The_purpose_remains_a_declared_one_so_that_a_claim_for_another_rests_on_3_3_4() =>
        (AlbumService.Provide("us-contractor", "newsletter", "email") with { Claims = [Claims.Life] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.ForeignLegalException).CitingClause("3.3(4)").Obliging(Obligation.ReviewException);

    private static ConsentPolicy With(Func<EquivalenceDocument, EquivalenceDocument> change) =>
        AlbumService.With("us-contractor", r => r with
        {
            Contract = r.Contract! with { From = AlbumService.Document.EffectiveFrom },
            Equivalence = change(r.Equivalence!),
        });

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
