using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.IntegrationTests.Servers;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;
using Pictier.Consent.Testing;

namespace Pictier.Consent.IntegrationTests.Ledger;

[TestFixture]
public sealed class ResidentLedgerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task What_another_process_appends_is_decided_upon_without_being_asked_for()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        var resident = ledger.Resident(Patience);
        (await DecideAsync(resident, "hanako")).Reason.Should().Be(ReasonCode.ConsentMissing);

        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();

        await UntilAsync(async () => (await DecideAsync(resident, "hanako")).IsAllowed);
    }

    [Test]
    public async Task What_the_store_holds_is_read_with_all_its_evidence()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        var resident = ledger.Resident(Patience);
        var said = Said.Consent("hanako", "c1");

        (await resident.AppendAsync([said])).EnsureAppended();

        (await resident.ReadAsync(new DataSubjectId("hanako"))).Events.Should().ContainSingle().Which
            .Should().BeEquivalentTo((ConsentGiven)said.Event, e => e.Excluding(g => g.Sequence).Excluding(g => g.RecordedAt));
    }

    [Test]
    public async Task Histories_older_than_the_bound_are_not_read()
    {
        var store = new InMemoryConsentStore();
        var clock = new FixedClock(Said.At);
        await using var resident = new ResidentLedger(store, TimeSpan.FromMinutes(1), clock);
        await resident.LoadAsync();
        store.Outage = new ConsentStoreException("The database is away.");
        await UntilAsync(() => Task.FromResult(resident.Failure is not null));

        clock.Now += TimeSpan.FromMinutes(2);

        var read = async () => await resident.ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<HistoryStaleException>();
        var batch = async () => await resident.ReadAsync([new DataSubjectId("hanako")]);
        await batch.Should().ThrowAsync<HistoryStaleException>();
    }

    [Test]
    public async Task Within_the_bound_an_outage_goes_unnoticed()
    {
        var store = new InMemoryConsentStore();
        (await store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();
        await using var resident = new ResidentLedger(store, TimeSpan.FromHours(1), TimeProvider.System);
        await resident.LoadAsync();

        store.Outage = new ConsentStoreException("The database is away.");

        (await DecideAsync(resident, "hanako")).IsAllowed.Should().BeTrue();
    }

    [Test]
    public async Task After_an_outage_it_catches_up_by_itself()
    {
        var store = new InMemoryConsentStore { Outage = new ConsentStoreException("The database is away.") };
        await using var resident = new ResidentLedger(store, TimeSpan.FromMilliseconds(50), TimeProvider.System);
        var read = async () => await resident.ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<HistoryStaleException>();

        store.Outage = null;
        (await store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();

        await UntilAsync(() => Task.FromResult(resident.Sequence == 1));
        resident.Failure.Should().BeNull();
    }

    [Test]
    public async Task After_PostgreSQL_was_stopped_and_started_again_everything_catches_up_by_itself()
    {
        using var server = new PostgreSqlServer();
        await using var ledger = TestLedger.PostgreSql(pseudonyms: true, connectionString: server.ConnectionString);
        var resident = ledger.Resident(TimeSpan.FromSeconds(2));
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();
        await UntilAsync(() => Task.FromResult(resident.Sequence == 1));

        server.Stop();
        await UntilAsync(() => Task.FromResult(resident.Age > TimeSpan.FromSeconds(2)));
        var read = async () => await resident.ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<HistoryStaleException>();

        server.Start();
        (await ledger.Store.AppendAsync([Said.Withdrawal("hanako", "c1")])).EnsureAppended();
        await UntilAsync(() => Task.FromResult(resident.Sequence == 2));
        (await resident.ReadAsync(new DataSubjectId("hanako"))).Events.Should().HaveCount(2);
    }

    [Test]
    public async Task The_engine_denies_by_a_reason_of_its_own_when_the_histories_are_stale()
    {
        var store = new InMemoryConsentStore { Outage = new ConsentStoreException("The database is away.") };
        await using var resident = new ResidentLedger(store, TimeSpan.FromMilliseconds(20), TimeProvider.System);
        await using var services = Services(resident);
        await using var scope = services.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();

        (await engine.EvaluateAsync(Use("hanako"))).Should().BeDenied().Because(ReasonCode.ConsentHistoryStale);
        (await engine.EvaluateAsync([Use("hanako"), Use("taro")])).Should().OnlyContain(e => !e.Decision.IsAllowed && e.Decision.Reason == ReasonCode.ConsentHistoryStale);
    }

    [Test]
    public async Task The_engine_denies_as_unavailable_when_it_reads_through_to_a_database_that_is_away()
    {
        var store = new InMemoryConsentStore { Outage = new ConsentStoreException("The database is away.") };
        await using var services = Services(store);
        await using var scope = services.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();

        (await engine.EvaluateAsync(Use("hanako"))).Reason.Should().Be(ReasonCode.ConsentStoreUnavailable);
    }

    [Test]
    public async Task A_service_configures_it_in_one_line_and_obeys_its_own_withdrawal_at_once()
    {
        await using var ledger = TestLedger.Sqlite();
        var services = new ServiceCollection();
        services.AddPictierConsent(o => o.PolicyDocuments.Add(Policy)).UseSqlite(ledger.ConnectionString, o => o.Resident(Patience));
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
        var store = provider.GetRequiredService<IConsentStore>();

        (await store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();
        (await engine.EvaluateAsync(Use("hanako"))).IsAllowed.Should().BeTrue();
        (await store.AppendAsync([Said.Withdrawal("hanako", "c1")])).EnsureAppended();
        (await engine.EvaluateAsync(Use("hanako"))).Reason.Should().Be(ReasonCode.ConsentWithdrawn);
    }

    [Test]
    public async Task An_erasure_is_forgotten_by_those_who_held_the_history_in_memory()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        var resident = ledger.Resident(Patience);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();
        await UntilAsync(async () => (await DecideAsync(resident, "hanako")).IsAllowed);

        (await ledger.Store.EraseAsync(Said.Erasure("hanako"))).EnsureAppended();

        await UntilAsync(() => Task.FromResult(resident.Sequence == 2));
        (await DecideAsync(resident, "hanako")).Reason.Should().Be(ReasonCode.ConsentMissing);
        var history = await resident.ReadAsync(new DataSubjectId("hanako"));
        history.Events.Should().ContainSingle().Which.Should().BeOfType<RestrictionImposed>();
        history.DataSubject.Should().Be(new DataSubjectId("hanako"));
    }

    private static PolicyDocument Policy { get; } = new()
    {
        Extends = "pictier/2020-10-01",
        Id = "album",
        Version = "1",
        EffectiveFrom = new DateTimeOffset(2020, 10, 1, 0, 0, 0, TimeSpan.FromHours(9)),
        DataCategories = [new DataCategoryDocument { Id = "email", SpecialCare = SpecialCare.No }],
        Purposes = [new PurposeDocument { Id = "newsletter", Clause = PurposeClause.None, Data = ["email"] }],
    };

    private static ProcessingRequest Use(string who) => ProcessingRequest.Use(new(who), new("newsletter"), [new("email")]);

    private static async Task<Decision> DecideAsync(IConsentLedger ledger, string who)
    {
        await using var services = Services(ledger);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IConsentEngine>().EvaluateAsync(Use(who));
    }

    private static ServiceProvider Services(IConsentLedger ledger)
    {
        var services = new ServiceCollection();
        services.AddPictierConsent(o =>
        {
            o.PolicyDocuments.Add(Policy);
            o.Audit.Scope = AuditScope.Nothing;
        }).UseLedger(ledger);
        return services.BuildServiceProvider();
    }

    private static async Task UntilAsync(Func<Task<bool>> met)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await met())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}
