namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_1_1_PersonalInformationTests
{
    private static readonly InformationForm Statistics = new() { Kind = FormKind.Statistical, Attestation = "report-1" };

    private static readonly DataSubjectFacts DeceasedWithoutLink = new() { Status = DataSubjectStatus.Deceased, RelatesToLivingPerson = false };

    [TestCase(FormKind.Statistical)]
    [TestCase(FormKind.AnonymouslyProcessed)]
    public void An_attested_form_that_identifies_nobody_is_not_personal_information(FormKind kind) =>
        (AlbumService.Use("newsletter", "email") with { Form = Statistics with { Kind = kind } }).Decide()
            .Should().BeAllowed().Because(ReasonCode.NotPersonalInformation).CitingClause("1.1").Obliging();

    [TestCase(null)]
    [TestCase(" ")]
    public void Without_an_attestation_the_form_does_not_count(string? attestation) =>
        (AlbumService.Use("newsletter", "email") with { Form = Statistics with { Attestation = attestation } }).Decide()
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [TestCase(FormKind.Identifiable)]
    [TestCase(FormKind.Pseudonymised)]
    public void An_identifiable_form_is_personal_information_though_attested(FormKind kind) =>
        (AlbumService.Use("newsletter", "email") with { Form = Statistics with { Kind = kind } }).Decide()
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void A_deceased_person_without_link_to_the_living_is_out_of_scope() =>
        (AlbumService.Use("newsletter", "email") with { DataSubjectFacts = DeceasedWithoutLink }).Decide()
            .Should().BeAllowed().Because(ReasonCode.NotPersonalInformation).CitingClause("1.1").Obliging();

    [Test]
    public void A_deceased_person_who_may_be_linked_to_the_living_is_in_scope() =>
        (AlbumService.Use("newsletter", "email") with { DataSubjectFacts = DeceasedWithoutLink with { RelatesToLivingPerson = true } }).Decide()
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [TestCase(DataSubjectStatus.Living)]
    [TestCase(DataSubjectStatus.Unknown)]
    public void Who_is_not_known_to_be_deceased_counts_as_living(DataSubjectStatus status) =>
        (AlbumService.Use("newsletter", "email") with { DataSubjectFacts = DeceasedWithoutLink with { Status = status } }).Decide()
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void What_a_deceased_person_consented_to_does_not_count_for_the_living() =>
        (AlbumService.Use("newsletter", "email") with { DataSubjectFacts = new() { Status = DataSubjectStatus.Deceased } })
            .Decide(AlbumService.Consent)
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void Statistics_are_not_personal_information_even_of_an_individual_number() =>
        (AlbumService.Use("newsletter", "my-number") with { Form = Statistics }).Decide()
            .Should().BeAllowed().Because(ReasonCode.NotPersonalInformation).CitingClause("1.1").Obliging();

    [TestCase("printer")]
    [TestCase("us-branch")]
    [TestCase("the-user")]
    [TestCase("us-printer-in-japan")]
    public void Statistics_that_stay_in_Japan_or_in_the_company_are_out_of_scope(string recipient) =>
        (AlbumService.Provide(recipient, "newsletter", "email") with { Form = Statistics }).Decide()
            .Should().BeAllowed().Because(ReasonCode.NotPersonalInformation).CitingClause("1.1").Obliging();

    [Test]
    public void Statistics_that_go_abroad_are_a_matter_of_clause_3_3() =>
        (AlbumService.Provide("us-printer", "newsletter", "email") with { Form = Statistics }).Decide()
            .Should().BeAllowed().Because(ReasonCode.ForeignNotIdentifiable).CitingClause("3.3(3)").Obliging(Obligation.PublishAnonymisedItems);

    [Test]
    public void Statistics_for_an_unknown_place_are_denied() =>
        (AlbumService.Provide("nowhere", "newsletter", "email") with { Form = Statistics }).Decide()
            .Should().BeDenied().Because(ReasonCode.RecipientLocationUnknown).CitingClause("3");

    [Test]
    public void A_deceased_person_without_link_is_out_of_scope_abroad_too() =>
        (AlbumService.Provide("us-printer", "newsletter", "email") with { DataSubjectFacts = DeceasedWithoutLink }).Decide()
            .Should().BeAllowed().Because(ReasonCode.NotPersonalInformation).CitingClause("1.1").Obliging();
}
