using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_1_6_ServiceRuleTests
{
    private static readonly DateTimeOffset Published = Times.Japan(2021, 1, 1);

    private static ProcessingRequest Wall => Relying(AlbumService.Provide("printer", "album", "name", "photo"));

    [Test]
    public void A_published_and_anchored_rule_permits_the_provision() =>
        Wall.Decide().Should().BeAllowed().Because(ReasonCode.ServiceRule).CitingClause("3.1(6)").Obliging();

    [Test]
    public void A_rule_anchored_by_terms_of_consent_has_its_provisions_recorded() =>
        With(r => r with { Anchor = ServiceRuleAnchor.ConsentTerms }).Decide(Wall)
            .Should().BeAllowed().Because(ReasonCode.ServiceRule).CitingClause("3.1(6)").Obliging(Obligation.RecordProvision);

    [Test]
    public void A_rule_permits_nothing_by_itself() =>
        With(r => r with { Anchor = ServiceRuleAnchor.None }).Decide(Wall).Should().BeDenied().Because(ReasonCode.ServiceRuleNotAnchored).CitingClause("3.1(6)");

    [Test]
    public void The_published_policy_alone_asks_for_no_anchor() =>
        AlbumService.With(d => d with
        {
            Options = new() { LegalOverlay = LegalOverlay.Off },
            ServiceRules = [d.ServiceRules[0] with { Anchor = ServiceRuleAnchor.None }],
        }).Decide(Wall).Should().BeAllowed().Because(ReasonCode.ServiceRule).CitingClause("3.1(6)").Obliging();

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void The_rule_is_published_before_the_data_is_acquired(long ticks, bool allowed) =>
        (Wall with { Held = new() { AcquiredAt = Published.AddTicks(ticks) } }).Decide().IsAllowed.Should().Be(allowed);

    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, false)]
    public void The_rule_is_published_no_later_than_the_provision(long ticks, bool allowed) =>
        With(r => r with { PublishedAt = AlbumService.Now.AddTicks(ticks) })
            .Decide(Wall with { Held = new() { AcquiredAt = AlbumService.Now.AddDays(1) } }).IsAllowed.Should().Be(allowed);

    [Test]
    public void Data_of_unknown_age_is_older_than_a_rule_made_after_the_policy() =>
        (Wall with { Held = HeldData.Unknown }).Decide().Should().BeDenied().Because(ReasonCode.ServiceRuleUnknown).CitingClause("3.1(6)");

    [Test]
    public void A_rule_that_the_policy_does_not_know_permits_nothing() =>
        (Wall with { ServiceRule = "another-rule" }).Decide().Should().BeDenied().Because(ReasonCode.ServiceRuleUnknown).CitingClause("3.1(6)");

    [Test]
    public void A_rule_that_is_not_relied_on_is_not_tried() =>
        (Wall with { ServiceRule = null }).Decide().Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [TestCaseSource(nameof(OutsideTheRule))]
    public void What_the_rule_does_not_name_is_outside_it(ProcessingRequest request) =>
        Relying(request).Decide().Should().BeDenied().Because(ReasonCode.ServiceRuleUnknown).CitingClause("3.1(6)");

    [Test]
    public void Special_care_data_never_rests_on_a_rule_of_the_service() =>
        AlbumService.With(d => d with
        {
            ServiceRules = [d.ServiceRules[0] with { Data = ["name", "health"], Purposes = ["care"] }],
        }).Decide(Relying(AlbumService.Provide("printer", "care", "name", "health"))).Should().BeDenied().Because(ReasonCode.ServiceRuleUnknown).CitingClause("3.1(6)");

    [Test]
    public void The_purpose_remains_a_declared_one() =>
        With(r => r with { Purposes = ["newsletter"] }).Decide(Relying(AlbumService.Provide("printer", "newsletter", "name")))
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    private static ProcessingRequest Relying(ProcessingRequest request) =>
        request with { ServiceRule = "wall-of-prints", Held = new() { AcquiredAt = Times.Japan(2025, 1, 1) } };

    private static ConsentPolicy With(Func<ServiceRuleDocument, ServiceRuleDocument> change) =>
        AlbumService.With(d => d with { ServiceRules = [change(d.ServiceRules[0])] });

    private static IEnumerable<ProcessingRequest> OutsideTheRule() =>
    [
        AlbumService.Provide("partner", "album", "name"),
        AlbumService.Provide("printer", "album", "name", "email"),
        AlbumService.Provide("printer", "support", "name"),
    ];
}
