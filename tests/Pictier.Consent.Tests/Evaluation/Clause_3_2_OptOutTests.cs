using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_3_2_OptOutTests
{
    private static OptOutFilingDocument Filing => AlbumService.Filing;

    private static ProcessingRequest Directory { get; } = AlbumService.Provide("printer", "album", "name") with { Method = ProvisionMethod.Paper };

    [Test]
    public void What_was_filed_and_not_objected_to_is_provided() =>
        With(Filing).Decide(Directory).Should().BeAllowed().Because(ReasonCode.OptOutProvision).CitingClause("3.2").Obliging(Obligation.RecordProvision);

    [Test]
    public void A_provision_to_a_public_body_needs_no_record() =>
        With(Filing).Decide(AlbumService.Provide("city", "album", "name") with { Method = ProvisionMethod.Paper })
            .Should().BeAllowed().Because(ReasonCode.OptOutProvision).CitingClause("3.2").Obliging();

    [Test]
    public void Without_a_filing_the_clause_is_not_tried() =>
        Directory.Decide().Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [Test]
    public void Nothing_goes_abroad_by_opt_out() =>
        With(Filing).Decide(AlbumService.Provide("us-printer", "album", "name") with { Method = ProvisionMethod.Paper })
            .Should().BeDenied().Because(ReasonCode.NoCaseForForeignProvision).CitingClause("3.3");

    [TestCase("health")]
    [TestCase("unsorted")]
    public void Special_care_data_is_excluded_even_when_it_is_filed(string category) =>
        With(Filing with { Data = ["name", category] })
            .Decide(AlbumService.Provide("printer", "care", "name", category) with { Method = ProvisionMethod.Paper })
            .Should().BeDenied().Because(ReasonCode.OptOutSpecialCare).CitingClause("3.2");

    [TestCase("2022-03-31T23:59:59.9999999+09:00", true)]
    [TestCase("2022-04-01T00:00:00+09:00", false)]
    public void What_was_received_by_opt_out_is_not_passed_on_by_opt_out_from_2022(string at, bool allowed) =>
        With(Since2021).Decide(Directory with { Held = new() { ByOptOut = true } }, At(at)).IsAllowed.Should().Be(allowed);

    [Test]
    public void The_denial_of_what_was_received_by_opt_out_says_so() =>
        With(Filing).Decide(Directory with { Held = new() { ByOptOut = true } }).Should().BeDenied().Because(ReasonCode.OptOutReceivedByOptOut).CitingClause("3.2");

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(1, false)]
    public void The_Commission_is_notified_before(long ticks, bool allowed) =>
        With(Filing with { FiledAt = AlbumService.Now.AddTicks(ticks) }).Decide(Directory).Reason
            .Should().Be(allowed ? ReasonCode.OptOutProvision : ReasonCode.OptOutNotFiled);

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void A_withdrawn_filing_is_none(long ticks, bool allowed) =>
        With(Filing with { WithdrawnAt = AlbumService.Now.AddTicks(ticks) }).Decide(Directory).Reason
            .Should().Be(allowed ? ReasonCode.OptOutProvision : ReasonCode.OptOutNotFiled);

    [TestCase("2022-03-31T23:59:59.9999999+09:00", ReasonCode.OptOutProvision)]
    [TestCase("2022-04-01T00:00:00+09:00", ReasonCode.OptOutFilingOutdated)]
    public void A_filing_under_the_old_law_ends_with_it(string at, ReasonCode reason) =>
        With(Since2021 with { Generation = FilingGeneration.Law2017, PlannedStart = null }).Decide(Directory, At(at)).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.OptOutProvision)]
    [TestCase(0, ReasonCode.OptOutProvision)]
    [TestCase(1, ReasonCode.OptOutFilingOutdated)]
    public void The_planned_start_has_come(long ticks, ReasonCode reason) =>
        With(Filing with { PlannedStart = AlbumService.Now.AddTicks(ticks) }).Decide(Directory).Reason.Should().Be(reason);

    [Test]
    public void A_filing_without_a_planned_start_is_outdated() =>
        With(Filing with { PlannedStart = null }).Decide(Directory).Should().BeDenied().Because(ReasonCode.OptOutFilingOutdated).CitingClause("3.2");

    [TestCase(-1, ReasonCode.OptOutProvision)]
    [TestCase(0, ReasonCode.OptOutProvision)]
    [TestCase(1, ReasonCode.OptOutNoticePeriod)]
    public void The_principals_had_time_to_object(long ticks, ReasonCode reason) =>
        With(Filing with { PrincipalNoticeAt = AlbumService.Now.AddDays(-14).AddTicks(ticks) }).Decide(Directory).Reason.Should().Be(reason);

    [Test]
    public void Only_data_of_the_filing_is_provided() =>
        With(Filing).Decide(AlbumService.Provide("printer", "album", "name", "photo") with { Method = ProvisionMethod.Paper })
            .Should().BeDenied().Because(ReasonCode.OptOutItemNotNotified).CitingClause("3.2(1)");

    [TestCase(ProvisionMethod.ElectronicTransmission)]
    [TestCase(ProvisionMethod.Other)]
    public void Only_by_a_method_of_the_filing(ProvisionMethod method) =>
        With(Filing).Decide(Directory with { Method = method }).Should().BeDenied().Because(ReasonCode.OptOutMethodNotNotified).CitingClause("3.2(2)");

    [TestCase(RestrictionKind.OptOut)]
    [TestCase(RestrictionKind.CeaseProvision)]
    public void A_principal_who_asked_to_stop_is_left_out(RestrictionKind kind) =>
        With(Filing).Decide(Directory, AlbumService.Restriction(kind, AlbumService.Now)).Should().BeDenied().Because(ReasonCode.OptOutSubjectCeased).CitingClause("3.2(3)");

    [Test]
    public void An_objection_to_an_item_leaves_that_item_out()
    {
        var objection = AlbumService.Restriction(RestrictionKind.ItemObjection, AlbumService.Now) with { Data = ["name"] };

        With(Filing).Decide(Directory, objection).Should().BeDenied().Because(ReasonCode.OptOutItemObjection).CitingClause("3.2(1)");
        With(Filing).Decide(AlbumService.Provide("printer", "album", "email") with { Method = ProvisionMethod.Paper }, objection)
            .Should().BeAllowed().Because(ReasonCode.OptOutProvision).CitingClause("3.2").Obliging(Obligation.RecordProvision);
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void A_refusal_of_any_provision_in_Japan_stops_it(long ticks, bool allowed) =>
        With(Filing).Decide(Directory, Refusal(AlbumService.Now.AddTicks(ticks))).Reason
            .Should().Be(allowed ? ReasonCode.OptOutProvision : ReasonCode.OptOutSubjectCeased);

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void The_withdrawal_of_a_consent_to_any_provision_in_Japan_stops_it(long ticks, bool allowed)
    {
        var consent = AlbumService.Consent with { Operations = ConsentOperations.ProvideDomestic };
        var decision = With(Filing)
            .Decide(Directory, consent, AlbumService.Withdrawal(AlbumService.Now.AddTicks(ticks)) with { Purposes = ["newsletter"] });

        // The strong near-miss speaks first; what matters is that 3.2 does not take over (AMB-84).
        decision.IsAllowed.Should().Be(allowed);
    }

    [Test]
    public void The_withdrawal_of_a_consent_to_the_use_does_not() =>
        With(Filing).Decide(Directory, AlbumService.Consent, AlbumService.Withdrawal(AlbumService.Now))
            .Should().BeAllowed().Because(ReasonCode.OptOutProvision).CitingClause("3.2").Obliging(Obligation.RecordProvision);

    [Test]
    public void The_purpose_remains_a_declared_one() =>
        With(Filing).Decide(AlbumService.Provide("printer", "newsletter", "name") with { Method = ProvisionMethod.Paper })
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void The_published_policy_alone_knows_neither_the_reform_nor_the_notice_period() =>
        AlbumService.With(d => d with
        {
            Options = new() { LegalOverlay = LegalOverlay.Off },
            OptOutFilings = [Filing with { Generation = FilingGeneration.Law2017, PlannedStart = null, PrincipalNoticeAt = AlbumService.Now }],
        }).Decide(Directory with { Held = new() { ByOptOut = true } })
            .Should().BeAllowed().Because(ReasonCode.OptOutProvision).CitingClause("3.2").Obliging(Obligation.RecordProvision);

    [Test]
    public void Of_several_filings_the_one_that_got_furthest_speaks() =>
        With(Filing with { Id = "f1", FiledAt = AlbumService.Now }, Filing with { Id = "f2", Methods = [] }, Filing with { Id = "f3", Data = [] })
            .Decide(Directory).Should().BeDenied().Because(ReasonCode.OptOutMethodNotNotified).CitingClause("3.2(2)");

    private static OptOutFilingDocument Since2021 { get; } =
        Filing with { FiledAt = Times.Japan(2021, 1, 1), PrincipalNoticeAt = Times.Japan(2021, 1, 1), PlannedStart = Times.Japan(2021, 2, 1) };

    private static ConsentRefused Refusal(DateTimeOffset at) => new()
    {
        DataSubject = AlbumService.User,
        At = at,
        Consent = "no",
        Operations = ConsentOperations.ProvideDomestic,
        Purposes = ["promotion"],
        Data = ["photo"],
        Recipients = new() { Ids = ["partner"] },
    };

    private static ConsentPolicy With(params OptOutFilingDocument[] filings) => AlbumService.With(d => d with { OptOutFilings = filings });

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
