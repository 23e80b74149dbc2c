using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>When a restriction is active and what it reaches (section 5, 3.2(3)).</summary>
public sealed class Clause_5_2_RestrictionTests
{
    private static readonly ConsentGiven ToPrinter = AlbumService.Consent with
    {
        Operations = ConsentOperations.ProvideDomestic,
        Purposes = ["album"],
        Recipients = new() { Ids = ["printer"] },
    };

    private static RestrictionImposed Ceased => AlbumService.Restriction(RestrictionKind.CeaseUse, AlbumService.Now.AddDays(-1));

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void A_restriction_blocks_from_its_instant_on(long ticks, bool allowed) =>
        AlbumService.Use("album", "name").Decide(AlbumService.Restriction(RestrictionKind.CeaseUse, AlbumService.Now.AddTicks(ticks))).IsAllowed
            .Should().Be(allowed);

    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, false)]
    public void A_lift_ends_it_at_its_instant(long ticks, bool allowed) =>
        AlbumService.Use("album", "name").Decide(Ceased, AlbumService.Lift(AlbumService.Now.AddTicks(ticks))).IsAllowed.Should().Be(allowed);

    [Test]
    public void Of_several_lifts_the_earliest_counts() =>
        AlbumService.Use("album", "name").Decide(Ceased, AlbumService.Lift(AlbumService.Now.AddDays(1)), AlbumService.Lift(AlbumService.Now))
            .Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void A_new_consent_does_not_lift_it() =>
        AlbumService.Use("newsletter", "email")
            .Decide(Ceased, AlbumService.Consent with { At = AlbumService.Now.AddHours(-1), NoticeShownAt = AlbumService.Now.AddHours(-1) })
            .Should().BeDenied().Because(ReasonCode.UseCeased).CitingClause("5.2");

    [TestCase("album", false)]
    [TestCase("support", true)]
    public void It_reaches_the_purposes_of_its_scope(string purpose, bool allowed) =>
        AlbumService.Use("album", "name").Decide(Ceased with { Purposes = [purpose] }).IsAllowed.Should().Be(allowed);

    [TestCase("name", false)]
    [TestCase("contact", false)]
    [TestCase("photo", true)]
    [TestCase("body", true)]
    public void It_reaches_a_use_that_shares_a_category_with_its_scope(string data, bool allowed) =>
        AlbumService.Use("album", "name", "email").Decide(Ceased with { Data = [data] }).IsAllowed.Should().Be(allowed);

    [Test]
    public void A_scope_of_recipients_does_not_reach_the_companys_own_use() =>
        AlbumService.Use("album", "name").Decide(Ceased with { Recipients = ["printer"] }).Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [TestCase("printer", false)]
    [TestCase("partner", true)]
    public void It_reaches_the_recipients_of_its_scope(string recipient, bool allowed) =>
        AlbumService.Provide("printer", "album", "name").Decide(ToPrinter, Ceased with { Recipients = [recipient] }).IsAllowed.Should().Be(allowed);

    [TestCase("provide")]
    [TestCase("album")]
    public void For_a_purpose_of_2_1_3_the_scope_may_name_it_or_the_purpose_served(string purpose) =>
        (AlbumService.Provide("printer", "provide", "name") with { UnderlyingPurpose = new("album") })
            .Decide(ToPrinter, Ceased with { Purposes = [purpose] }).Should().BeDenied().Because(ReasonCode.UseCeased).CitingClause("5.2");

    [Test]
    public void Every_part_of_a_scope_must_be_met() =>
        AlbumService.Use("album", "name").Decide(Ceased with { Purposes = ["album"], Data = ["photo"] })
            .Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void Of_several_restrictions_erasure_speaks_first_and_then_the_cessation_of_use()
    {
        var provide = AlbumService.Provide("printer", "album", "name");
        RestrictionImposed Of(string id, RestrictionKind kind) => AlbumService.Restriction(kind, AlbumService.Now) with { Restriction = id };

        provide.Decide(ToPrinter, Of("1", RestrictionKind.CeaseProvision), Of("2", RestrictionKind.CeaseUse), Of("3", RestrictionKind.Erase))
            .Should().BeDenied().Because(ReasonCode.DataErased).CitingClause("5.2");
        provide.Decide(ToPrinter, Of("1", RestrictionKind.CeaseProvision), Of("2", RestrictionKind.CeaseUse))
            .Should().BeDenied().Because(ReasonCode.UseCeased).CitingClause("5.2");
        provide.Decide(ToPrinter, Of("1", RestrictionKind.CeaseProvision)).Should().BeDenied().Because(ReasonCode.ProvisionCeased).CitingClause("5.2");
    }

    [Test]
    public void A_restriction_speaks_only_when_a_rule_would_have_allowed() =>
        AlbumService.Use("newsletter", "email").Decide(Ceased).Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void The_denial_names_the_restriction() =>
        AlbumService.Use("album", "name").Decide(Ceased).Basis.Should().Be(new DecisionBasis(BasisKind.Restriction, "r1"));
}
