using BenchmarkDotNet.Attributes;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>
/// One equivalent check, side by side in one process: 100,000 people with five consents each, asked in random order by string ids.
/// Every engine answers every use rightly before it is measured.
/// </summary>
[MemoryDiagnoser]
public class ComparisonBenchmarks
{
    private const int Uses = 4_096;

    // One world for all of them: making it takes longer than measuring.
    private static readonly Lazy<Task<Contestants>> Made = new(() => Contestants.OfAsync(new ComparedWorld(people: 100_000, consentsPerPerson: 5, Uses)));
    private Contestants contestants = null!;

    /// <summary>Makes the world and asks every engine every use once.</summary>
    [GlobalSetup]
    public async Task Setup() => contestants = await Made.Value;

    /// <summary>Ours: the history is looked up in a dictionary, then the whole policy decides.</summary>
    [Benchmark(OperationsPerInvoke = Uses)]
    public int Decide() => contestants.Decide();

    /// <summary>Ours, as services call it: one request at a time.</summary>
    [Benchmark(OperationsPerInvoke = Uses)]
    public Task<int> EvaluateAsync() => contestants.EvaluateAsync();

    /// <summary>Ours, a batch of requests.</summary>
    [Benchmark(OperationsPerInvoke = Uses)]
    public Task<int> EvaluateManyAsync() => contestants.EvaluateManyAsync();

    /// <summary>A dictionary and ifs.</summary>
    [Benchmark(OperationsPerInvoke = Uses)]
    public int HandWritten() => contestants.HandWritten();

    /// <summary>ASP.NET Core, one handler with the same ifs.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Uses)]
    public Task<int> AuthorizationService() => contestants.AuthorizationService();

    /// <summary>Microsoft RulesEngine, two rules.</summary>
    [Benchmark(OperationsPerInvoke = Uses)]
    public Task<int> RulesEngine() => contestants.RulesEngine();
}
