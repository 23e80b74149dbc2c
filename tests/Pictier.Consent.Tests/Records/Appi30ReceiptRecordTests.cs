using Pictier.Consent.Hosting;
using Pictier.Consent.Records;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Records;

/// <summary>The record of a receipt (APPI 30; Enforcement Rules 22 to 25), made before the acquisition is allowed.</summary>
[TestFixture]
internal sealed class Appi30ReceiptRecordTests
{
    private static readonly ConfirmedReceipt Confirmed = new()
    {
        Provider = new() { Id = "broker", Name = "Example Broker", Address = "Nagoya", Representative = "Saburo" },
        Route = ReceiptRoute.Consent,
        Circumstances = "asked the person at a trade fair",
    };

    private static readonly ProcessingRequest Acquisition = ProcessingRequest.Acquire(
        Hanako, new("support"), [new("email")], new() { Source = AcquisitionSource.ThirdParty, Lawful = true, PurposeIndicatedBefore = true });

    private ThirdPartyRecords records = null!;

    [SetUp]
    public void No_records() => records = new();

    [Test]
    public void The_acquisition_from_a_third_party_obliges_to_the_record()
    {
        var decision = Policy.Decide(Acquisition, Said.HistoryOf(Hanako), Now);

        decision.Obligations.Should().Contain(Obligation.RecordReceipt);
    }

    [Test]
    public async Task A_receipt_is_recorded_with_who_provided_it_and_how_they_had_acquired_it()
    {
        await RecordAsync(Confirmed);

        (await records.OfThirdPartyAsync("broker")).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            DataSubject = Hanako,
            Data = new[] { "email" },
            ThirdParty = Confirmed.Provider,
            ReceivedAt = Now,
            Route = ReceiptRoute.Consent,
            Circumstances = "asked the person at a trade fair",
        });
    }

    [Test]
    public async Task What_nobody_confirmed_is_not_recorded() => await RefusesAsync(null, "*Nothing was confirmed*");

    [Test]
    public async Task Without_the_circumstances_there_is_no_record() => await RefusesAsync(Confirmed with { Circumstances = " " }, "*how it was acquired*");

    [Test]
    public async Task Without_the_name_of_the_provider_there_is_no_record() =>
        await RefusesAsync(Confirmed with { Provider = Confirmed.Provider with { Name = "" } }, "*`broker`*the name*");

    [Test]
    public async Task A_provider_by_opt_out_has_its_notification_published() =>
        await RefusesAsync(Confirmed with { Route = ReceiptRoute.OptOut }, "*published*");

    private async Task RefusesAsync(ConfirmedReceipt? confirmed, string message)
    {
        await this.Invoking(_ => RecordAsync(confirmed)).Should().ThrowAsync<IncompleteRecordException>().WithMessage(message);
        (await records.OfDataSubjectAsync(new("broker"))).Should().BeEmpty();
    }

    private Task RecordAsync(ConfirmedReceipt? confirmed) =>
        new RecordReceipt(records, new Description(confirmed)).FulfilAsync(new(Acquisition, Policy.Decide(Acquisition, Said.HistoryOf(Hanako), Now))).AsTask();

    private sealed class Description(ConfirmedReceipt? confirmed) : IReceiptDescription
    {
        public ValueTask<ConfirmedReceipt?> DescribeAsync(ProcessingRequest acquisition, CancellationToken cancellationToken = default) => ValueTask.FromResult(confirmed);
    }
}
