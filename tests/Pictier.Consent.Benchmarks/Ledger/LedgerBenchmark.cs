using System.Diagnostics;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.Benchmarks.Ledger;

/// <summary>
/// A ledger of 1,000,000 events of 200,000 people: how fast it is appended to, read, and loaded into memory. A plain harness, not
/// BenchmarkDotNet: what is measured is the disk and the server, over seconds, and it leaves something behind that the next step needs.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Events = 1_000_000;
    private const int PerPerson = 5;
    private static readonly DateTimeOffset At = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    internal static async Task RunAsync(Ledgers ledgers)
    {
        Console.WriteLine($"| {ledgers.Name} | in the clear | with pseudonyms |");
        Console.WriteLine("| --- | ---: | ---: |");
        var (clear, sealing) = (await MeasureAsync(ledgers, "bench_clear", pseudonyms: false), await MeasureAsync(ledgers, "bench_sealed", pseudonyms: true));
        foreach (var (figure, sealedFigure) in clear.Zip(sealing))
        {
            Console.WriteLine($"| {figure.What} | {figure.Value} | {sealedFigure.Value} |");
        }
    }

    private static async Task<List<(string What, string Value)>> MeasureAsync(Ledgers ledgers, string ledger, bool pseudonyms)
    {
        await using var database = ledgers.Open(ledger);
        await using var store = new SqlConsentStore(database, Ledgers.Options(pseudonyms), TimeProvider.System);
        const int single = 2_000, together = 64_000, hundreds = 100_000, before = single + together + hundreds;
        List<(string, string)> figures =
        [
            ("append one event at a time, events/s", await RateAsync(single, () => OneByOneAsync(store, 0, single))),
            ("append from 64 callers at once, events/s", await RateAsync(together, () => TogetherAsync(store, single, together, callers: 64))),
            ("append batches of 100, events/s", await RateAsync(hundreds, () => BatchesAsync(store, single + together, hundreds, 100))),
            ("append batches of 1,000, events/s", await RateAsync(Events - before, () => BatchesAsync(store, before, Events - before, 1_000))),
        ];
        var people = Events / PerPerson;
        figures.AddRange(await LatenciesAsync("read one person", people, 20_000, person => store.ReadAsync(Person(person))));
        figures.AddRange(await LatenciesAsync("read 100 people", people, 500, person =>
            Awaited(store.ReadAsync([.. Enumerable.Range(0, 100).Select(i => Person((person + (i * 1_999)) % people))]))));
        figures.AddRange(await ResidentAsync(store, people));
        return figures;
    }

    private static async ValueTask<ConsentHistory> Awaited(ValueTask<IReadOnlyList<ConsentHistory>> reading) => (await reading)[0];

    private static DataSubjectId Person(int person) => new($"person-{person:D9}");

    // Each person consents twice, withdraws one, consents anew, withdraws all; the events of a person are far apart in the ledger.
    private static LedgerEntry Entry(int i)
    {
        const int people = Events / PerPerson;
        var (person, round) = (i % people, i / people);
        var who = Person(person);
        return new($"e{i}", round switch
        {
            2 => new ConsentWithdrawn { DataSubject = who, At = At.AddMinutes(round), Consent = $"c{person}-0" },
            4 => new ConsentWithdrawn { DataSubject = who, At = At.AddMinutes(round) },
            _ => new ConsentGiven
            {
                DataSubject = who,
                At = At.AddMinutes(round),
                Consent = $"c{person}-{round}",
                Operations = ConsentOperations.Use,
                Purposes = ["newsletter", "recommendations"],
                Data = ["email", "name"],
                NoticeShownAt = At,
                Notice = new Notice("privacy", "3", null, "ja"),
                IdentityConfirmed = true,
                Method = ConsentMethod.Checkbox,
                Evidence = "log/123456",
            },
        });
    }

    private static async Task<string> RateAsync(int count, Func<Task> append)
    {
        var start = Stopwatch.GetTimestamp();
        await append();
        return $"{count / Stopwatch.GetElapsedTime(start).TotalSeconds:N0}";
    }

    private static async Task OneByOneAsync(SqlConsentStore store, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            (await store.AppendAsync([Entry(from + i)])).EnsureAppended();
        }
    }

    private static async Task TogetherAsync(SqlConsentStore store, int from, int count, int callers)
    {
        var next = from - 1;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < from + count; i = Interlocked.Increment(ref next))
            {
                (await store.AppendAsync([Entry(i)])).EnsureAppended();
            }
        })));
    }

    private static async Task BatchesAsync(SqlConsentStore store, int from, int count, int size)
    {
        for (var i = 0; i < count; i += size)
        {
            (await store.AppendAsync([.. Enumerable.Range(from + i, Math.Min(size, count - i)).Select(Entry)])).EnsureAppended();
        }
    }

    private static async Task<List<(string, string)>> LatenciesAsync(string what, int people, int times, Func<int, ValueTask<ConsentHistory>> read)
    {
        var random = new Random(1);
        var taken = new double[times];
        for (var i = -times / 10; i < times; i++)
        {
            var person = random.Next(people);
            var start = Stopwatch.GetTimestamp();
            var history = await read(person);
            if (i >= 0)
            {
                taken[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            if (history.Events.Count != PerPerson)
            {
                throw new InvalidOperationException("Not what was appended was read.");
            }
        }

        Array.Sort(taken);
        return [($"{what}, p50 µs", $"{taken[times / 2]:N0}"), ($"{what}, p99 µs", $"{taken[times * 99 / 100]:N0}")];
    }

    private static async Task<List<(string, string)>> ResidentAsync(SqlConsentStore store, int people)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await using var resident = new ResidentLedger(store, TimeSpan.FromSeconds(5), TimeProvider.System);
        await resident.LoadAsync();
        var loading = Stopwatch.GetElapsedTime(start);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        List<(string, string)> figures =
        [
            ("load 1,000,000 events into memory, s", $"{loading.TotalSeconds:N1}"),
            ("resident memory for each person of 5 events, bytes", $"{memory / resident.Count:N0}"),
        ];
        figures.AddRange(await LatenciesAsync("read one person, resident", people, 20_000, person => resident.ReadAsync(Person(person))));
        return figures;
    }
}
