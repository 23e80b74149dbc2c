using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Hosting;

/// <summary>Streams, lists and everybody: what is asked of many is answered, recorded and owed as if each had been asked alone.</summary>
public sealed class BulkTests
{
    private const int People = 2_500;
    private static readonly ProcessingRequest UseForAds = ProcessingRequest.Use(default, EngineFixture.Ads, [EngineFixture.Email]);

    [Test]
    public async Task A_stream_of_requests_is_answered_in_its_order_each_with_its_request()
    {
        await using var resident = await ResidentAsync();
        var asked = Enumerable.Range(0, People).Select(i => UseForAds with { DataSubject = Person(i) }).ToList();

        var answered = await AskAsync(resident, e => Listed(e.EvaluateAsync(asked.ToAsyncEnumerable())));

        answered.Select(a => a.Request).Should().Equal(asked);
        answered.Select(a => a.Decision.IsAllowed).Should().Equal(Enumerable.Range(0, People).Select(IsAllowed));
    }

    [Test]
    public async Task What_the_caller_puts_into_the_list_meanwhile_is_not_decided_by_what_was_found_of_another()
    {
        ProcessingRequest[] asked = [UseForAds with { DataSubject = EngineFixture.Hanako }];
        var ledger = new LedgerInTheMiddle(() => asked[0] = UseForAds with { DataSubject = EngineFixture.Taro });
        await using var services = EngineFixture.Services(b => b.UseLedger(ledger));

        var answered = await EngineFixture.WithEngine(services, e => e.EvaluateAsync(asked));

        answered.Should().ContainSingle().Which.Request.DataSubject.Should().Be(EngineFixture.Hanako);
        answered[0].Decision.Reason.Should().Be(ReasonCode.Consent);
    }

    [Test]
    public async Task People_are_filtered_for_one_use_in_their_order()
    {
        await using var resident = await ResidentAsync();
        var people = Enumerable.Range(0, People).Reverse().Select(Person).ToList();

        var allowed = await AskAsync(resident, e => Listed(e.FilterAsync(people, UseForAds)));

        allowed.Should().Equal(Enumerable.Range(0, People).Reverse().Where(IsAllowed).Select(Person));
    }

    [Test]
    public async Task A_stream_of_items_is_filtered_as_it_comes()
    {
        await using var resident = await ResidentAsync();

        var allowed = await AskAsync(resident, e => Listed(e.FilterAsync(Enumerable.Range(0, People).ToAsyncEnumerable(), i => UseForAds with { DataSubject = Person(i) })));

        allowed.Should().Equal(Enumerable.Range(0, People).Where(IsAllowed));
    }

    [Test]
    public async Task Everybody_for_whom_a_use_is_allowed_is_selected()
    {
        await using var resident = await ResidentAsync();

        var selected = await AskAsync(resident, e => Listed(e.SelectAsync(UseForAds)));

        selected.Should().BeEquivalentTo(Enumerable.Range(0, People).Where(IsAllowed).Select(Person));
    }

    [Test]
    public async Task Who_withdraws_while_people_are_gone_through_is_not_selected_any_more()
    {
        await using var resident = await ResidentAsync();
        await using var services = EngineFixture.Services(b => b.UseLedger(resident));
        await using var scope = services.CreateAsyncScope();
        var selected = new List<DataSubjectId>();

        await foreach (var person in scope.ServiceProvider.GetRequiredService<IConsentEngine>().SelectAsync(UseForAds))
        {
            selected.Add(person);
            if (selected.Count == 1)
            {
                (await resident.AppendAsync([.. Enumerable.Range(0, People).Select(i =>
                    new LedgerEntry($"all{i}", new ConsentWithdrawn { DataSubject = Person(i), At = EngineFixture.Now }))])).EnsureAppended();
            }
        }

        // Those who were decided about together with the first, a part of the people, are selected still.
        selected.Should().HaveCountLessThan(20);
    }

    [Test]
    public async Task Who_is_selected_was_recorded_like_anybody_who_was_asked_alone()
    {
        await using var resident = await ResidentAsync();
        var log = new InMemoryAuditLog();

        var selected = await AskAsync(
            resident, e => Listed(e.SelectAsync(UseForAds)), b => b.UseAuditLog(log), o => o.Audit.Scope = AuditScope.DenialsAndReliance);

        selected.Should().HaveCount(Enumerable.Range(0, People).Count(IsAllowed));
        log.Decisions.Should().HaveCount(People);
    }

