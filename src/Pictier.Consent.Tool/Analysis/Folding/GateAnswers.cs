namespace Pictier.Consent.Tool.Analysis;

/// <summary>What the gates of all policies answer by now: one number for each.</summary>
internal static class GateAnswers
{
    internal static IEqualityComparer<ulong[]> Comparer { get; } = EqualityComparer<ulong[]>.Create(
        (left, right) => left.AsSpan().SequenceEqual(right),
        words =>
        {
            var hash = 17L;
            foreach (var word in words)
            {
                hash = (hash * 1_000_003) ^ (long)word;
            }

            return hash.GetHashCode();
        });

    internal static ulong[] Least(ulong[] left, ulong[] right)
    {
        var least = new ulong[left.Length];
        for (var i = 0; i < least.Length; i++)
        {
            least[i] = Math.Min(left[i], right[i]);
        }

        return least;
    }

    /// <summary>Keeps the cheaper way to these answers.</summary>
    internal static void Keep(Dictionary<ulong[], (int Cost, Choice Path)> states, ulong[] answers, int cost, Choice path)
    {
        if (!states.TryGetValue(answers, out var known) || cost < known.Cost)
        {
            states[answers] = (cost, path);
        }
    }
}
