using Microsoft.Extensions.DependencyInjection;
using static Pictier.Consent.Tests.Hosting.EngineFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class ObligationTests
{
    private static readonly ProcessingRequest Provision = ProcessingRequest.Provide(Hanako, Ads, [Email], to: Printer);

    [Test]
    public async Task An_obligation_is_fulfilled_before_the_allow_is_returned()
    {
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger).AddObligationHandler<Recorder>().Services.AddSingleton<RecordBook>());

        var decision = await WithEngine(services, e => e.EvaluateAsync(Provision));

        decision.Reason.Should().Be(ReasonCode.ThirdPartyConsent);
        services.GetRequiredService<RecordBook>().Entries.Should().Equal((Provision, ReasonCode.ThirdPartyConsent));
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
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger).AddObligationHandler<BrokenRecorder>());

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
        await using var services = Services(b => b.UseLedger(EngineFixture.Ledger).AddObligationHandler<Recorder>().Services.AddSingleton<RecordBook>());

        await WithEngine(services, e => e.EvaluateAsync(ProcessingRequest.Provide(Taro, Ads, [Email], to: Printer)));

        services.GetRequiredService<RecordBook>().Entries.Should().BeEmpty();
    }

    private sealed class RecordBook
    {
        internal List<(ProcessingRequest Request, ReasonCode Reason)> Entries { get; } = [];
    }

    private sealed class Recorder(RecordBook book) : IObligationHandler
    {
        public Obligation Obligation => Obligation.RecordProvision;

        public ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default)
        {
            book.Entries.Add((allowed.Request, allowed.Decision.Reason));
            return ValueTask.CompletedTask;
        }
    }

    private sealed class BrokenRecorder : IObligationHandler
    {
        public Obligation Obligation => Obligation.RecordProvision;

        public ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default) =>
            throw new IOException("the record cannot be written");
    }
}
