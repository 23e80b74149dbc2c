using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// What was decided about requests of one kind, by how the consents of a person stand to the rules: people whose consents stand alike get the
/// same decision, which the evaluator gave about the first of them. So the rules are tried about few people, however many there are.
/// </summary>
/// <remarks>
/// It holds for people who only consented and withdrew, and for the kinds of requests that <see cref="CanBeFollowed"/> tells; anybody else is
/// decided about by the rules, as are explanations. Readers take no lock; what is missing is added under one.
/// </remarks>
internal sealed class Precedents(Plan plan, PreparedShapes shapes)
{
    private const int Most = 1_024;

    // Places for each precedent: the fewer are taken, the less often the processor guesses wrong that the first is the right one.
    private const int Sparse = 8;

    private readonly Standings standings = new(plan, shapes);
    private readonly Lock adding = new();
    private Precedent?[] kept = new Precedent?[4 * Sparse];
    private int count;

    internal Plan Plan => plan;

    /// <summary>The standings of consents that satisfy a rule, of those that are known by now.</summary>
    internal ulong Satisfying => standings.Satisfying;

    /// <summary>Whether how the consents stand is all that a plan's decisions depend on, of what differs from person to person.</summary>
    internal static bool CanBeFollowed(Plan plan) =>
        Array.TrueForAll(plan.Scope.Rules, r => r.IsKnown) && Array.TrueForAll(plan.Gates, g => Array.TrueForAll(g.Rules, r => r.IsKnown || Standings.Decide(r)));

    /// <summary>Concludes what was concluded about others whose consents stand alike; false when the rules must be tried.</summary>
    internal bool TryFollow(ProcessingRequest request, in PackedHistory history, long at, ref Conclusion conclusion)
    {
        if (Of(request, history, at) is not { } precedent)
        {
            return false;
        }

        precedent.Follow(history, ref conclusion);
        return true;
    }

    /// <summary>What was decided about others whose consents stand alike; null when the rules must be tried.</summary>
    internal Precedent? Of(ProcessingRequest request, in PackedHistory history, long at)
    {
        var stand = standings.Of(history, at);
        if ((stand & Standings.Unclear) != 0 && ((stand = standings.Ask(request, history, at)) & Standings.Unclear) != 0)
        {
            return null;
        }

        return Find(stand) ?? (Volatile.Read(ref count) < Most ? Add(stand, request, history, at) : null);
    }

    /// <summary>Which statements may make a rule satisfied, of those that are known by now.</summary>
    internal Bearing Bearing => standings.Bearing;

    /// <summary>How the consents of many stand whose histories are plain.</summary>
    internal void StandPlain(PackedWords words, ReadOnlySpan<int> people, long at, Span<ulong> stand) => standings.OfPlain(words, people, at, stand);

    /// <summary>How the consents of many stand.</summary>
    internal void Stand(PackedWords words, ReadOnlySpan<int> people, long at, Span<ulong> stand)
    {
        for (var i = 0; i < people.Length; i++)
        {
            stand[i] = standings.Of(new PackedHistory(words, people[i]), at);
        }
    }

    private static int PlaceOf(ulong stand) => (int)((stand * 0x9E3779B97F4A7C15) >> 40);

    private Precedent? Find(ulong stand)
    {
        var known = Volatile.Read(ref kept);
        for (var i = PlaceOf(stand); Volatile.Read(ref known[i & (known.Length - 1)]) is { } precedent; i++)
        {
            if (precedent.Stand == stand)
            {
                return precedent;
            }
        }

        return null;
    }

    private Precedent? Add(ulong stand, ProcessingRequest request, in PackedHistory history, long at)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, request, history, shapes, at, trace: null);
        Conclusion conclusion = default;
        Evaluator.Decide(ref inquiry, ref conclusion);
        var relied = conclusion.RestsOn.Kind == BasisKind.Consent ? standings.Furthest(conclusion.Rule!, stand) : 0;
        lock (adding)
        {
            return Find(stand) ?? (count < Most ? Keep(new Precedent(standings, stand, conclusion, relied)) : null);
        }
    }

    private Precedent Keep(Precedent precedent)
    {
        // INVARIANT: a reader sees a table with free places, so its search ends.
        if (++count * Sparse > kept.Length)
        {
            var larger = new Precedent?[kept.Length * 2];
            foreach (var before in kept.OfType<Precedent>())
            {
                Place(larger, before);
            }

            Place(larger, precedent);
            Volatile.Write(ref kept, larger);
        }
        else
        {
            Place(kept, precedent);
        }

        return precedent;
    }

    private static void Place(Precedent?[] table, Precedent precedent)
    {
        var i = PlaceOf(precedent.Stand);
        while (table[i & (table.Length - 1)] is not null)
        {
            i++;
        }

        Volatile.Write(ref table[i & (table.Length - 1)], precedent);
    }
}
