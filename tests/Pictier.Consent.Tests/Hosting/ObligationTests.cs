using Microsoft.Extensions.DependencyInjection;
using static Pictier.Consent.Tests.Hosting.EngineFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class ObligationTests
{
    private static readonly ProcessingRequest Provision = ProcessingRequest.Provide(Hanako, Ads, [Email], to: Printer);

    private RecordingObligationHandler recorder = null!;

    [SetUp]
    public void A_recorder() => recorder = new RecordingObligationHandler(Obligation.RecordProvision);

    [Test]
    public async Task An_obligation_is_fulfilled_before_the_allow_is_returned()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger).Services.AddSingleton<IObligationHandler>(recorder));

        var decision = await WithEngine(services, e => e.EvaluateAsync(Provision));

        decision.Reason.Should().Be(ReasonCode.ThirdPartyConsent);
        recorder.Fulfilled.Select(f => (f.Request, f.Decision.Reason)).Should().Equal((Provision, ReasonCode.ThirdPartyConsent));
    }

    [Test]
    public async Task An_obligation_without_a_handler_turns_the_allow_into_a_denial()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger));

        var one = await WithEngine(services, e => e.EvaluateAsync(Provision));
        var many = await WithEngine(services, e => e.EvaluateAsync([Provision]));

        one.IsAllowed.Should().BeFalse();
        one.Reason.Should().Be(ReasonCode.ObligationUnfulfilled);
        one.Obligations.Should().BeEmpty();
        many[0].Decision.Reason.Should().Be(ReasonCode.ObligationUnfulfilled);
    }

    [Test]
    public async Task A_handler_that_fails_turns_the_allow_into_a_denial()
    {
        recorder.Outage = new IOException("the record cannot be written");
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger).Services.AddSingleton<IObligationHandler>(recorder));

        var decision = await WithEngine(services, e => e.EvaluateAsync(Provision));

        decision.Reason.Should().Be(ReasonCode.ObligationUnfulfilled);
    }

    [Test]
    public async Task An_obligation_that_is_handled_elsewhere_needs_no_handler()
    {
        await using var services = Services(
            b => b.UseLedger(EngineFixture.Ledger), o => o.ObligationsHandledElsewhere.Add(Obligation.RecordProvision));

        var decision = await WithEngine(services, e => e.EvaluateAsync(Provision));

        decision.IsAllowed.Should().BeTrue();
        decision.Obligations.Should().Equal(Obligation.RecordProvision);
    }

    [Test]
    public async Task A_denial_obliges_to_nothing()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger).Services.AddSingleton<IObligationHandler>(recorder));

        await WithEngine(services, e => e.EvaluateAsync(ProcessingRequest.Provide(Taro, Ads, [Email], to: Printer)));

        recorder.Fulfilled.Should().BeEmpty();
    }
}
