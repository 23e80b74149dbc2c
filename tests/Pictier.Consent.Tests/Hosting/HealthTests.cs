using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class HealthTests
{
    [Test]
    public async Task An_engine_that_reads_and_records_is_healthy()
    {
        await using var services = Services(new InMemoryAuditLog());

        (await CheckAsync(services)).Problems.Should().BeEmpty();
    }

    [Test]
    public async Task A_ledger_that_cannot_be_read_is_a_problem_before_anybody_asks_for_a_decision()
    {
        await using var services = Services(new InMemoryAuditLog(), build: b => b.UseLedger(new InMemoryConsentStore { Outage = new IOException("cannot read what hanako said") }));

        (await CheckAsync(services)).Problems.Should().ContainSingle().Which.Should().Contain("ledger cannot be read");
    }

    [Test]
    public async Task A_copy_that_is_too_old_is_a_problem()
    {
        await using var services = Services(new InMemoryAuditLog(), build: b => b.UseLedger(new StaleLedger()));

        (await CheckAsync(services)).Problems.Should().ContainSingle().Which.Should().Contain("older than its bound");
    }

    [Test]
    public async Task A_log_that_cannot_be_written_is_a_problem_until_it_can()
    {
        var log = new InMemoryAuditLog { Outage = new IOException("no space is left for hanako") };
        await using var services = Services(log);

        (await CheckAsync(services)).Problems.Should().ContainSingle().Which.Should().Contain("audit log cannot be written");
        log.Outage = null;
        (await CheckAsync(services)).IsHealthy.Should().BeTrue();
    }

    [Test]
    public async Task A_checkpoint_that_cannot_be_written_is_a_problem()
    {
        await using var services = Services(new InMemoryAuditLog(), o => o.Audit.CheckpointFile = Path.Combine("no-such-folder", "checkpoints.jsonl"));
        await services.EvaluateAsync(Advertise(Hanako));

        (await CheckAsync(services)).Problems.Should().ContainSingle().Which.Should().Contain("checkpoints");
    }

    [Test]
    public async Task A_request_that_fails_by_itself_says_nothing_of_the_health()
    {
        await using var services = Services(new InMemoryAuditLog(), o => o.ObligationsHandledElsewhere.Clear());
        (await services.EvaluateAsync(Provide(Hanako))).Reason.Should().Be(ReasonCode.ObligationUnfulfilled);

        (await CheckAsync(services)).IsHealthy.Should().BeTrue();
    }

    private static ValueTask<ConsentHealthReport> CheckAsync(ServiceProvider services) => services.GetRequiredService<IConsentHealth>().CheckAsync();

    private sealed class StaleLedger : IConsentLedger
    {
        public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) => throw new HistoryStaleException();

        public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default) =>
            throw new HistoryStaleException();
    }
}
