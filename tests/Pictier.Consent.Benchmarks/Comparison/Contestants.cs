using Pictier.Consent.Ledger;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>Every engine of the comparison over one world; each answers every use rightly before anything is measured.</summary>
internal sealed class Contestants : IAsyncDisposable
{
    private readonly SeededLedger ledger;
    private readonly OurEngine ours;
    private readonly Dictionary<DataSubjectId, ConsentHistory> histories;
    private readonly ProcessingRequest[] requests;
    private readonly HandWrittenPeer handWritten;
    private readonly AuthorizationPeer authorization;
    private readonly RulesEnginePeer rulesEngine;
    private readonly ConsentPolicy policy;

    private Contestants(ComparedWorld world, ConsentPolicy policy, int rules, SeededLedger ledger)
    {
        (World, this.policy, this.ledger) = (world, policy, ledger);
        ours = new OurEngine(policy, ledger.Resident);
        requests = [.. world.Uses.Select(use => use.Request)];
        var asked = requests.Select(r => r.DataSubject).ToHashSet();
        histories = world.Events().Where(e => asked.Contains(e.DataSubject)).GroupBy(e => e.DataSubject).ToDictionary(of => of.Key, of => ConsentHistory.Of([.. of]));
        handWritten = new HandWrittenPeer(world);
        authorization = new AuthorizationPeer(handWritten);
        rulesEngine = new RulesEnginePeer(handWritten, rules);
    }

    internal ComparedWorld World { get; }

    /// <summary>What is asked of each engine: how many of all uses are allowed.</summary>
    internal IReadOnlyList<(string Name, Func<int> Ask)> All =>
    [
        ("Pictier.Consent, `Decide` of a history", Decide),
        ("Pictier.Consent, `EvaluateAsync` of one", () => EvaluateAsync().GetAwaiter().GetResult()),
        ("Pictier.Consent, `EvaluateAsync` of many", () => EvaluateManyAsync().GetAwaiter().GetResult()),
        ("hand-written dictionary and ifs", HandWritten),
        ("`IAuthorizationService`, one handler", () => AuthorizationService().GetAwaiter().GetResult()),
        ("RulesEngine", () => RulesEngine().GetAwaiter().GetResult()),
    ];

    internal static async Task<Contestants> OfAsync(ComparedWorld world, ConsentPolicy? policy = null, int rules = 2)
    {
        var contestants = new Contestants(world, policy ?? ComparedWorld.Policy, rules, await SeededLedger.OfAsync(world));
        var allowed = world.Uses.Count(use => use.IsAllowed);
        foreach (var (name, ask) in contestants.All)
        {
            if (ask() is var answered && answered != allowed)
            {
                throw new InvalidOperationException($"{name} allows {answered} uses, expected {allowed}.");
            }
        }

        return contestants;
    }

    internal int Decide()
    {
        var allowed = 0;
        foreach (var request in requests)
        {
            allowed += policy.Decide(request, histories[request.DataSubject], ComparedWorld.Now).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    internal async Task<int> EvaluateAsync()
    {
        var allowed = 0;
        foreach (var request in requests)
        {
            allowed += (await ours.Engine.EvaluateAsync(request)).IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    internal async Task<int> EvaluateManyAsync()
    {
        var allowed = 0;
        foreach (var answer in await ours.Engine.EvaluateAsync(requests))
        {
            allowed += answer.Decision.IsAllowed ? 1 : 0;
        }

        return allowed;
    }

    internal int HandWritten()
    {
        var allowed = 0;
        foreach (var use in World.Uses)
        {
            allowed += handWritten.IsAllowed(use) ? 1 : 0;
        }

        return allowed;
    }

    internal async Task<int> AuthorizationService()
    {
        var allowed = 0;
        foreach (var use in World.Uses)
        {
            allowed += await authorization.IsAllowedAsync(use) ? 1 : 0;
        }

        return allowed;
    }

    internal async Task<int> RulesEngine()
    {
        var allowed = 0;
        foreach (var use in World.Uses)
        {
            allowed += await rulesEngine.IsAllowedAsync(use) ? 1 : 0;
        }

        return allowed;
    }

    public ValueTask DisposeAsync()
    {
        ours.Dispose();
        return ledger.DisposeAsync();
    }
}
