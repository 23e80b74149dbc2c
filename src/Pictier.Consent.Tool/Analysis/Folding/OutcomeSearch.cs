namespace Pictier.Consent.Tool.Analysis;

/// <summary>Finds facts by which goals are met together.</summary>
/// <remarks>
/// A gate's answer is the least of what is said. So a goal is met when nothing that is said falls below it and something reaches it: of
/// records any may be there, of the other parts one option each. What a goal forbids is left out first; then it is only asked whether the
/// rest covers what is needed. No combination of answers is ever listed.
/// </remarks>
internal sealed class OutcomeSearch
{
    private readonly WordMasks masks;
    private readonly ulong[][] chosen;
    private readonly ulong[] records;

    internal OutcomeSearch(IReadOnlyList<Factor> factors, IReadOnlyList<Factor> ofRecords)
    {
        var sayings = factors.Concat(ofRecords).SelectMany(f => f.Sayings).ToList();
        masks = new WordMasks(sayings, factors[0].Sayings[0].Words.Length);
        chosen = new ulong[factors.Count][];
        var from = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = masks.Range(from, from + factors[i].Sayings.Count);
            from += factors[i].Sayings.Count;
        }

        records = masks.Range(from, sayings.Count);
    }

    internal WordMasks Masks => masks;

    /// <summary>What the facts are that meet these goals with few facts; null when none do.</summary>
    internal IReadOnlyList<Saying>? Meeting(Goal goal, Goal? other)
    {
        var allowed = other is null ? goal.Allowed : WordMasks.Both(goal.Allowed, other.Allowed);
        foreach (var factor in chosen)
        {
            if (!WordMasks.Meet(factor, allowed))
            {
                return null;
            }
        }

        return Covers(goal, allowed) && (other is null || Covers(other, allowed))
            ? Cheapest(allowed, other is null ? goal.Needed : [.. goal.Needed, .. other.Needed])
            : null;
    }

    private static bool Covers(Goal goal, ulong[] allowed)
    {
        foreach (var needed in goal.Needed)
        {
            if (!WordMasks.Meet(needed, allowed))
            {
                return false;
            }
        }

        return true;
    }

    // One option of each part after the other: for each set of needs that are met by then, the fewest facts.
    private IReadOnlyList<Saying>? Cheapest(ulong[] allowed, IReadOnlyList<ulong[]> needed)
    {
        var reached = new Dictionary<int, (int Cost, IReadOnlyList<Saying> Said)> { [0] = (0, []) };
        foreach (var factor in chosen)
        {
            var next = new Dictionary<int, (int Cost, IReadOnlyList<Saying> Said)>();
            foreach (var member in WordMasks.Members(factor, allowed))
            {
                var saying = masks.Sayings[member];
                var meets = Meets(member, needed);
                foreach (var (met, (cost, said)) in reached)
                {
                    if (!next.TryGetValue(met | meets, out var known) || cost + saying.Cost < known.Cost)
                    {
                        next[met | meets] = (cost + saying.Cost, [.. said, saying]);
                    }
                }
            }

            reached = next;
        }

        var best = (Cost: int.MaxValue, Said: (IReadOnlyList<Saying>?)null);
        foreach (var (met, (cost, said)) in reached)
        {
            if (WithRecords(met, said, allowed, needed) is { } whole && whole.Sum(s => s.Cost) is var sum && sum < best.Cost)
            {
                best = (sum, whole);
            }
        }

        return best.Said;
    }

    private List<Saying>? WithRecords(int met, IReadOnlyList<Saying> said, ulong[] allowed, IReadOnlyList<ulong[]> needed)
    {
        var whole = said.ToList();
        for (var i = 0; i < needed.Count; i++)
        {
            if ((met & (1 << i)) != 0)
            {
                continue;
            }

            var cheapest = -1;
            foreach (var member in WordMasks.Members(WordMasks.Both(records, needed[i]), allowed))
            {
                if (cheapest < 0 || masks.Sayings[member].Cost < masks.Sayings[cheapest].Cost)
                {
                    cheapest = member;
                }
            }

            if (cheapest < 0)
            {
                return null;
            }

            whole.Add(masks.Sayings[cheapest]);
            met |= Meets(cheapest, needed);
        }

        return whole;
    }

    private static int Meets(int member, IReadOnlyList<ulong[]> needed)
    {
        var meets = 0;
        for (var i = 0; i < needed.Count; i++)
        {
            meets |= WordMasks.Has(needed[i], member) ? 1 << i : 0;
        }

        return meets;
    }
}
