using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_1_1_ProvisionConsentTests
{
    private static readonly ConsentGiven Consent = AlbumService.Consent with
    {
        Operations = ConsentOperations.ProvideDomestic,
        Recipients = new() { Ids = ["printer"] },
        NoticeShownAt = null,
    };

    private static ProcessingRequest ToPrinter => AlbumService.Provide("printer", "newsletter", "email");

    [TestCaseSource(nameof(ScopesWithThePrinter))]
    public void A_consent_covers_a_recipient_that_it_names(RecipientScope scope) =>
        ToPrinter.Decide(Consent with { Recipients = scope })
            .Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision);

    [TestCaseSource(nameof(ScopesWithoutThePrinter))]
    public void A_consent_that_names_others_or_nobody_does_not_cover(RecipientScope? scope) =>
        ToPrinter.Decide(Consent with { Recipients = scope }).Should().BeDenied().Because(ReasonCode.ConsentRecipientMismatch).CitingClause("3.1(1)");

    [TestCase("court")]
    [TestCase("city")]
    public void A_provision_to_a_public_body_needs_no_record(string body) =>
        AlbumService.Provide(body, "newsletter", "email").Decide(Consent with { Recipients = RecipientScope.Any })
            .Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging();

    [Test]
    public void A_provision_to_a_bar_association_is_recorded() =>
        AlbumService.Provide("bar-association", "newsletter", "email").Decide(Consent with { Recipients = RecipientScope.Any })
            .Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision);

    [Test]
    public void Special_care_data_is_named_explicitly()
    {
        var health = AlbumService.Provide("printer", "newsletter", "health") with { DataSubjectFacts = new() { Capacity = Capacity.Full } };

        health.Decide(Consent with { Data = ["body"] }).Should().BeDenied().Because(ReasonCode.ConsentSpecialCareNotExplicit).CitingClause("3.1(1)");
        health.Decide(Consent with { Data = ["health"] }).Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision);
    }

    [Test]
    public void For_a_purpose_of_2_1_3_the_consent_names_the_purpose_that_is_served()
    {
        var request = AlbumService.Provide("printer", "provide", "email") with { UnderlyingPurpose = new("newsletter") };

        request.Decide(Consent).Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision);
        request.Decide(Consent with { Purposes = ["provide"] }).Should().BeDenied().Because(ReasonCode.ConsentPurposeMismatch).CitingClause("3.1(1)");
    }

    [TestCase(null)]
    [TestCase("provide")]
    public void A_purpose_of_2_1_3_that_serves_none_is_covered_by_no_consent(string? underlying)
    {
        var request = AlbumService.Provide("printer", "provide", "email") with { UnderlyingPurpose = underlying is null ? null : new Purpose(underlying) };

        request.Decide(Consent with { Purposes = ["provide"] }).Should().BeDenied().Because(ReasonCode.ConsentPurposeMismatch).CitingClause("3.1(1)");
        request.Decide().Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");
    }

    [TestCase(-1, ReasonCode.ThirdPartyConsent)]
    [TestCase(0, ReasonCode.ConsentNotPrior)]
    public void The_consent_is_prior_though_the_clause_does_not_say_so(long ticks, ReasonCode reason) =>
        ToPrinter.Decide(Consent with { At = AlbumService.Now.AddTicks(ticks) }).Reason.Should().Be(reason);

    private static IEnumerable<RecipientScope> ScopesWithThePrinter() =>
    [
        RecipientScope.Any,
        new() { Ids = ["court", "printer"] },
        new() { Kinds = [RecipientKind.OtherThirdParty] },
        new() { Classes = ["print-shops"] },
    ];

    private static IEnumerable<RecipientScope?> ScopesWithoutThePrinter() =>
    [
        null,
        new(),
        new() { Ids = ["print"] },
        new() { Kinds = [RecipientKind.Contractor] },
        new() { Classes = ["printer"] },
    ];
}
