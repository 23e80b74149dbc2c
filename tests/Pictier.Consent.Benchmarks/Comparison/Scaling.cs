using System.Diagnostics;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>
/// How the engines scale with people, consents, rules and threads. It takes the time of the processor, in rounds that take turns, because
/// other work may run on the same cores; only the rows with threads take the time of the clock.
/// </summary>
internal static class Scaling
{
    private const int Rounds = 25;

    // Until the runtime has optimised what is asked; it needs time as well as calls.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    internal static async Task RunAsync()
    {
        foreach (var people in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            await ShowAsync($"{people:N0} people, 5 consents", new ComparedWorld(people, 5));
        }

        foreach (var consents in new[] { 1, 20, 50 })
        {
            await ShowAsync($"10,000 people, {consents} consents", new ComparedWorld(10_000, consents));
        }

        foreach (var rules in new[] { 50, 500 })
        {
            await ShowAsync($"10,000 people, {rules} more rules", new ComparedWorld(10_000, 5), ConsentPolicy.Parse(ComparedWorld.PolicyText(MoreRules(rules))), rules);
        }
    }

    private static async Task ShowAsync(string title, ComparedWorld world, ConsentPolicy? policy = null, int rules = 2)
    {
        await using var contestants = await Contestants.OfAsync(world, policy, rules);
        Console.WriteLine($"| {title} | ns | of `IAuthorizationService` | decisions/s, 2 threads over 1 |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var all = contestants.All;
        var taken = all.Select(_ => new double[Rounds]).ToArray();
        foreach (var (_, ask) in all)
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            {
                ask();
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < all.Count; i++)
            {
                var start = Environment.CpuUsage.TotalTime;
                all[i].Ask();
                taken[i][round] = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / world.Uses.Length;
            }
        }

        var medians = taken.Select(t => t.Order().ElementAt(Rounds / 2)).ToArray();
        for (var i = 0; i < all.Count; i++)
        {
            Console.WriteLine($"| {all[i].Name} | {medians[i]:N0} | {medians[i] / medians[4]:N2} | {Threads(all[i].Ask, 2) / Threads(all[i].Ask, 1):N2} |");
        }

        Console.WriteLine();
    }

    // How often a second all uses are answered, by that many threads at once.
    private static double Threads(Func<int> ask, int threads)
    {
        const int times = 10;
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            for (var i = 0; i < times; i++)
            {
                ask();
            }
        });
        return threads * times / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Rules of the use gate that ask for other things than the world does.
    private static string MoreRules(int count) => $$"""
        , "rules": [ {{string.Join(",\n", Enumerable.Range(1, count).Select(i => $$"""
            {
              "id": "MORE-{{i}}", "clause": "2.2", "gate": "use", "order": {{100_000 + i}}, "about": "consent", "permits": "consent",
              "conditions": ["consent-of-this-principal", "granted-for-provision", "consent-names-purpose", "consent-names-data"]
            }
            """))}} ]
        """;
}
