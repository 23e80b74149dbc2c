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
        AlbumService.Provide("the-user", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.RecipientIsThePrincipal).CitingClause("5.2");

    [Test]
    public void An_unknown_place_is_denied_before_any_case_is_tried() =>
        (AlbumService.Provide("nowhere", "album", "name") with { Claims = [Claims.Law] }).Decide()
            .Should().BeDenied().Because(ReasonCode.RecipientLocationUnknown).CitingClause("3");

    [Test]
    public void A_branch_of_the_company_is_no_third_party_even_abroad() =>
        AlbumService.Provide("us-branch", "album", "name").Decide().Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void A_consent_to_use_covers_the_branch_whatever_recipients_it_names() =>
        AlbumService.Provide("us-branch", "newsletter", "email").Decide(AlbumService.Consent).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void Consent_to_provision_in_Japan_covers_a_foreign_company_that_handles_databases_in_Japan() =>
        AlbumService.Provide("us-printer-in-japan", "album", "email").Decide(ToPrinters)
            .Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision);

    [Test]
    public void Consent_to_provision_in_Japan_does_not_cover_a_recipient_abroad() =>
        AlbumService.Provide("us-printer", "album", "email").Decide(ToPrinters).Should().BeDenied().Because(ReasonCode.ConsentOperationMismatch).CitingClause("3.3(1)");

    [Test]
    public void Consent_to_provision_abroad_does_not_cover_a_recipient_in_Japan() =>
        AlbumService.Provide("printer", "album", "email").Decide(ToPrinters with { Operations = ConsentOperations.ProvideForeign })
            .Should().BeDenied().Because(ReasonCode.ConsentOperationMismatch).CitingClause("3.1(1)");

    [Test]
    public void Without_a_case_provision_in_Japan_is_denied() =>
        AlbumService.Provide("printer", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [Test]
    public void Without_a_case_provision_abroad_is_denied() =>
        AlbumService.Provide("us-printer", "album", "name").Decide().Should().BeDenied().Because(ReasonCode.NoCaseForForeignProvision).CitingClause("3.3");

    [Test]
    public void A_recipient_beside_a_use_is_not_read() =>
        (AlbumService.Use("album", "name") with { Recipient = new("nowhere") }).Decide().Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1").Obliging();

    [Test]
    public void But_the_policy_must_know_it() =>
        (AlbumService.Use("album", "name") with { Recipient = new("stranger") }).Decide().Should().BeDenied().Because(ReasonCode.UnknownRecipient).CitingClause(null);
}
