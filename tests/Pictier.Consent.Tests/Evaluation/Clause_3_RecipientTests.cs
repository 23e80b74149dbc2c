using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>The recipient decides which question is asked, whatever operation the caller named.</summary>
public sealed class Clause_3_RecipientTests
{
    private static readonly ConsentGiven ToPrinters = AlbumService.Consent with
    {
        Operations = ConsentOperations.ProvideDomestic,
        Purposes = ["album"],
        Recipients = new() { Ids = ["printer", "us-printer", "us-printer-in-japan"] },
    };

    [Test]
    public void A_disclosure_to_the_principal_is_a_section_5_request() =>
        AlbumService.Provide("the-user", "album", "name").Decide().Should().BeDenied(ReasonCode.RecipientIsThePrincipal, "5.2");

    [Test]
    public void An_unknown_place_is_denied_before_any_case_is_tried() =>
        (AlbumService.Provide("nowhere", "album", "name") with { Claims = [Claims.Law] }).Decide()
            .Should().BeDenied(ReasonCode.RecipientLocationUnknown, "3");

    [Test]
    public void A_branch_of_the_company_is_no_third_party_even_abroad() =>
        AlbumService.Provide("us-branch", "album", "name").Decide().Should().BeAllowed(ReasonCode.DeclaredPurpose, "2.1");

    [Test]
    public void A_consent_to_use_covers_the_branch_whatever_recipients_it_names() =>
        AlbumService.Provide("us-branch", "newsletter", "email").Decide(AlbumService.Consent).Should().BeAllowed(ReasonCode.Consent, "2.2");

    [Test]
    public void Consent_to_provision_in_Japan_covers_a_foreign_company_that_handles_databases_in_Japan() =>
        AlbumService.Provide("us-printer-in-japan", "album", "email").Decide(ToPrinters)
            .Should().BeAllowed(ReasonCode.ThirdPartyConsent, "3.1(1)", Obligation.RecordProvision);

    [Test]
    public void Consent_to_provision_in_Japan_does_not_cover_a_recipient_abroad() =>
        AlbumService.Provide("us-printer", "album", "email").Decide(ToPrinters).Should().BeDenied(ReasonCode.ConsentOperationMismatch, "3.3(1)");

    [Test]
    public void Consent_to_provision_abroad_does_not_cover_a_recipient_in_Japan() =>
        AlbumService.Provide("printer", "album", "email").Decide(ToPrinters with { Operations = ConsentOperations.ProvideForeign })
            .Should().BeDenied(ReasonCode.ConsentOperationMismatch, "3.1(1)");

    [Test]
    public void Without_a_case_provision_in_Japan_is_denied() =>
        AlbumService.Provide("printer", "album", "name").Decide().Should().BeDenied(ReasonCode.NoCaseForProvision, "3.1");

    [Test]
    public void Without_a_case_provision_abroad_is_denied() =>
        AlbumService.Provide("us-printer", "album", "name").Decide().Should().BeDenied(ReasonCode.NoCaseForForeignProvision, "3.3");

    [Test]
    public void A_recipient_beside_a_use_is_not_read() =>
        (AlbumService.Use("album", "name") with { Recipient = new("nowhere") }).Decide().Should().BeAllowed(ReasonCode.DeclaredPurpose, "2.1");

    [Test]
    public void But_the_policy_must_know_it() =>
        (AlbumService.Use("album", "name") with { Recipient = new("stranger") }).Decide().Should().BeDenied(ReasonCode.UnknownRecipient, null);
}
