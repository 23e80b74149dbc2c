using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Residents;

/// <summary>Millions of people in memory: what they cost, how fast they are decided about one by one, in lists and all at once.</summary>
internal static class ResidentBenchmark
{
    private const int WarmUp = 10;
    private const int Rounds = 15;
    private const int Lists = 100;
    private const int PerList = 1_000;

    private static readonly Purpose[] Purposes = [.. Enumerable.Range(0, 10).Select(p => new Purpose($"purpose-{p}"))];
    private static readonly DataCategory[] Email = [new("email")];

    internal static readonly ConsentPolicy Policy = ConsentPolicy.Parse($$"""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "residents", "version": "1",
          "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "photo", "specialCare": "no" }, { "id": "email", "specialCare": "no" } ],
          "purposes": [ {{string.Join(", ", Enumerable.Range(0, 10).Select(p => $$"""{ "id": "purpose-{{p}}", "clause": "none" }"""))}} ]
        }
        """);

    internal static async Task RunAsync(int people, bool withUuids)
    {
        var store = new GeneratedPeople(people, withUuids);
        var (heap, working) = Memory();
        var start = Environment.CpuUsage.TotalTime;
        var file = Path.Combine(Path.GetTempPath(), $"residents-{Environment.ProcessId}.snapshot");
        await using var resident = new ResidentLedger(store, TimeSpan.FromDays(1), TimeProvider.System);
        await resident.LoadAsync();
        Tell("people", $"{resident.Count:N0}");
        Tell("events", $"{store.Events:N0}");
        Tell("pack events made up on the way, events/s", $"{store.Events / Since(start).TotalSeconds:N0}");
        var (heapAfter, workingAfter) = Memory();
        Tell("managed heap for each person, bytes", $"{(double)(heapAfter - heap) / resident.Count:N1}");
        Tell("process memory for each person, bytes", $"{(double)(workingAfter - working) / resident.Count:N1}");

        await using var services = Services(resident);
        await using var scope = services.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<IConsentEngine>();
        Tell("machine check: a multiplication that waits for the one before, ns", $"{Multiplication():N2}");
        await OneByOneAsync(engine, store, people);
        await InListsAsync(engine, store, people);
        await EverybodyAsync(engine, resident);
        await SnapshotAsync(resident, file);
    }

    private static async Task OneByOneAsync(IConsentEngine engine, GeneratedPeople store, int people)
    {
        var random = new Random(1);
        var taken = new List<double>();
        long allocated = 0;
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var elapsed = TimeSpan.Zero;
            for (var list = 0; list < Lists; list++)
            {
                var requests = Requests(random, store, people);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Environment.CpuUsage.TotalTime;
                foreach (var request in requests)
                {
                    _ = (await engine.EvaluateAsync(request)).IsAllowed;
                }

                elapsed += Since(start);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            Add(taken, round, elapsed.TotalNanoseconds / (Lists * PerList));
        }

        Tell("EvaluateAsync of one request, people in random order, ns", $"{Median(taken):N0}");
        Tell("bytes allocated by it", $"{(double)allocated / PerList:N1}");
    }

    private static async Task InListsAsync(IConsentEngine engine, GeneratedPeople store, int people)
    {
        var random = new Random(1);
        var taken = new List<double>();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var elapsed = TimeSpan.Zero;
            for (var list = 0; list < Lists; list++)
            {
                var requests = Requests(random, store, people);
                var start = Environment.CpuUsage.TotalTime;
                _ = (await engine.EvaluateAsync(requests))[^1].Decision.IsAllowed;
                elapsed += Since(start);
            }

            Add(taken, round, Lists * PerList / elapsed.TotalMicroseconds);
        }

