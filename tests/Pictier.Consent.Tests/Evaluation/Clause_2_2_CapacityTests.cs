using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Who can consent: the age on the Japanese date of the consent, representatives and agents (C10, AMB-33 to AMB-36).</summary>
public sealed class Clause_2_2_CapacityTests
{
    private static readonly DateTimeOffset SixteenthBirthday = Times.Japan(2026, 5, 5);

    private static readonly ConsentGiven Guardian = AlbumService.Consent with { GivenBy = ConsentGiver.LegalRepresentative, Representative = "mother" };

    private static readonly ConsentGiven Agent = AlbumService.Consent with { GivenBy = ConsentGiver.AuthorisedAgent, Representative = "mandate-1" };

    [TestCase(-1, ReasonCode.ConsentCapacity)]
    [TestCase(0, ReasonCode.Consent)]
    [TestCase(1, ReasonCode.Consent)]
    public void One_can_consent_from_midnight_in_Japan_of_the_sixteenth_birthday(long ticks, ReasonCode reason) =>
        Newsletter(new(2010, 5, 5)).Decide(Given(AlbumService.Consent, SixteenthBirthday.AddTicks(ticks))).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.Consent)]
    [TestCase(0, ReasonCode.ConsentCapacity)]
    [TestCase(1, ReasonCode.ConsentCapacity)]
    public void A_representative_alone_can_consent_until_then(long ticks, ReasonCode reason) =>
        Newsletter(new(2010, 5, 5)).Decide(Given(Guardian, SixteenthBirthday.AddTicks(ticks))).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentCapacity)]
    [TestCase(0, ReasonCode.Consent)]
    public void Born_on_29_February_one_becomes_older_on_the_first_of_March(long ticks, ReasonCode reason) =>
        AlbumService.With(new PolicyOptions { RepresentativeRequiredBelowAge = 18 })
            .Decide(Newsletter(new(2008, 2, 29)), Given(AlbumService.Consent, Times.Japan(2026, 3, 1).AddTicks(ticks)))
            .Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentCapacity)]
    [TestCase(0, ReasonCode.Consent)]
    public void In_a_leap_year_one_becomes_older_on_the_day_itself(long ticks, ReasonCode reason) =>
        Newsletter(new(2008, 2, 29)).Decide(Given(AlbumService.Consent, Times.Japan(2024, 2, 29).AddTicks(ticks))).Reason.Should().Be(reason);

    [TestCase(13, ReasonCode.Consent)]
    [TestCase(18, ReasonCode.ConsentCapacity)]
    public void The_policy_sets_the_age(int age, ReasonCode reason) =>
        AlbumService.With(new PolicyOptions { RepresentativeRequiredBelowAge = age })
            .Decide(Newsletter(new(2011, 1, 1)), AlbumService.Consent).Reason.Should().Be(reason);

    [Test]
    public void A_representatives_consent_outlasts_the_birthday() =>
        Newsletter(new(2010, 5, 5)).Decide(Given(Guardian, Times.Japan(2026, 1, 1))).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_childs_own_consent_stays_invalid_after_the_birthday() =>
        Newsletter(new(2010, 5, 5)).Decide(Given(AlbumService.Consent, Times.Japan(2026, 1, 1))).Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");

    [TestCase(null)]
    [TestCase(" ")]
    public void A_representative_is_named(string? reference) =>
        Newsletter(new(2015, 1, 1)).Decide(Guardian with { Representative = reference }).Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");

    [Test]
    public void A_ward_of_any_age_needs_a_representative()
    {
        var ward = Newsletter(new(1950, 1, 1)) with { DataSubjectFacts = new() { BirthDate = new(1950, 1, 1), Capacity = Capacity.NeedsRepresentative } };

        ward.Decide(AlbumService.Consent).Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");
        ward.Decide(Guardian).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();
    }

    [Test]
    public void Capacity_does_not_lift_the_age() =>
        (Newsletter(null) with { DataSubjectFacts = new() { BirthDate = new(2015, 1, 1), Capacity = Capacity.Full } }).Decide(AlbumService.Consent)
            .Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");

    [Test]
    public void An_agent_of_an_adult_has_a_mandate()
    {
        Newsletter(new(1990, 1, 1)).Decide(Agent).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();
        Newsletter(new(1990, 1, 1)).Decide(Agent with { Representative = " " }).Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");
    }

    [Test]
    public void An_agent_cannot_stand_in_for_the_representative_of_a_child() =>
        Newsletter(new(2015, 1, 1)).Decide(Agent).Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");

    [TestCase(UnknownAge.Adult, ReasonCode.Consent)]
    [TestCase(UnknownAge.NeedsRepresentative, ReasonCode.ConsentCapacity)]
    public void The_policy_says_what_an_unknown_age_means(UnknownAge option, ReasonCode reason) =>
        AlbumService.With(new PolicyOptions { UnknownAge = option }).Decide(Newsletter(null), AlbumService.Consent).Reason.Should().Be(reason);

    [Test]
    public void By_default_an_unknown_age_is_an_adults() =>
        Newsletter(null).Decide(AlbumService.Consent).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void By_default_an_unknown_age_needs_a_representative_for_special_care_data() =>
        AlbumService.Use("newsletter", "health").Decide(AlbumService.Consent with { Data = ["health"] })
            .Should().BeDenied().Because(ReasonCode.ConsentCapacity).CitingClause("2.2");

    [Test]
    public void The_policy_may_treat_an_unknown_age_as_an_adults_for_special_care_data_too() =>
        AlbumService.With(new PolicyOptions { UnknownAgeSpecialCare = UnknownAge.Adult })
            .Decide(AlbumService.Use("newsletter", "health"), AlbumService.Consent with { Data = ["health"] })
                .Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void Full_capacity_answers_for_an_unknown_age() =>
        (AlbumService.Use("newsletter", "health") with { DataSubjectFacts = new() { Capacity = Capacity.Full } })
            .Decide(AlbumService.Consent with { Data = ["health"] })
            .Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    private static ProcessingRequest Newsletter(DateOnly? birth) =>
        AlbumService.Use("newsletter", "email") with { DataSubjectFacts = new() { BirthDate = birth } };

    private static ConsentGiven Given(ConsentGiven consent, DateTimeOffset at) => consent with { At = at, NoticeShownAt = at };
}