    [Test]
    public async Task Where_nothing_can_be_recorded_nobody_is_selected()
    {
        await using var resident = await ResidentAsync();

        var selected = await AskAsync(
            resident,
            e => Listed(e.SelectAsync(UseForAds)),
            b => b.UseAuditLog(new InMemoryAuditLog { Outage = new IOException("The disk is full.") }),
            o => o.Audit.Scope = AuditScope.DenialsAndReliance);

        selected.Should().BeEmpty();
    }

    [Test]
    public async Task An_obligation_that_nobody_fulfils_selects_nobody()
    {
        await using var resident = await ResidentAsync();
        var provide = ProcessingRequest.Provide(default, EngineFixture.Ads, [EngineFixture.Email], to: EngineFixture.Printer);

        (await AskAsync(resident, e => Listed(e.SelectAsync(provide)))).Should().BeEmpty();
        (await AskAsync(
            resident, e => Listed(e.SelectAsync(provide)), configure: o => o.ObligationsHandledElsewhere.Add(Obligation.RecordProvision))).Should().NotBeEmpty();
    }

    [Test]
    public async Task A_ledger_that_is_not_resident_cannot_be_gone_through()
    {
        await using var services = EngineFixture.Services(b => b.UseLedger(EngineFixture.Ledger));

        var select = async () => await EngineFixture.WithEngine(services, e => Listed(e.SelectAsync(UseForAds)));

        await select.Should().ThrowAsync<NotSupportedException>();
    }

    [Test]
    public async Task From_histories_that_are_too_old_nobody_is_selected()
    {
        var time = new FakeTimeProvider(EngineFixture.Now);
        var store = new InMemoryConsentStore();
        await using var resident = new ResidentLedger(store, TimeSpan.FromMinutes(1), time);
        await resident.LoadAsync();
        store.Outage = new ConsentStoreException("The database is away.");
        time.Advance(TimeSpan.FromMinutes(2));

        var select = async () => await AskAsync(resident, e => Listed(e.SelectAsync(UseForAds)));

        await select.Should().ThrowAsync<HistoryStaleException>();
    }

    private static bool IsAllowed(int person) => person % 3 == 0;

    private static DataSubjectId Person(int number) => new($"person-{number}");

    // A third consents, a third consents and withdraws, a third refuses.
    private static async Task<ResidentLedger> ResidentAsync()
    {
        var store = new InMemoryConsentStore();
        var at = EngineFixture.Now.AddDays(-30);
        for (var i = 0; i < People; i++)
        {
            ConsentEvent said = i % 3 == 2
                ? new ConsentRefused { DataSubject = Person(i), At = at, Consent = $"c{i}", Operations = ConsentOperations.Use, Purposes = ["ads"] }
                : new ConsentGiven
                {
                    DataSubject = Person(i),
                    At = at,
                    Consent = $"c{i}",
                    Operations = ConsentOperations.Use | ConsentOperations.ProvideDomestic,
                    Purposes = ["ads"],
                    Data = ["email"],
                    Recipients = RecipientScope.Any,
                    NoticeShownAt = at,
                    IdentityConfirmed = true,
                    Method = ConsentMethod.Click,
                    Evidence = "log-1",
                };
            List<LedgerEntry> entries = [new($"e{i}", said)];
            if (i % 3 == 1)
            {
                entries.Add(new($"w{i}", new ConsentWithdrawn { DataSubject = Person(i), At = at.AddDays(1), Consent = $"c{i}" }));
            }

            (await store.AppendAsync(entries)).EnsureAppended();
        }

        var resident = new ResidentLedger(store, TimeSpan.FromHours(1), TimeProvider.System);
        await resident.LoadAsync();
        return resident;
    }

    private static async Task<List<T>> AskAsync<T>(
        ResidentLedger resident, Func<IConsentEngine, ValueTask<List<T>>> ask, Action<PictierConsentBuilder>? build = null, Action<ConsentOptions>? configure = null)
    {
        await using var services = EngineFixture.Services(
            b =>
            {
                b.UseLedger(resident);
                build?.Invoke(b);
            },
            configure);
        return await EngineFixture.WithEngine(services, ask);
    }

    private static async ValueTask<List<T>> Listed<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Something happens while it is read.</summary>
    private sealed class LedgerInTheMiddle(Action happens) : IConsentLedger
    {
        public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
            EngineFixture.Ledger.ReadAsync(dataSubject, cancellationToken);

        public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default)
        {
            happens();
            return EngineFixture.Ledger.ReadAsync(dataSubjects, cancellationToken);
        }
    }
}
