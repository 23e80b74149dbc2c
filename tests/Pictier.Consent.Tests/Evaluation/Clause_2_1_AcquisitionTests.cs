namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_2_1_AcquisitionTests
{
    private static readonly Acquisition Form = new() { Source = AcquisitionSource.PrincipalInWriting, Lawful = true, PurposeIndicatedBefore = true };

    [Test]
    public void Data_for_a_declared_purpose_is_acquired() =>
        AlbumService.Acquire(Form, "album", "name", "photo").Decide().Should().BeAllowed().Because(ReasonCode.AcquiredForDeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void An_acquisition_that_is_not_lawful_and_appropriate_is_denied() =>
        AlbumService.Acquire(Form with { Lawful = false }, "album", "name").Decide().Should().BeDenied().Because(ReasonCode.UnlawfulAcquisition).CitingClause("2.1");

    [Test]
    public void More_data_than_the_purpose_needs_is_not_acquired() =>
        AlbumService.Acquire(Form, "album", "payment").Decide().Should().BeDenied().Because(ReasonCode.DataBeyondPurpose).CitingClause("2.1");

    [Test]
    public void Providing_to_third_parties_is_no_purpose_of_acquisition() =>
        AlbumService.Acquire(Form, "provide", "name").Decide().Should().BeDenied().Because(ReasonCode.PurposeNotStandalone).CitingClause("2.1");

    [Test]
    public void Asking_for_consent_is_no_purpose_of_acquisition() =>
        AlbumService.Acquire(Form, "ask-consent", "email").Decide().Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void A_consent_to_the_acquisition_permits_an_undeclared_purpose() =>
        AlbumService.Acquire(Form, "newsletter", "email").Decide(AlbumService.Consent with { Operations = ConsentOperations.Acquire })
            .Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_consent_to_the_use_is_none_to_the_acquisition() =>
        AlbumService.Acquire(Form, "newsletter", "email").Decide(AlbumService.Consent).Should().BeDenied().Because(ReasonCode.ConsentOperationMismatch).CitingClause("2.2");

    [TestCase(AcquisitionSource.Principal)]
    [TestCase(AcquisitionSource.Published)]
    [TestCase(AcquisitionSource.ObservedByCompany)]
    [TestCase(AcquisitionSource.Entrusted)]
    [TestCase(AcquisitionSource.Succeeded)]
    [TestCase(AcquisitionSource.JointUse)]
    public void From_other_sources_the_purpose_is_notified_or_published(AcquisitionSource source) =>
        AlbumService.Acquire(new() { Source = source, Lawful = true }, "album", "name").Decide()
            .Should().BeAllowed().Because(ReasonCode.AcquiredForDeclaredPurpose).CitingClause("2.1").Obliging(Obligation.NotifyOrPublishPurpose);

    [Test]
    public void What_a_third_party_hands_over_is_recorded() =>
        AlbumService.Acquire(new() { Source = AcquisitionSource.ThirdParty, Lawful = true }, "album", "name").Decide().Should().BeAllowed().Because(ReasonCode.AcquiredForDeclaredPurpose).CitingClause("2.1").Obliging(Obligation.NotifyOrPublishPurpose, Obligation.RecordReceipt);

    [Test]
    public void What_is_said_of_data_already_held_is_not_read() =>
        (AlbumService.Acquire(Form, "album", "name") with { Held = new() { Lawfully = false, AcquiredAt = Times.Japan(2019, 1, 1) } }).Decide()
            .Should().BeAllowed().Because(ReasonCode.AcquiredForDeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void The_individual_number_is_not_acquired() =>
        AlbumService.Acquire(Form, "album", "my-number").Decide().Should().BeDenied().Because(ReasonCode.MyNumber).CitingClause(null);
}
