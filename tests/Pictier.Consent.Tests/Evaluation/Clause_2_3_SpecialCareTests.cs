using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_2_3_SpecialCareTests
{
    private static readonly Acquisition Form = new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };

    private static readonly ConsentGiven Consent =
        AlbumService.Consent with { Operations = ConsentOperations.Acquire, Purposes = ["care"], Data = ["health"], NoticeShownAt = null };

    private static ProcessingRequest Health => AlbumService.Acquire(Form, "care", "health") with { DataSubjectFacts = new() { BirthDate = new(1990, 5, 5) } };

    [Test]
    public void Special_care_data_is_not_acquired_without_consent_or_a_statutory_case() =>
        Health.Decide().Should().BeDenied().Because(ReasonCode.SpecialCareWithoutConsent).CitingClause("2.3");

    [Test]
    public void An_explicit_prior_consent_permits_it_and_no_notice_is_asked_for() =>
        Health.Decide(Consent).Should().BeAllowed().Because(ReasonCode.SpecialCareConsent).CitingClause("2.3").Obliging();

    [TestCase(-1, ReasonCode.SpecialCareConsent)]
    [TestCase(0, ReasonCode.ConsentNotPrior)]
    public void The_consent_is_given_before_the_acquisition(long ticks, ReasonCode reason) =>
        Health.Decide(Consent with { At = AlbumService.Now.AddTicks(ticks) }).Reason.Should().Be(reason);

    [Test]
    public void A_group_of_data_does_not_name_it() =>
        Health.Decide(Consent with { Data = ["body"] }).Should().BeDenied().Because(ReasonCode.ConsentSpecialCareNotExplicit).CitingClause("2.3");

    [Test]
    public void A_consent_to_another_kind_of_handling_comes_before_the_default() =>
        Health.Decide(Consent with { Operations = ConsentOperations.Use }).Should().BeDenied().Because(ReasonCode.ConsentOperationMismatch).CitingClause("2.3");

    [Test]
    public void A_statutory_case_does_not_create_a_purpose() =>
        (AlbumService.Acquire(new() { Source = AcquisitionSource.ObservedByCompany, Lawful = true }, "newsletter", "health")).Decide()
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [TestCase(AcquisitionSource.ObservedByCompany)]
    [TestCase(AcquisitionSource.Entrusted)]
    [TestCase(AcquisitionSource.Succeeded)]
    [TestCase(AcquisitionSource.JointUse)]
    public void What_was_observed_or_received_with_a_contract_is_a_statutory_case(AcquisitionSource source) =>
        AlbumService.Acquire(new() { Source = source, Lawful = true }, "care", "health").Decide()
            .Should().BeAllowed().Because(ReasonCode.SpecialCareStatutoryCase).CitingClause("2.3").Obliging(Obligation.NotifyOrPublishPurpose);

    [TestCase(PublishedBy.Principal)]
    [TestCase(PublishedBy.NationalOrgan)]
    [TestCase(PublishedBy.LocalGovernment)]
    [TestCase(PublishedBy.PressOrExemptPerson)]
    [TestCase(PublishedBy.ForeignPublicBody)]
    public void What_a_listed_person_published_is_a_statutory_case(PublishedBy by) =>
        AlbumService.Acquire(new() { Source = AcquisitionSource.Published, Lawful = true, PublishedBy = by }, "care", "health").Decide()
            .Should().BeAllowed().Because(ReasonCode.SpecialCareStatutoryCase).CitingClause("2.3").Obliging(Obligation.NotifyOrPublishPurpose);

    [Test]
    public void What_somebody_else_published_is_none() =>
        AlbumService.Acquire(new() { Source = AcquisitionSource.Published, Lawful = true }, "care", "health").Decide()
            .Should().BeDenied().Because(ReasonCode.SpecialCareWithoutConsent).CitingClause("2.3");

    [TestCase(AcquisitionSource.PrincipalInWriting)]
    [TestCase(AcquisitionSource.Principal)]
    public void A_hand_over_by_the_principal_is_consent_only_when_the_policy_says_so(AcquisitionSource source)
    {
        var handedOver = AlbumService.Acquire(Form with { Source = source }, "care", "health");
        var policy = AlbumService.With(new PolicyOptions { DirectHandoverIsConsent = true });

        handedOver.Decide().Should().BeDenied().Because(ReasonCode.SpecialCareWithoutConsent).CitingClause("2.3");
        policy.Decide(handedOver).Reason.Should().Be(ReasonCode.SpecialCareConsent);
    }

    [Test]
    public void A_hand_over_by_a_third_party_is_never_the_principals_consent() =>
        AlbumService.With(new PolicyOptions { DirectHandoverIsConsent = true })
            .Decide(AlbumService.Acquire(Form with { Source = AcquisitionSource.ThirdParty }, "care", "health"))
            .Should().BeDenied().Because(ReasonCode.SpecialCareWithoutConsent).CitingClause("2.3");

    [Test]
    public void Unsorted_data_counts_as_special_care_data() =>
        AlbumService.With("album", p => p with { Data = ["unsorted"] }).Decide(AlbumService.Acquire(Form, "album", "unsorted"))
            .Should().BeDenied().Because(ReasonCode.SpecialCareWithoutConsent).CitingClause("2.3");

    [Test]
    public void An_unlawful_acquisition_comes_before_the_special_care() =>
        AlbumService.Acquire(Form with { Lawful = false }, "care", "health").Decide().Should().BeDenied().Because(ReasonCode.UnlawfulAcquisition).CitingClause("2.1");

    [TestCase("2022-03-31T23:59:59.9999999+09:00", "APPI 17(2)(vi); Order 7(1)")]
    [TestCase("2022-04-01T00:00:00+09:00", "APPI 20(2)(viii); Order 9(1)")]
    public void The_statutory_case_is_cited_by_the_number_in_force(string at, string law) =>
        AlbumService.Acquire(new() { Source = AcquisitionSource.ObservedByCompany, Lawful = true }, "care", "health")
            .Decide(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).Law.Should().Be(law);
}
