namespace Pictier.Consent.Tool.Analysis;

/// <summary>The ways in which something that is good in every respect can be less.</summary>
/// <remarks>
/// A condition asks one respect (or the same few together), and the good value of each respect lets every condition hold that can. So
/// what holds with several deviations is what holds with each of them alone, and only those are asked of the engine.
/// </remarks>
internal static class Deviations
{
    /// <summary>The good one, each deviation alone, then their sums of at most that many respects; no two of one respect.</summary>
    internal static IEnumerable<FactOption> Options<T>(
        T good, IReadOnlyList<(string Respect, int Cost, Func<T, T> Change)> deviations, int most, int cost, int from, Func<T, int, FactOption> option)
    {
        yield return option(good, cost) with { Base = from };
        foreach (var (_, extra, change) in deviations)
        {
            yield return option(change(good), cost + extra) with { Base = from };
        }

        foreach (var chosen in Subsets(deviations, 0, most).Where(s => s.Count > 1))
        {
            var sum = chosen.Aggregate(good, (value, i) => deviations[i].Change(value));
            yield return option(sum, cost + chosen.Sum(i => deviations[i].Cost)) with { Base = from, SumOf = [.. chosen.Select(i => from + 1 + i)] };
        }
    }

    private static IEnumerable<List<int>> Subsets<T>(IReadOnlyList<(string Respect, int Cost, Func<T, T> Change)> deviations, int start, int most)
    {
        yield return [];
        if (most == 0)
        {
            yield break;
        }

        for (var i = start; i < deviations.Count; i++)
        {
            foreach (var rest in Subsets(deviations, i + 1, most - 1).Where(rest => rest.TrueForAll(r => deviations[r].Respect != deviations[i].Respect)))
            {
                yield return [i, .. rest];
            }
        }
    }
}
