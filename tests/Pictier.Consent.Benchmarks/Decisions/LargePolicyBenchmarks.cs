using BenchmarkDotNet.Attributes;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>The same decisions under the album's small policy and under one of 1,000 purposes and 500 rules, and what loading that costs.</summary>
[MemoryDiagnoser]
public class LargePolicyBenchmarks
{
    private readonly ConsentPolicy small = AlbumWorld.Policy;
    private readonly ConsentPolicy large = ConsentPolicy.From(LargePolicy.Document);
    private readonly ConsentHistory consented = AlbumWorld.Ledger.HistoryOf(AlbumWorld.Hanako);
    private readonly ConsentHistory withdrew = AlbumWorld.Ledger.HistoryOf(AlbumWorld.Taro);
    private readonly ProcessingRequest byConsent = ProcessingRequest.Use(AlbumWorld.Hanako, AlbumWorld.Recommendations, AlbumWorld.Photo);
    private readonly ProcessingRequest declared = ProcessingRequest.Use(AlbumWorld.Hanako, AlbumWorld.Album, AlbumWorld.Photo);
    private readonly ProcessingRequest withdrawn = ProcessingRequest.Use(AlbumWorld.Taro, AlbumWorld.Recommendations, AlbumWorld.Photo);

    /// <summary>Small: allowed by consent.</summary>
    [Benchmark(Baseline = true)]
    public bool SmallConsent() => small.Decide(byConsent, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Large: allowed by consent.</summary>
    [Benchmark]
    public bool LargeConsent() => large.Decide(byConsent, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Small: allowed for a declared purpose.</summary>
    [Benchmark]
    public bool SmallDeclared() => small.Decide(declared, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Large: allowed for a declared purpose.</summary>
    [Benchmark]
    public bool LargeDeclared() => large.Decide(declared, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Small: denied, the consent was withdrawn.</summary>
    [Benchmark]
    public bool SmallWithdrawn() => small.Decide(withdrawn, withdrew, AlbumWorld.Now).IsAllowed;

    /// <summary>Large: denied; every rule about consents was tried.</summary>
    [Benchmark]
    public bool LargeWithdrawn() => large.Decide(withdrawn, withdrew, AlbumWorld.Now).IsAllowed;

    /// <summary>Reading, checking and compiling the large policy.</summary>
    [Benchmark]
    public ConsentPolicy LoadLarge() => ConsentPolicy.Parse(LargePolicy.Text);
}
