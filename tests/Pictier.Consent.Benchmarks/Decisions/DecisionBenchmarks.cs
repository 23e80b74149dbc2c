using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Authorization;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Decisions;

/// <summary>One warm decision, side by side with what a team would use instead. The peers answer one simple question; ours asks the whole policy.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private readonly ConsentPolicy policy = AlbumWorld.Policy;
    private readonly ConsentHistory consented = AlbumWorld.Ledger.HistoryOf(AlbumWorld.Hanako);
    private readonly ConsentHistory withdrew = AlbumWorld.Ledger.HistoryOf(AlbumWorld.Taro);
    private readonly ProcessingRequest declared = ProcessingRequest.Use(AlbumWorld.Hanako, AlbumWorld.Album, AlbumWorld.Photo);
    private readonly ProcessingRequest byConsent = ProcessingRequest.Use(AlbumWorld.Hanako, AlbumWorld.Recommendations, AlbumWorld.Photo);
    private readonly ProcessingRequest withdrawn = ProcessingRequest.Use(AlbumWorld.Taro, AlbumWorld.Recommendations, AlbumWorld.Photo);
    private readonly ProcessingRequest provision = ProcessingRequest.Provide(AlbumWorld.Hanako, AlbumWorld.Album, AlbumWorld.Photo, to: AlbumWorld.Printer);
    private readonly AuthorizationPeer.Use use = new("hanako", "recommendations", ["photo", "email"]);
    private readonly AuthorizationPeer authorization = new();
    private readonly HandWrittenCheck handWritten = new();

    /// <summary>Ours: allowed by consent (2.2).</summary>
    [Benchmark(Baseline = true)]
    public bool Consent() => policy.Decide(byConsent, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Ours: allowed for a declared purpose (2.1).</summary>
    [Benchmark]
    public bool DeclaredPurpose() => policy.Decide(declared, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Ours: denied, the consent was withdrawn.</summary>
    [Benchmark]
    public bool Withdrawn() => policy.Decide(withdrawn, withdrew, AlbumWorld.Now).IsAllowed;

    /// <summary>Ours: provided by consent (3.1(1)).</summary>
    [Benchmark]
    public bool Provision() => policy.Decide(provision, consented, AlbumWorld.Now).IsAllowed;

    /// <summary>Ours: the consent decision with what came of every rule.</summary>
    [Benchmark]
    public int Explained() => policy.Explain(byConsent, consented, AlbumWorld.Now).Explanation!.Rules.Count;

    /// <summary>A dictionary and some ifs.</summary>
    [Benchmark]
    public bool HandWritten() => handWritten.IsAllowed(use.Subject, use.Purpose, use.Data, AlbumWorld.Now);

    /// <summary>ASP.NET Core, one handler with the same ifs.</summary>
    [Benchmark]
    public Task<AuthorizationResult> AuthorizationService() => authorization.AuthorizeAsync(use);
}
