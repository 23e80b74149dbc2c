using System.Diagnostics;
using Pictier.Consent.Benchmarks.Residents;
using Pictier.Consent.Sql;
using Pictier.Consent.Sql.Selection;

namespace Pictier.Consent.Benchmarks.Selection;

/// <summary>One query of the database for everybody, against reading the history of each and deciding about it.</summary>
internal static class SelectionBenchmark
{
    private const int AtOnce = 5_000;
    private const int Part = 1_000;
    private const int OneByOne = 20_000;

    private static readonly DateTimeOffset At = GeneratedPeople.Start.AddDays(900);

    internal static async Task RunAsync(SqlDatabase database, int people)
    {
        await using var store = new SqlConsentStore(database, new SqlLedgerOptions(), TimeProvider.System);
        var generated = new GeneratedPeople(people, withUuids: false);
        var filled = await FillAsync(store, generated);
        Tell("people", $"{people:N0}");
        Tell("events appended, s", $"{filled.TotalSeconds:N1}");

        var selection = new ConsentSelection(database, ResidentBenchmark.Policy);
        var use = ProcessingRequest.Use(new("anybody"), new("purpose-3"), [new("email")]);
        var clock = Stopwatch.StartNew();
        _ = (await selection.QueryAsync(use, At)).Query ?? throw new InvalidOperationException("The use must not be refused.");
        Tell("first query made: all wordings found, s", $"{clock.Elapsed.TotalSeconds:N2}");

        clock.Restart();
        var selected = 0;
        await foreach (var person in selection.SelectAsync(use, At))
        {
            selected += person.Value.Length > 0 ? 1 : 0;
        }

        Tell("everybody selected by one query, s", $"{clock.Elapsed.TotalSeconds:N2} ({selected:N0} selected)");
        Tell("the same by reading and deciding about each, s", $"{await OneByOneAsync(store, generated, use, people):N1}");
    }

    // A ledger that is there from an earlier run is taken as it is.
    private static async Task<TimeSpan> FillAsync(SqlConsentStore store, GeneratedPeople generated)
    {
        var clock = Stopwatch.StartNew();
        if ((await store.ReadChangesAsync(generated.Events - 1, 1)).Count > 0)
        {
            return clock.Elapsed;
        }

        for (long done = 0; done < generated.Events; done += AtOnce)
        {
            var changes = await generated.ReadChangesAsync(done, AtOnce);
            (await store.AppendAsync([.. changes.Select(c => c.Entry! with { Id = $"e{c.Sequence}" })])).EnsureAppended();
        }

        return clock.Elapsed;
    }

    // In lists of a thousand, which is how such a job is written; of many people a part is measured and the rest reckoned.
    private static async Task<double> OneByOneAsync(SqlConsentStore store, GeneratedPeople generated, ProcessingRequest use, int people)
    {
        var measured = Math.Min(people, OneByOne);
        var clock = Stopwatch.StartNew();
        for (var from = 0; from < measured; from += Part)
        {
            var part = Enumerable.Range(from, Math.Min(Part, measured - from)).Select(generated.Person).ToList();
            var histories = await store.ReadAsync(part);
            for (var i = 0; i < part.Count; i++)
            {
                _ = ResidentBenchmark.Policy.Decide(use with { DataSubject = part[i] }, histories[i], At);
            }
        }

        return clock.Elapsed.TotalSeconds * people / measured;
    }

    private static void Tell(string what, string value) => Console.WriteLine($"| {what} | {value} |");
}
