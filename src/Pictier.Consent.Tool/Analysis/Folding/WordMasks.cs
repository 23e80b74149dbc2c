using System.Numerics;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>All that can be said in a context, as sets: which of it is at least a number in a gate, and which is that number.</summary>
internal sealed class WordMasks
{
    private readonly Dictionary<(int Slot, ulong Word), ulong[]> least = [];
    private readonly Dictionary<(int Slot, ulong Word), ulong[]> equal = [];
    private readonly ulong[][] values;

    internal WordMasks(IReadOnlyList<Saying> sayings, int width)
    {
        Sayings = sayings;
        values = [.. Enumerable.Range(0, width).Select(slot => sayings.Select(s => s.Words[slot]).Distinct().Order().ToArray())];
        All = Where(_ => true);
    }

    internal IReadOnlyList<Saying> Sayings { get; }

    internal ulong[] All { get; }

    /// <summary>What is said in a gate.</summary>
    internal ulong[] Values(int slot) => values[slot];

    /// <summary>What leaves the answer of the gate to what says this: of two that come equally near, either may speak, so another that does is left out.</summary>
    internal ulong[] NotBefore(int slot, ulong word) => least.TryGetValue((slot, word), out var mask) ? mask : least[(slot, word)] =
        Where(s => s.Words[slot] == word || Contribution.Place(s.Words[slot]) > Contribution.Place(word));

    /// <summary>What does not pass the gate.</summary>
    internal ulong[] Failing(int slot) => Where(s => !Contribution.Passes(s.Words[slot]));

    /// <summary>What answers the gate so.</summary>
    internal ulong[] Equal(int slot, ulong word) => equal.TryGetValue((slot, word), out var mask) ? mask : equal[(slot, word)] = Where(s => s.Words[slot] == word);

    internal ulong[] Passing(int slot) => Where(s => Contribution.Passes(s.Words[slot]));

    internal ulong[] Range(int from, int to) => Where((_, i) => i >= from && i < to);

    internal static ulong[] Both(ulong[] left, ulong[] right)
    {
        var both = new ulong[left.Length];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = left[i] & right[i];
        }

        return both;
    }

    internal static bool Meet(ulong[] left, ulong[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if ((left[i] & right[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Has(ulong[] mask, int member) => (mask[member >> 6] & (1UL << (member & 63))) != 0;

    /// <summary>The members that are in both.</summary>
    internal static IEnumerable<int> Members(ulong[] left, ulong[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            for (var rest = left[i] & right[i]; rest != 0; rest &= rest - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    private ulong[] Where(Func<Saying, bool> which) => Where((saying, _) => which(saying));

    private ulong[] Where(Func<Saying, int, bool> which)
    {
        var mask = new ulong[(Sayings.Count + 63) >> 6];
        for (var i = 0; i < Sayings.Count; i++)
        {
            if (which(Sayings[i], i))
            {
                mask[i >> 6] |= 1UL << (i & 63);
            }
        }

        return mask;
    }
}
