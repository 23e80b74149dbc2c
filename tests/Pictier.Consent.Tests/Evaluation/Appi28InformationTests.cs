using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>What a principal is told before consenting to provision abroad, for consents given from 2022-04-01 on (APPI 28(2)).</summary>
public sealed class Appi28InformationTests
{
    private static ProcessingRequest Abroad => AlbumService.Provide("us-printer", "newsletter", "email");

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(1, false)]
    public void Consents_given_before_the_duty_stand_without_the_information(long ticks, bool allowed) =>
        Abroad.Decide(Consent(new() { Countries = ["US"] }) with { At = Times.Reform2022.AddTicks(ticks) }).Reason
            .Should().Be(allowed ? ReasonCode.ForeignConsent : ReasonCode.ConsentForeignInformationMissing);

    [TestCase(ForeignInformation.Missing, ForeignInformation.Provided, ForeignInformation.Provided)]
    [TestCase(ForeignInformation.Provided, ForeignInformation.Missing, ForeignInformation.Provided)]
    [TestCase(ForeignInformation.Provided, ForeignInformation.Provided, ForeignInformation.Missing)]
    public void Each_part_of_the_information_is_needed(ForeignInformation name, ForeignInformation system, ForeignInformation measures) =>
        Abroad.Decide(Consent(new() { Countries = ["US"], CountryName = name, System = system, Measures = measures }))
            .Should().BeDenied().Because(ReasonCode.ConsentForeignInformationMissing).CitingClause("3.3(1)");

    [Test]
    public void What_cannot_be_told_is_replaced_by_the_reason() =>
        Abroad.Decide(Consent(new()
        {
            Countries = null,
            CountryName = ForeignInformation.UnavailableWithReason,
            System = ForeignInformation.UnavailableWithReason,
            Measures = ForeignInformation.UnavailableWithReason,
        })).Should().BeAllowed().Because(ReasonCode.ForeignConsent).CitingClause("3.3(1)").Obliging(Obligation.RecordProvision);

    [Test]
    public void The_published_policy_alone_does_not_know_the_duty() =>
        AlbumService.WithoutLegalOverlay.Decide(Abroad, Consent(new() { Countries = ["US"] }))
            .Should().BeAllowed().Because(ReasonCode.ForeignConsent).CitingClause("3.3(1)").Obliging(Obligation.RecordProvision);

    private static ConsentGiven Consent(ForeignConsent foreign) =>
        AlbumService.Consent with { Operations = ConsentOperations.ProvideForeign, Recipients = RecipientScope.Any, Foreign = foreign };
}
