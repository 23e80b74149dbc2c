using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_3_1_ForeignConsentTests
{
    private static readonly ForeignConsent Informed = new()
    {
        Countries = ["US"],
        CountryName = ForeignInformation.Provided,
        System = ForeignInformation.Provided,
        Measures = ForeignInformation.Provided,
    };

    private static readonly ConsentGiven Consent = AlbumService.Consent with
    {
        Operations = ConsentOperations.ProvideForeign,
        Recipients = new() { Ids = ["us-printer"] },
        Foreign = Informed,
        NoticeShownAt = null,
    };

    private static ProcessingRequest Abroad => AlbumService.Provide("us-printer", "newsletter", "email");

    [Test]
    public void An_informed_consent_to_the_country_permits_it_and_is_recorded() =>
        Abroad.Decide(Consent).Should().BeAllowed().Because(ReasonCode.ForeignConsent).CitingClause("3.3(1)").Obliging(Obligation.RecordProvision);

    [Test]
    public void A_consent_that_says_nothing_of_foreign_countries_does_not_cover() =>
        Abroad.Decide(Consent with { Foreign = null }).Should().BeDenied().Because(ReasonCode.ConsentNotForeignSpecific).CitingClause("3.3(1)");

    [Test]
    public void A_consent_to_another_country_does_not_cover() =>
        Abroad.Decide(Consent with { Foreign = Informed with { Countries = ["DE", "FR"] } })
            .Should().BeDenied().Because(ReasonCode.ConsentCountryMismatch).CitingClause("3.3(1)");

    [Test]
    public void A_consent_to_no_country_does_not_cover() =>
        Abroad.Decide(Consent with { Foreign = Informed with { Countries = [] } }).Should().BeDenied().Because(ReasonCode.ConsentCountryMismatch).CitingClause("3.3(1)");

    [Test]
    public void A_consent_that_leaves_the_country_open_covers() =>
        Abroad.Decide(Consent with { Foreign = Informed with { Countries = null } })
            .Should().BeAllowed().Because(ReasonCode.ForeignConsent).CitingClause("3.3(1)").Obliging(Obligation.RecordProvision);

    [Test]
    public void A_consent_to_another_recipient_does_not_cover() =>
        Abroad.Decide(Consent with { Recipients = new() { Ids = ["us-contractor"] } })
            .Should().BeDenied().Because(ReasonCode.ConsentRecipientMismatch).CitingClause("3.3(1)");

    [Test]
    public void A_public_body_abroad_is_no_exception_from_the_record() =>
        AlbumService.Provide("us-police", "newsletter", "email").Decide(Consent with { Recipients = RecipientScope.Any })
            .Should().BeAllowed().Because(ReasonCode.ForeignConsent).CitingClause("3.3(1)").Obliging(Obligation.RecordProvision);

    [TestCase("entrust")]
    [TestCase("share-jointly")]
    [TestCase("transfer-business")]
    public void Whatever_the_caller_names_it_a_provision_abroad_is_this_question(string operation)
    {
        var request = operation switch
        {
            "entrust" => AlbumService.Entrust("us-printer", "newsletter", "email"),
            "share-jointly" => AlbumService.ShareJointly("us-printer", "newsletter", "email"),
            _ => AlbumService.TransferBusiness("us-printer", "newsletter", "email"),
        };

        request.Decide(Consent).Should().BeAllowed().Because(ReasonCode.ForeignConsent).CitingClause("3.3(1)").Obliging(Obligation.RecordProvision);
    }

    [Test]
    public void A_contract_alone_permits_no_entrustment_abroad() =>
        AlbumService.With("us-contractor", r => r with { Equivalence = null }).Decide(AlbumService.Entrust("us-contractor", "album", "name"))
            .Should().BeDenied().Because(ReasonCode.NoCaseForForeignProvision).CitingClause("3.3");
}
