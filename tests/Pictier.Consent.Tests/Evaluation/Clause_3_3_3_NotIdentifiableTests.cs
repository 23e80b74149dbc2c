namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_3_3_NotIdentifiableTests
{
    private static readonly InformationForm Anonymous = new()
    {
        Kind = FormKind.AnonymouslyProcessed,
        Attestation = "process-1",
        ItemsPublished = true,
        RecipientTold = true,
    };

    [Test]
    public void Anonymously_processed_information_goes_abroad_when_published_and_told() =>
        Abroad(Anonymous).Decide().Should().BeAllowed().Because(ReasonCode.ForeignNotIdentifiable).CitingClause("3.3(3)").Obliging(Obligation.PublishAnonymisedItems);

    [Test]
    public void Statistics_need_neither_publication_nor_notice() =>
        Abroad(new() { Kind = FormKind.Statistical, Attestation = "report-1" }).Decide()
            .Should().BeAllowed().Because(ReasonCode.ForeignNotIdentifiable).CitingClause("3.3(3)").Obliging(Obligation.PublishAnonymisedItems);

    [TestCaseSource(nameof(InsufficientForms))]
    public void A_form_that_lacks_something_leaves_the_individual_identifiable(InformationForm form) =>
        Abroad(form).Decide().Should().BeDenied().Because(ReasonCode.DataIdentifiable).CitingClause("3.3(3)");

    [Test]
    public void With_the_overlay_off_the_items_are_published_all_the_same() =>
        AlbumService.WithoutLegalOverlay.Decide(Abroad(Anonymous with { ItemsPublished = false }))
            .Should().BeDenied().Because(ReasonCode.DataIdentifiable).CitingClause("3.3(3)");

    [Test]
    public void An_identifiable_form_claims_nothing() =>
        Abroad(new() { Kind = FormKind.Identifiable, Attestation = "process-1" }).Decide()
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void A_form_that_fails_leaves_the_other_cases_open() =>
        (Abroad(Anonymous with { Kind = FormKind.Pseudonymised }) with { Claims = [Claims.Law] }).Decide()
            .Should().BeAllowed().Because(ReasonCode.ForeignLegalException).CitingClause("3.3(4)").Obliging(Obligation.ReviewException);

    private static ProcessingRequest Abroad(InformationForm form) => AlbumService.Provide("us-printer", "newsletter", "email") with { Form = form };

    private static IEnumerable<InformationForm> InsufficientForms() =>
    [
        Anonymous with { Attestation = " " },
        Anonymous with { ItemsPublished = false },
        Anonymous with { RecipientTold = false },
        Anonymous with { Kind = FormKind.Pseudonymised },
        new() { Kind = FormKind.Statistical },
    ];
}
