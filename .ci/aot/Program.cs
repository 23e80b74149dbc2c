using System.Diagnostics;
using Pictier.Consent;
using Pictier.Consent.Ledger;

// What a service does first: reads its policy, and decides. Run as native code, so it also shows that nothing it needs was trimmed.
var start = Stopwatch.GetTimestamp();
var at = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
var policy = ConsentPolicy.Load(Path.Combine(AppContext.BaseDirectory, "album.policy.json"));
var decision = policy.Decide(ProcessingRequest.Use(new("hanako"), new("album"), [new("photo")]), ConsentHistory.Empty, at);
Console.WriteLine($"Native code decided: {decision}, {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N1} ms after it began.");
return decision.IsAllowed ? 0 : 1;
