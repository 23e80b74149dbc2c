using Pictier.Consent;
using Pictier.Consent.Ledger;

// What a process takes from its start to its first decision: it loads the album's policy, decides once, and ends. It is measured from outside,
// as native code and as code that the runtime compiles: see the README of the benchmarks.
var policy = ConsentPolicy.Load([Path.Combine(AppContext.BaseDirectory, "album.policy.json")]);
var use = ProcessingRequest.Use(new("hanako"), new("album"), [new("photo")]);
return policy.Decide(use, ConsentHistory.Empty, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(9))).IsAllowed ? 0 : 1;