        Tell("EvaluateAsync of 1,000 requests, people in random order, million decisions/s", $"{Median(taken):N2}");
    }

    private static async Task EverybodyAsync(IConsentEngine engine, ResidentLedger resident)
    {
        var use = ProcessingRequest.Use(new("anybody"), new("purpose-3"), [new("email")]);
        var at = GeneratedPeople.Start.AddDays(900);
        var taken = new List<double>();
        var allowed = new AllowedPeople();
        var count = 0;
        for (var round = -4 * WarmUp; round < Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            count = 0;
            UseFilter? filter = null;
            for (var number = 0; number < ResidentHistories.ShardCount; number++)
            {
                if (await resident.PartAsync(number, CancellationToken.None) is { } shard)
                {
                    filter ??= Policy.FilterFor(use, at, shard.Words.Shapes)!;
                    filter.Allowed(shard, at.UtcTicks, allowed);
                    count += allowed.Count;
                }
            }

            Add(taken, round, resident.Count / Since(start).TotalMicroseconds);
        }

        Tell("filter of everybody for one use, million people/s", $"{Median(taken):N1}");
        Tell("allowed of them, %", $"{100.0 * count / resident.Count:N1}");
        var selecting = Environment.CpuUsage.TotalTime;
        var selected = 0;
        await foreach (var person in engine.SelectAsync(use))
        {
            selected += person.Value.Length > 0 ? 1 : 0;
        }

        Tell("SelectAsync of everybody with their ids written out, million people/s", $"{resident.Count / Since(selecting).TotalMicroseconds:N1} ({selected:N0} selected)");
    }

    private static async Task SnapshotAsync(ResidentLedger resident, string path)
    {
        var file = new SnapshotFile(path);
        try
        {
            var start = Environment.CpuUsage.TotalTime;
            file.Write(resident.Histories, new LedgerMark(resident.Sequence, "name", "entry"));
            Tell("write a snapshot, s", $"{Since(start).TotalSeconds:N2} ({new FileInfo(path).Length / (1 << 20):N0} MiB)");
            var taken = new List<double>();
            for (var round = 0; round < 3; round++)
            {
                start = Environment.CpuUsage.TotalTime;
                var read = file.Read(out _)!;
                taken.Add(Since(start).TotalSeconds);
                if (read.Count != resident.Count)
                {
                    throw new InvalidOperationException("Not what was written was read.");
                }

                GC.Collect();
                await Task.Yield();
            }

            Tell("load a snapshot, s", $"{Median(taken):N2}");
        }
        finally
        {
            file.Delete();
        }
    }

    // Made just before they are asked, as a service does; never the same people again.
    private static ProcessingRequest[] Requests(Random random, GeneratedPeople store, int people) =>
        [.. Enumerable.Range(0, PerList).Select(_ => ProcessingRequest.Use(store.Person(random.Next(people)), Purposes[random.Next(10)], Email))];

    private static ServiceProvider Services(ResidentLedger resident)
    {
        var services = new ServiceCollection();
        services.AddPictierConsent(o =>
        {
            o.PolicyDocuments.Add(Policy.Versions[0]);
            o.Audit.Scope = AuditScope.Nothing;
        }).UseLedger(resident);
        return services.BuildServiceProvider();
    }

    private static (long Heap, long Working) Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true), process.WorkingSet64);
    }

    // Three cycles: what it takes tells how much of a core this run was given.
    private static double Multiplication()
    {
        var start = Environment.CpuUsage.TotalTime;
        const int times = 200_000_000;
        ulong product = 3;
        for (var i = 0; i < times; i++)
        {
            product *= 0x9E3779B97F4A7C15;
        }

        return product == 0 ? 0 : Since(start).TotalNanoseconds / times;
    }

    // Of the processor, not of the clock: other work runs on the same cores.
    private static TimeSpan Since(TimeSpan start) => Environment.CpuUsage.TotalTime - start;

    // What the runtime has not optimised yet does not count.
    private static void Add(List<double> taken, int round, double figure)
    {
        if (round >= 0)
        {
            taken.Add(figure);
        }
    }

    private static double Median(List<double> taken) => taken.Order().ElementAt(taken.Count / 2);

    private static void Tell(string what, string value) => Console.WriteLine($"| {what} | {value} |");
}
