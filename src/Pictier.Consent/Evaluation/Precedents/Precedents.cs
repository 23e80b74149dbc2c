using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

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

    private readonly Standings standings = new(plan, shapes);
    private readonly Lock adding = new();
    private Precedent?[] kept = new Precedent?[16];
    private int count;

    internal Plan Plan => plan;

    /// <summary>Whether how the consents stand is all that a plan's decisions depend on, of what differs from person to person.</summary>
    internal static bool CanBeFollowed(Plan plan) =>
        Array.TrueForAll(plan.Scope.Rules, r => r.IsKnown) && Array.TrueForAll(plan.Gates, g => Array.TrueForAll(g.Rules, r => r.IsKnown || DependsOnStanding(r)));

    /// <summary>Concludes what was concluded about others whose consents stand alike; false when the rules must be tried.</summary>
    internal bool TryFollow(ProcessingRequest request, in PackedHistory history, long at, ref Conclusion conclusion)
    {
        if (Of(request, history, at) is not { } precedent)
        {
            return false;
        }

        precedent.Follow(ref conclusion);
        if (precedent.Relied != 0)
        {
            conclusion.RestOn(BasisKind.Consent, history.Words, PackedWords.PlaceOf(history.Start, ReliedOn(precedent, history, at)));
        }

        return true;
    }

    /// <summary>What was decided about others whose consents stand alike; null when the rules must be tried.</summary>
    internal Precedent? Of(ProcessingRequest request, in PackedHistory history, long at)
    {
        var record = history.Record;
        var consents = record.StatementCount;
        return record.HasConsentsOnly || HasOnlyWithdrawnBesides(record, out consents)
            ? Find(standings.Of(history, record, consents, at)) ?? Add(request, history, consents, at)
            : null;
    }

    // A rule about consents which asks of each consent only what its words and times tell, and of which no two conditions are equally far:
    // then a person's answer is that of the standing which got furthest, whatever order the consents are in.
    private static bool DependsOnStanding(PlannedRule planned)
    {
        var rule = planned.Rule;
        return rule.About == RuleSubject.Consent
            && Array.TrueForAll(planned.Personal, i => rule.Conditions[i].Is == PolicyCondition.ForeignInformationGiven)
            && rule.Progress.Distinct().Count() == rule.Progress.Length
            && Array.TrueForAll(rule.Obligations, o => o.When.All(guard => RuleReads.Of(guard) == RequestFacts.None));
    }

    // Refusals, restrictions and replaced consents are read by rules in ways of their own.
    private static bool HasOnlyWithdrawnBesides(PackedRecord record, out int consents)
    {
        consents = record.EndOf(StatementKind.Given, 0);
        for (var i = 0; i < record.StatementCount; i++)
        {
            if (i < consents ? record.IsIgnored(i) : record.KindOf(i) is < StatementKind.Withdrawn or > StatementKind.WithdrawnAll)
            {
                return false;
            }
        }

        return true;
    }

    private static int PlaceOf(ulong standings) => (int)((standings * 0x9E3779B97F4A7C15) >> 40);

    private Precedent? Find(ulong stand)
    {
        var known = Volatile.Read(ref kept);
        for (var i = PlaceOf(stand); Volatile.Read(ref known[i & (known.Length - 1)]) is { } precedent; i++)
        {
            if (precedent.Standings == stand)
            {
                return precedent;
            }
        }

        return null;
    }

    // An allow rests on the first consent that satisfies its rule, a denial on the one that came nearest.
    private int ReliedOn(Precedent precedent, in PackedHistory history, long at)
    {
        var record = history.Record;
        var consents = record.HasConsentsOnly ? record.StatementCount : record.EndOf(StatementKind.Given, 0);
        var nearest = -1;
        for (var i = 0; i < consents; i++)
        {
            if ((standings.OfOne(history, record, consents, i, at) & precedent.Relied) == 0)
            {
                continue;
            }

            if (precedent.Allow is not null)
            {
                return i;
            }

            nearest = nearest < 0 || ConsentNearMiss.Precedes(i, nearest, history) ? i : nearest;
        }

        return nearest;
    }

    private Precedent? Add(ProcessingRequest request, in PackedHistory history, int consents, long at)
    {
        lock (adding)
        {
            var stand = standings.Learn(request, history, history.Record, consents, at);
            if ((stand & Standings.Undecided) != 0 || count == Most)
            {
                return null;
            }

            if (Find(stand) is { } found)
            {
                return found;
            }

            Inquiry inquiry = default;
            inquiry.About(plan, request, history, shapes, at, trace: null);
            Conclusion conclusion = default;
            Evaluator.Decide(ref inquiry, ref conclusion);
            return Keep(new Precedent(stand, conclusion, conclusion.RestsOn.Kind == BasisKind.Consent ? standings.Furthest(conclusion.Rule!, stand) : 0));
        }
    }

    private Precedent Keep(Precedent precedent)
    {
        // INVARIANT: a reader sees a table that is at most half full, so its search ends.
        if (++count * 2 > kept.Length)
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
        var i = PlaceOf(precedent.Standings);
        while (table[i & (table.Length - 1)] is not null)
        {
            i++;
        }

        Volatile.Write(ref table[i & (table.Length - 1)], precedent);
    }
}
