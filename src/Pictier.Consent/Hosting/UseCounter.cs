using System.Numerics;
using System.Security.Cryptography;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Counts the plain uses between two entries of counts.</summary>
internal sealed class UseCounter
{
    private readonly Lock taking = new();
    private readonly string instance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    // Threads that count beside each other would wait for one lock longer than counting takes.
    private readonly Tally[] tallies =
        [.. Enumerable.Range(0, (int)BitOperations.RoundUpToPowerOf2((uint)Environment.ProcessorCount)).Select(_ => new Tally())];

    private DateTimeOffset since;

    internal UseCounter(DateTimeOffset since) => this.since = since;

    internal void Count(ProcessingRequest request, in Decision decision) =>
        tallies[Environment.CurrentManagedThreadId & (tallies.Length - 1)].Count(request, decision.Verdict);

    /// <summary>What was counted until now, and starts anew; null when there is nothing to record.</summary>
    internal CountedUses? Take(DateTimeOffset now, bool isLast)
    {
        lock (taking)
        {
            var counts = tallies.SelectMany(t => t.Take()).GroupBy(c => c.Kind, c => c.Count).ToList();
            if (counts.Count == 0 && !isLast)
            {
                return null;
            }

            var taken = new CountedUses
            {
                Instance = instance,
                From = since,
                To = now,
                IsLast = isLast,
                Counts =
                [
                    .. counts
                        .Select(c => new UseCount(c.Key.Policy, c.Key.Operation, c.Key.Purpose, c.Key.Reason, c.Sum()))
                        .OrderBy(c => c.Policy, StringComparer.Ordinal).ThenBy(c => c.Operation).ThenBy(c => c.Purpose.Value, StringComparer.Ordinal).ThenBy(c => c.Reason),
                ],
            };
            since = now;
            return taken;
        }
    }

    /// <summary>Takes counts back that could not be recorded.</summary>
    internal void PutBack(CountedUses taken)
    {
        lock (taking)
        {
            since = taken.From;
            foreach (var count in taken.Counts)
            {
                tallies[0].Add(new(count.Policy, count.Operation, count.Purpose, count.Reason), count.Count);
            }
        }
    }

    /// <summary>What is told apart.</summary>
    private readonly record struct UseKind(string? Policy, Operation Operation, Purpose Purpose, ReasonCode Reason);

    private sealed class Counted
    {
        internal long Count { get; set; }
    }

    /// <summary>The counts of some of the threads.</summary>
    private sealed class Tally
    {
        private readonly Lock counting = new();
        private Dictionary<UseKind, Counted> counts = [];
        private (Verdict? Verdict, Operation Operation, Purpose Purpose, Counted Counted) latest;

        internal void Count(ProcessingRequest request, Verdict verdict)
        {
            lock (counting)
            {
                // Most uses are of the kind of the one before, and a verdict is one object: then nothing is looked up.
                if (!ReferenceEquals(verdict, latest.Verdict) || request.Operation != latest.Operation || request.Purpose != latest.Purpose)
                {
                    latest = (verdict, request.Operation, request.Purpose, Of(new(verdict.Policy, request.Operation, request.Purpose, verdict.Reason)));
                }

                latest.Counted.Count++;
            }
        }

        internal void Add(UseKind kind, long count)
        {
            lock (counting)
            {
                Of(kind).Count += count;
            }
        }

        internal IEnumerable<(UseKind Kind, long Count)> Take()
        {
            Dictionary<UseKind, Counted> taken;
            lock (counting)
            {
                (taken, counts, latest) = (counts, [], default);
            }

            return taken.Select(c => (c.Key, c.Value.Count));
        }

        private Counted Of(UseKind kind)
        {
            if (!counts.TryGetValue(kind, out var counted))
            {
                counts.Add(kind, counted = new Counted());
            }

            return counted;
        }
    }
}
