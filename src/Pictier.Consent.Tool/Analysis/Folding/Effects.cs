namespace Pictier.Consent.Tool.Analysis;

/// <summary>What one option of a part of the facts does to the rules of one policy.</summary>
/// <param name="First">By rule and entry: the first condition about this part that fails; <see cref="None"/> when none does.</param>
/// <param name="Tried">By rule: whether the part that the rule is about is there.</param>
internal sealed record Effects(byte[][] First, bool[] Tried)
{
    /// <summary>No condition fails.</summary>
    internal const byte None = 255;

    /// <summary>Of a policy that decides without rules.</summary>
    internal static Effects Nothing { get; } = new([], []);

    /// <summary>What both together do.</summary>
    internal Effects With(Effects other)
    {
        var first = new byte[First.Length][];
        var tried = new bool[First.Length];
        for (var r = 0; r < first.Length; r++)
        {
            var (mine, theirs) = (First[r], other.First[r]);
            first[r] = new byte[mine.Length];
            for (var entry = 0; entry < mine.Length; entry++)
            {
                first[r][entry] = Math.Min(mine[entry], theirs[entry]);
            }

            tried[r] = Tried[r] || other.Tried[r];
        }

        return new Effects(first, tried);
    }

    internal string Key() => string.Concat(First.Select(of => Convert.ToHexString(of))) + string.Concat(Tried.Select(t => t ? '1' : '0'));
}

/// <summary>Effects on all policies, each kept once, by number.</summary>
internal sealed class EffectPool
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Effects[]> kept = [];
    private readonly Dictionary<(int, int), int> together = [];

    internal Effects[] this[int number] => kept[number];

    internal int Of(Effects[] effects)
    {
        var key = string.Concat(effects.Select(e => e.Key()));
        if (!numbers.TryGetValue(key, out var number))
        {
            number = numbers[key] = kept.Count;
            kept.Add(effects);
        }

        return number;
    }

    /// <summary>What both together do.</summary>
    internal int Both(int left, int right)
    {
        if (left == right)
        {
            return left;
        }

        var pair = left < right ? (left, right) : (right, left);
        return together.TryGetValue(pair, out var both) ? both : together[pair] = Of([.. kept[left].Zip(kept[right], (l, r) => l.With(r))]);
    }
}
