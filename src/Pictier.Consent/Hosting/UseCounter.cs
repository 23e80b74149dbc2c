using System.Security.Cryptography;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Counts the plain uses between two entries of counts.</summary>
internal sealed class UseCounter
{
    private readonly Lock counting = new();
    private readonly string instance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private Dictionary<(string? Policy, Operation Operation, Purpose Purpose, ReasonCode Reason), long> counts = [];
    private DateTimeOffset since;

    internal UseCounter(DateTimeOffset since) => this.since = since;

    internal void Count(ProcessingRequest request, in Decision decision)
    {
        lock (counting)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                counts, (decision.Policy, request.Operation, request.Purpose, decision.Reason), out _)++;
        }
    }

    /// <summary>What was counted until now, and starts anew; null when there is nothing to record.</summary>
    internal CountedUses? Take(DateTimeOffset now, bool isLast)
    {
        lock (counting)
        {
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
                        .Select(c => new UseCount(c.Key.Policy, c.Key.Operation, c.Key.Purpose, c.Key.Reason, c.Value))
                        .OrderBy(c => c.Policy, StringComparer.Ordinal).ThenBy(c => c.Operation).ThenBy(c => c.Purpose.Value, StringComparer.Ordinal).ThenBy(c => c.Reason),
                ],
            };
            counts = [];
            since = now;
            return taken;
        }
    }

    /// <summary>Takes counts back that could not be recorded.</summary>
    internal void PutBack(CountedUses taken)
    {
        lock (counting)
        {
            since = taken.From;
            foreach (var count in taken.Counts)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
                    counts, (count.Policy, count.Operation, count.Purpose, count.Reason), out _) += count.Count;
            }
        }
    }
}
