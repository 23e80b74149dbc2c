using Pictier.Consent.Auditing;
using static Pictier.Consent.Testing.Tests.Assertions.AlbumPolicy;

namespace Pictier.Consent.Testing.Tests.Fakes;

/// <summary>Each fake keeps the promise of what it stands for, until it is told to fail.</summary>
public sealed class FakesTests
{
    private static readonly IOException Outage = new("out of reach");

    private static readonly AuditEntry Entry = AuditEntry.Of(new AuditedDecision
    {
        Request = Recommend,
        Decision = Policy.When(Recommend).At(July).Decision,
        PolicySha256 = Policy.Sha256,
    });

    private static IEnumerable<AuditLogContractCase> Contract => AuditLogContract.Cases;

    [TestCaseSource(nameof(Contract))]
    public async Task The_audit_log_keeps_its_contract(AuditLogContractCase promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var log = new InMemoryAuditLog();

        await promise.Run(log, log);
    }

    [Test]
    public async Task The_audit_log_fails_on_demand_and_keeps_nothing_of_it()
    {
        var log = new InMemoryAuditLog { Outage = Outage };

        await FluentActions.Awaiting(async () => await log.AppendAsync([Entry])).Should().ThrowAsync<IOException>();
        log.Outage = null;
        await log.AppendAsync([Entry]);

        log.Decisions.Should().ContainSingle().Which.Decision.Reason.Should().Be(ReasonCode.ConsentMissing);
        log.Appends.Should().Be(1);
    }

    [Test]
    public async Task The_audit_log_keeps_its_callers_waiting_on_demand()
    {
        var log = new InMemoryAuditLog();
        log.Hold();

        var waiting = log.AppendAsync([Entry]).AsTask();
        waiting.IsCompleted.Should().BeFalse();
        log.Release();
        await waiting;

        log.Chain.Should().ContainSingle();
    }

    [Test]
    public async Task The_ledger_fails_on_demand()
    {
        var ledger = new InMemoryConsentStore { Outage = Outage };

        await FluentActions.Awaiting(async () => await ledger.ReadAsync(Hanako)).Should().ThrowAsync<IOException>();
        ledger.Outage = null;

        (await ledger.ReadAsync(Hanako)).Events.Should().BeEmpty();
    }

    [Test]
    public async Task The_handler_remembers_what_it_fulfilled_and_fails_on_demand()
    {
        var handler = new RecordingObligationHandler(Obligation.RecordProvision);
        var allowed = new EvaluatedRequest(Print, Policy.Given(Consented).When(Print).At(July).Decision);

        await handler.FulfilAsync(allowed);
        handler.Outage = Outage;
        await FluentActions.Awaiting(async () => await handler.FulfilAsync(allowed)).Should().ThrowAsync<IOException>();

        handler.Obligation.Should().Be(Obligation.RecordProvision);
        handler.Fulfilled.Select(f => f.Request).Should().Equal(Print);
    }

    [Test]
    public void The_clock_stands_where_it_is_set_and_fails_on_demand()
    {
        var clock = new FixedClock(April);

        clock.GetUtcNow().Should().Be(April);
        clock.Now = July;
        clock.GetUtcNow().Should().Be(July);
        clock.Outage = Outage;
        clock.Invoking(c => c.GetUtcNow()).Should().Throw<IOException>();
    }
}
