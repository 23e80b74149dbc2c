using System.Text;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Reference;
using Pictier.Consent.Requests;

namespace Pictier.Consent.IntegrationTests.Selection;

/// <summary>Random worlds whose people all stand in one ledger, with the policies and the uses of each.</summary>
internal sealed class Crowd
{
    private const int PerWorld = 12;
    private const int UsesPerWorld = 15;

    private readonly List<LedgerEntry> entries = [];
    private readonly Dictionary<string, List<ConsentEvent>> said = [];

    internal Crowd(int from, int worlds)
    {
        foreach (var seed in Enumerable.Range(from, worlds))
        {
            var world = new RandomWorld(seed);
            var ledger = ConsentLedger.Parse(string.Join('\n', world.Ledger));
            var random = new Random(seed);
            for (var person = 0; person < PerWorld && ledger.Events.Count > 0; person++)
            {
                Add($"person-{seed}-{person}", ledger.Events, random);
            }

            var policy = ConsentPolicy.Parse(world.Policies);
            using var requests = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', world.Requests)));

            // When somebody was born is of one person, not of a kind of use.
            Uses.AddRange(RequestLines.Read(requests, "requests").Where(l => l.Request is not null).Take(UsesPerWorld)
                .Select(l => (policy, l.Request! with { DataSubjectFacts = l.Request!.DataSubjectFacts with { BirthDate = null } }, l.At!.Value)));
        }
    }

    internal IReadOnlyList<LedgerEntry> Entries => entries;

    internal List<(ConsentPolicy Policy, ProcessingRequest Use, DateTimeOffset At)> Uses { get; } = [];

    internal int People => said.Count;

    /// <summary>For whom a decision of their own allows it.</summary>
    internal IReadOnlyList<string> AllowedOf(ConsentPolicy policy, ProcessingRequest use, DateTimeOffset at) =>
    [
        .. said.Where(p => policy.Decide(use with { DataSubject = new(p.Key) }, ConsentHistory.OfChecked(p.Value), at).IsAllowed)
            .Select(p => p.Key).Order(StringComparer.Ordinal),
    ];

    /// <summary>Puts what all of them said into a ledger.</summary>
    internal async Task AppendToAsync(TestLedger ledger)
    {
        foreach (var part in entries.Chunk(500))
        {
            (await ledger.Store.AppendAsync(part)).EnsureAppended();
        }
    }

    // Somebody who said, in another combination and at other times, what the people of the world said.
    private void Add(string name, IReadOnlyList<ConsentEvent> world, Random random)
    {
        var who = new DataSubjectId(name);
        var events = new List<ConsentEvent>();
        for (var n = 1 + random.Next(7); n > 0; n--)
        {
            var one = world[random.Next(world.Count)];
            var at = random.Next(3) == 0 ? one.At.AddTicks(random.NextInt64(-TimeSpan.TicksPerDay, TimeSpan.TicksPerDay)) : one.At;
            var consent = events.OfType<ConsentGiven>().LastOrDefault()?.Consent;
            var restriction = events.OfType<RestrictionImposed>().LastOrDefault();
            ConsentEvent? next = one switch
            {
                ConsentGiven given => given with { DataSubject = who, At = at, Consent = $"c-{name}-{n}", Supersedes = given.Supersedes is null ? null : consent, RecordedAt = null, Sequence = null },
                ConsentRefused refused => refused with { DataSubject = who, At = at, Consent = $"c-{name}-{n}", RecordedAt = null, Sequence = null },
                ConsentWithdrawn withdrawn when withdrawn.Consent is null || consent is not null =>
                    withdrawn with { DataSubject = who, At = at, Consent = withdrawn.Consent is null ? null : consent, RecordedAt = null, Sequence = null },
                RestrictionImposed imposed => imposed with { DataSubject = who, At = at, Restriction = $"r-{name}-{n}", RecordedAt = null, Sequence = null },
                RestrictionLifted when restriction is not null =>
                    new RestrictionLifted { DataSubject = who, At = at < restriction.At ? restriction.At : at, Restriction = restriction.Restriction },
                _ => null,
            };
            if (next is not null)
            {
                events.Add(next);
                entries.Add(new LedgerEntry($"e-{name}-{n}", next));
            }
        }

        if (events.Count > 0)
        {
            said[name] = events;
        }
    }
}
