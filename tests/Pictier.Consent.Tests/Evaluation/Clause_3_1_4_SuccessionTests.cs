using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_1_4_SuccessionTests
{
    private static readonly DateTimeOffset Effective = Times.Japan(2026, 4, 1);

    private static ProcessingRequest Handover => AlbumService.TransferBusiness("successor", "album", "name") with { Held = new() { Business = "albums" } };

    private static ConsentPolicy DueDiligence { get; } = AlbumService.With(d => d with
    {
        Options = new() { AllowDueDiligence = true },
        Successions = [d.Successions[0] with { DueDiligenceContract = "nda-1" }],
    });

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    public void A_business_is_handed_over_from_the_instant_of_succession(long ticks, bool allowed) =>
        Handover.Decide(Effective.AddTicks(ticks)).IsAllowed.Should().Be(allowed);

    [Test]
    public void The_successor_is_bound_to_the_purpose() =>
        Handover.Decide().Should().BeAllowed().Because(ReasonCode.BusinessSuccession).CitingClause("3.1(4)").Obliging(Obligation.BindSuccessorToPurpose);

    [Test]
    public void Before_it_the_succession_is_not_effective() =>
        Handover.Decide(Effective - Times.Tick).Should().BeDenied().Because(ReasonCode.SuccessionNotEffective).CitingClause("3.1(4)");

    [TestCase("prints")]
    [TestCase(null)]
    public void Data_of_another_or_an_unknown_business_does_not_go_along(string? business) =>
        (Handover with { Held = new() { Business = business } }).Decide().Should().BeDenied().Because(ReasonCode.SuccessionNotEffective).CitingClause("3.1(4)");

    [Test]
    public void Special_care_data_goes_along_with_the_business() =>
        (AlbumService.TransferBusiness("successor", "care", "health") with { Held = new() { Business = "albums" } }).Decide()
            .Should().BeAllowed().Because(ReasonCode.BusinessSuccession).CitingClause("3.1(4)").Obliging(Obligation.BindSuccessorToPurpose);

    [Test]
    public void The_purpose_remains_a_declared_one() =>
        (AlbumService.TransferBusiness("successor", "newsletter", "email") with { Held = new() { Business = "albums" } }).Decide()
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void Who_succeeds_to_nothing_receives_nothing() =>
        (AlbumService.TransferBusiness("printer", "album", "name") with { Held = new() { Business = "albums" } }).Decide()
            .Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [Test]
    public void A_provision_that_is_no_transfer_of_business_is_not_one() =>
        (AlbumService.Provide("successor", "album", "name") with { Held = new() { Business = "albums" } }).Decide()
            .Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [Test]
    public void A_successor_abroad_is_a_matter_of_clause_3_3() =>
        AlbumService.With("successor", r => r with { Country = "US" }).Decide(Handover)
            .Should().BeDenied().Because(ReasonCode.NoCaseForForeignProvision).CitingClause("3.3");

    [Test]
    public void Due_diligence_before_the_succession_is_permitted_when_the_policy_and_a_contract_say_so() =>
        DueDiligence.Decide(Handover, Effective - Times.Tick)
            .Should().BeAllowed().Because(ReasonCode.PermittedByLaw).CitingClause("3.1(5)").Obliging(Obligation.BindSuccessorToPurpose);

    [Test]
    public void From_the_succession_on_it_is_no_due_diligence() =>
        DueDiligence.Decide(Handover, Effective).Should().BeAllowed().Because(ReasonCode.BusinessSuccession).CitingClause("3.1(4)").Obliging(Obligation.BindSuccessorToPurpose);

    [TestCase(true, null)]
    [TestCase(true, " ")]
    [TestCase(false, "nda-1")]
    public void Due_diligence_takes_both_the_option_and_the_contract(bool option, string? contract) =>
        AlbumService.With(d => d with
        {
            Options = new() { AllowDueDiligence = option },
            Successions = [d.Successions[0] with { DueDiligenceContract = contract }],
        }).Decide(Handover, Effective - Times.Tick).Should().BeDenied().Because(ReasonCode.SuccessionNotEffective).CitingClause("3.1(4)");

    [Test]
    public void One_of_several_successions_is_enough() =>
        AlbumService.With(d => d with
        {
            Successions =
            [
                d.Successions[0] with { Business = "prints" },
                d.Successions[0] with { EffectiveAt = AlbumService.Now.AddDays(1) },
                d.Successions[0] with { Cause = SuccessionCause.Merger },
            ],
        }).Decide(Handover).Should().BeAllowed().Because(ReasonCode.BusinessSuccession).CitingClause("3.1(4)").Obliging(Obligation.BindSuccessorToPurpose);
}
