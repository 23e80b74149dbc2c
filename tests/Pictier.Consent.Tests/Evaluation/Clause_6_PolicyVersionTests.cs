using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Which version decides, and what a later one may change (6; APPI 15(2), now 17(2)).</summary>
public sealed class Clause_6_PolicyVersionTests
{
    private static readonly DateTimeOffset Update = Times.Japan(2026, 6, 1);

    private static ProcessingRequest NewslettersTo(DateTimeOffset acquired) =>
        AlbumService.Use("newsletter", "email") with { Held = new() { AcquiredAt = acquired } };

    [TestCase(-1, ReasonCode.PolicyNotInForce)]
    [TestCase(0, ReasonCode.DeclaredPurpose)]
    [TestCase(1, ReasonCode.DeclaredPurpose)]
    public void A_policy_decides_from_the_instant_it_comes_into_force(long ticks, ReasonCode reason) =>
        AlbumService.Use("album", "name").Decide(AlbumService.Document.EffectiveFrom.AddTicks(ticks)).Reason.Should().Be(reason);

    [Test]
    public void Before_the_first_version_no_policy_is_cited()
    {
        var decision = AlbumService.Use("album", "name").Decide(AlbumService.Document.EffectiveFrom - Times.Tick);

        decision.Should().BeDenied().Because(ReasonCode.PolicyNotInForce).CitingClause("6");
        decision.Policy.Should().BeNull();
    }

    [TestCase(-1, "album@1", ReasonCode.ConsentMissing)]
    [TestCase(0, "album@2", ReasonCode.DeclaredPurpose)]
    [TestCase(1, "album@2", ReasonCode.DeclaredPurpose)]
    public void The_latest_version_in_force_decides(long ticks, string version, ReasonCode reason)
    {
        var at = Update.AddTicks(ticks);
        var decision = Updated(p => p).Decide(NewslettersTo(at), at);

        (decision.Policy, decision.Reason).Should().Be((version, reason));
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public void A_purpose_that_an_update_declares_does_not_serve_older_data(long ticks, bool allowed) =>
        Updated(p => p).Decide(NewslettersTo(Update.AddTicks(ticks))).Reason
            .Should().Be(allowed ? ReasonCode.DeclaredPurpose : ReasonCode.PurposeAddedAfterAcquisition);

    [Test]
    public void Unless_it_is_related_and_was_published() =>
        Updated(p => p with { RelatedToEarlier = true, PublishedAt = Update }).Decide(NewslettersTo(Update - Times.Tick))
            .Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void A_consent_permits_the_added_purpose_for_older_data() =>
        Updated(p => p).Decide(NewslettersTo(Update - Times.Tick), AlbumService.Consent).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_purpose_that_is_carried_over_stays_declared_since_the_first_version() =>
        Updated(p => p).Decide(AlbumService.Use("album", "name") with { Held = new() { AcquiredAt = Update - Times.Tick } })
            .Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void A_purpose_that_moves_to_another_clause_is_declared_anew() =>
        Updated(p => p, "support", p => p with { Clause = PurposeClause.Services })
            .Decide(AlbumService.Use("support", "name") with { Held = new() { AcquiredAt = Update - Times.Tick } })
            .Should().BeDenied().Because(ReasonCode.PurposeAddedAfterAcquisition).CitingClause("2.1");

    [Test]
    public void A_consent_given_under_an_earlier_version_stands() =>
        Updated(p => p with { Clause = PurposeClause.None })
            .Decide(AlbumService.Use("newsletter", "email"), AlbumService.Consent with { At = Update.AddDays(-1), NoticeShownAt = Update.AddDays(-1) })
            .Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_provision_for_an_added_purpose_does_not_take_older_data_along() =>
        Updated(p => p).Decide(AlbumService.Provide("printer", "newsletter", "email") with { Held = new() { AcquiredAt = Update - Times.Tick } })
            .Should().BeDenied().Because(ReasonCode.PurposeAddedAfterAcquisition).CitingClause("2.1");

    [Test]
    public void The_order_of_the_versions_does_not_matter() =>
        ConsentPolicy.From(Second(p => p), AlbumService.Document).Decide(NewslettersTo(Update)).Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    private static ConsentPolicy Updated(
        Func<PurposeDocument, PurposeDocument> newsletter, string? other = null, Func<PurposeDocument, PurposeDocument>? change = null) =>
        ConsentPolicy.From(AlbumService.Document, Second(newsletter, other, change));

    private static PolicyDocument Second(
        Func<PurposeDocument, PurposeDocument> newsletter, string? other = null, Func<PurposeDocument, PurposeDocument>? change = null) =>
        AlbumService.Document with
        {
            Version = "2",
            EffectiveFrom = Update,
            Purposes =
            [
                .. AlbumService.Document.Purposes.Select(p =>
                    p.Id == "newsletter" ? newsletter(p with { Clause = PurposeClause.Services, Data = ["email"] })
                    : p.Id == other ? change!(p)
                    : p),
            ],
        };
}
