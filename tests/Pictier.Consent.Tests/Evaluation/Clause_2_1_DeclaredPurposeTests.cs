using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_2_1_DeclaredPurposeTests
{
    private static readonly HeldData LawfulHealthData = new() { SpecialCareBasis = "consent of 2021" };

    [TestCase("album")]
    [TestCase("support")]
    public void A_use_for_a_declared_purpose_is_allowed(string purpose) =>
        AlbumService.Use(purpose, "name", "email").Decide().Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void More_data_than_the_purpose_needs_is_denied() =>
        AlbumService.Use("album", "name", "payment").Decide().Should().BeDenied().Because(ReasonCode.DataBeyondPurpose).CitingClause("2.1");

    [Test]
    public void Sales_activities_that_are_not_incidental_to_a_service_are_denied() =>
        AlbumService.Use("promotion", "email").Decide().Should().BeDenied().Because(ReasonCode.PurposeNotIncidental).CitingClause("2.1");

    [Test]
    public void Providing_to_third_parties_is_no_purpose_of_its_own() =>
        AlbumService.Use("provide", "email").Decide().Should().BeDenied().Because(ReasonCode.PurposeNotStandalone).CitingClause("2.1");

    [Test]
    public void An_undeclared_purpose_needs_consent() =>
        AlbumService.Use("newsletter", "email").Decide().Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void Asking_for_consent_needs_no_declaration() =>
        AlbumService.Use("ask-consent", "email").Decide().Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void Asking_for_consent_takes_no_more_than_contact_data() =>
        AlbumService.Use("ask-consent", "email", "photo").Decide().Should().BeDenied().Because(ReasonCode.DataBeyondPurpose).CitingClause("2.1");

    [Test]
    public void Special_care_data_is_used_when_its_lawful_acquisition_is_recorded() =>
        (AlbumService.Use("care", "health") with { Held = LawfulHealthData }).Decide().Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [TestCase(null)]
    [TestCase(" ")]
    public void Special_care_data_without_a_recorded_basis_is_denied(string? basis) =>
        (AlbumService.Use("care", "health") with { Held = LawfulHealthData with { SpecialCareBasis = basis } }).Decide()
            .Should().BeDenied().Because(ReasonCode.SpecialCareWithoutAcquisitionBasis).CitingClause("2.3");

    [Test]
    public void Data_that_may_be_special_care_data_is_treated_as_such() =>
        AlbumService.With("album", p => p with { Data = ["unsorted"] }).Decide(AlbumService.Use("album", "unsorted"))
            .Should().BeDenied().Because(ReasonCode.SpecialCareWithoutAcquisitionBasis).CitingClause("2.3");

    [Test]
    public void Data_that_was_acquired_unlawfully_serves_nothing() =>
        (AlbumService.Use("album", "name") with { Held = new() { Lawfully = false } }).Decide()
            .Should().BeDenied().Because(ReasonCode.UnlawfulAcquisition).CitingClause("2.1");

    [Test]
    public void The_individual_number_serves_nothing() =>
        AlbumService.Use("album", "name", "my-number").Decide().Should().BeDenied().Because(ReasonCode.MyNumber).CitingClause(null);

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    public void A_purpose_is_declared_from_its_instant_on(long ticks, bool declared)
    {
        var from = Times.Japan(2026, 6, 1);
        var policy = AlbumService.With("album", p => p with { DeclaredFrom = from });
        var at = from.AddTicks(ticks);

        var decision = policy.Decide(AlbumService.Use("album", "name") with { Held = new() { AcquiredAt = at } }, at);

        decision.Reason.Should().Be(declared ? ReasonCode.DeclaredPurpose : ReasonCode.ConsentMissing);
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    public void Data_older_than_the_declaration_of_the_purpose_is_not_used_for_it(long ticks, bool allowed)
    {
        var from = Times.Japan(2026, 6, 1);
        var policy = AlbumService.With("album", p => p with { DeclaredFrom = from });

        var decision = policy.Decide(AlbumService.Use("album", "name") with { Held = new() { AcquiredAt = from.AddTicks(ticks) } });

        decision.Reason.Should().Be(allowed ? ReasonCode.DeclaredPurpose : ReasonCode.PurposeAddedAfterAcquisition);
    }

    [TestCase(true, 0, true)]
    [TestCase(true, -1, true)]
    [TestCase(true, 1, false)]
    [TestCase(false, 0, false)]
    public void A_purpose_added_later_serves_older_data_when_related_and_published_by_then(bool related, long ticks, bool allowed)
    {
        var policy = AlbumService.With("album", p => Added(p) with { RelatedToEarlier = related, PublishedAt = AlbumService.Now.AddTicks(ticks) });

        var decision = policy.Decide(AlbumService.Use("album", "name") with { Held = new() { AcquiredAt = Times.Japan(2026, 5, 1) } });

        decision.Reason.Should().Be(allowed ? ReasonCode.DeclaredPurpose : ReasonCode.PurposeAddedAfterAcquisition);
    }

    [Test]
    public void A_purpose_added_later_and_never_published_does_not_serve_older_data() =>
        AlbumService.With("album", p => Added(p) with { RelatedToEarlier = true })
            .Decide(AlbumService.Use("album", "name") with { Held = new() { AcquiredAt = Times.Japan(2026, 5, 1) } })
            .Should().BeDenied().Because(ReasonCode.PurposeAddedAfterAcquisition).CitingClause("2.1");

    [Test]
    public void Data_of_unknown_age_counts_as_acquired_when_the_policy_began() =>
        AlbumService.With("album", Added).Decide(AlbumService.Use("album", "name")).Should().BeDenied().Because(ReasonCode.PurposeAddedAfterAcquisition).CitingClause("2.1");

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public void Data_older_than_the_policy_serves_no_declared_purpose(long ticks, bool allowed)
    {
        var acquired = AlbumService.Document.EffectiveFrom.AddTicks(ticks);

        var decision = (AlbumService.Use("album", "name") with { Held = new() { AcquiredAt = acquired } }).Decide();

        decision.Reason.Should().Be(allowed ? ReasonCode.DeclaredPurpose : ReasonCode.PurposeAddedAfterAcquisition);
    }

    private static PurposeDocument Added(PurposeDocument purpose) => purpose with { DeclaredFrom = Times.Japan(2026, 6, 1) };
}
