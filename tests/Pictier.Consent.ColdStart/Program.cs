using System.Diagnostics;
using Pictier.Consent;
using Pictier.Consent.Ledger;

// What a process takes from its start to its first decision: it loads the album's policy, decides once, and ends. It is measured from outside,
// as native code and as code that the runtime compiles: see the README of the benchmarks. With "warm" it tells what a decision takes then.
var policy = ConsentPolicy.Load([Path.Combine(AppContext.BaseDirectory, "album.policy.json")]);
var use = ProcessingRequest.Use(new("hanako"), new("album"), [new("photo")]);
var at = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(9));
if (args is ["warm"])
{
    const int batches = 4_000;
    const int perBatch = 3_000;
    var taken = new double[batches];
    for (var batch = 0; batch < batches; batch++)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < perBatch; i++)
        {
            _ = policy.Decide(use, ConsentHistory.Empty, at).IsAllowed;
        }

        taken[batch] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / perBatch;
    }

    Console.WriteLine($"{taken.Skip(batches / 2).Order().ElementAt(batches / 4):N1} ns");
}

return policy.Decide(use, ConsentHistory.Empty, at).IsAllowed ? 0 : 1;
