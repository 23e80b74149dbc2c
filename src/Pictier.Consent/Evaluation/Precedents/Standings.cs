using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// How the consents of people stand to the rules of a plan: two stand alike when each rule stops at the same condition for both. A standing
/// is a bit, so those of a person are a word. The evaluator finds out once for each wording at which conditions it stops.
/// </summary>
internal sealed class Standings
{
    /// <summary>How one of the consents stands is unclear, or there are more ways to stand than bits.</summary>
    internal const ulong Unclear = StandingTable.Unclear | (1UL << Most);

    /// <summary>Standings that have a bit; the first bit says that one is unclear.</summary>
    private const int Most = 63;

    private readonly Plan plan;
    private readonly PreparedShapes shapes;
    private readonly PlannedRule[] rules;

    // By standing: the place at which each rule stops.
    private readonly List<int[]> stops = [[]];
    private readonly Lock adding = new();
    private StandingTable table;

    internal Standings(Plan plan, PreparedShapes shapes)
    {
        (this.plan, this.shapes) = (plan, shapes);
        rules = [.. plan.Gates.SelectMany(g => g.Rules).Where(r => !r.IsKnown)];
        table = new StandingTable(shapes, plan.Policy, null);
    }

    /// <summary>Whether what a rule answers follows from how consents stand.</summary>
    /// <remarks>
    /// It asks of each consent only what its words and its times tell, and no two of its conditions are equally far: then its answer is that
    /// of the standing which gets furthest, whoever has it.
    /// </remarks>
    internal static bool Decide(PlannedRule planned)
    {
        var rule = planned.Rule;
        return rule.About == RuleSubject.Consent
            && planned.Personal.Length == 0
            && rule.Progress.Distinct().Count() == rule.Progress.Length
            && Array.TrueForAll(rule.Obligations, o => o.When.All(guard => RuleReads.Of(guard) == RequestFacts.None));
    }

    /// <summary>The standings that satisfy a rule, of those that are known by now.</summary>
    internal ulong Satisfying { get; private set; }

    /// <summary>How the consents of most people stand; unclear for the others.</summary>
    internal ulong Of(in PackedHistory history, long at)
    {
        var record = history.Record;
        return record.IsPlain ? Volatile.Read(ref table).Of(record.Statements(record.StatementCount), at)
            : record.HasOnlyNamedWithdrawalsBesides(out var consents) ? Of(Volatile.Read(ref table), record, consents, at)
            : Unclear;
    }

    /// <summary>How the consents of many stand whose histories are plain.</summary>
    internal void OfPlain(PackedWords words, ReadOnlySpan<int> people, long at, Span<ulong> stand)
    {
        var known = Volatile.Read(ref table);
        for (var i = 0; i < people.Length; i++)
        {
            var record = words.RecordAt(people[i]);
            stand[i] = known.Of(record.Statements(record.StatementCount), at);
        }
    }

    /// <summary>Which statements may make a rule satisfied, of those that are known by now.</summary>
    internal Bearing Bearing => Volatile.Read(ref table).Bearing;

    /// <summary>How the consents stand, asked of the rules where it was not asked before; unclear where that does not tell what is decided.</summary>
    internal ulong Ask(ProcessingRequest request, in PackedHistory history, long at)
    {
        var inquiry = Inquire(request, history, at);
        if (!inquiry.History.HasConsentsAndWithdrawalsOnly)
        {
            return Unclear;
        }

        ulong stand = 0;
        for (var i = 0; i < inquiry.History.ConsentCount; i++)
        {
            var shape = inquiry.History.ShapeOf(i);
            if (shape >= Volatile.Read(ref table).Words || table.Of(shape, FailedTimes.None) == StandingTable.Unclear)
            {
                Learn(i, shape, ref inquiry);
            }

            stand |= Of(Volatile.Read(ref table), inquiry.History, i, at);
        }

        return stand;
    }

    /// <summary>The place of the consent that a precedent rests on: the first that satisfies its rule, or of those that got furthest the one that precedes.</summary>
    internal int ReliedOn(Precedent precedent, in PackedHistory history, long at)
    {
        PreparedHistory prepared = default;
        prepared.Show(history, shapes);
        var known = Volatile.Read(ref table);
        var nearest = -1;
        for (var i = 0; i < prepared.ConsentCount; i++)
        {
            // INVARIANT: each was asked about before there was the precedent.
            if ((Of(known, prepared, i, at) & precedent.Relied) == 0)
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

    /// <summary>Those of the standings at which a rule gets furthest: it is satisfied, or stops at the last of the conditions.</summary>
    internal ulong Furthest(CompiledRule rule, ulong stand)
    {
        var number = Array.FindIndex(rules, r => ReferenceEquals(r.Rule, rule));
        lock (adding)
        {
            var those = Enumerable.Range(1, stops.Count - 1).Where(s => (stand & (1UL << s)) != 0).ToLookup(s => Progress(rule, stops[s][number]), s => 1UL << s);
            return those[those.Max(progress => progress.Key)].Aggregate((bits, bit) => bits | bit);
        }
    }

    private static int Progress(CompiledRule rule, int stop) => stop == RuleEvaluator.NoFailure ? int.MaxValue : rule.Progress[stop];

    // Whether a consent is withdrawn takes long to find out, and of most does not matter: their words fail before.
    private static ulong Of(StandingTable known, PackedRecord record, int consents, long at)
    {
        ulong stand = 0;
        var said = record.Statements(consents);
        for (var i = 0; i < said.Length; i++)
        {
            var standing = known.Of(said[i], at, out var withdrawn);
            stand |= standing == withdrawn || !record.IsNamedIn(consents, i, at) ? standing : withdrawn;
        }

        return stand;
    }

    private ulong Of(StandingTable known, in PreparedHistory history, int place, long at)
    {
        var (consent, shape) = (history.Consent(place), history.ShapeOf(place));
        var failed = ConsentTimes.AskTerm(consent, history, plan, at);
        var (standing, withdrawn) = (known.Of(shape, failed), known.Of(shape, failed | FailedTimes.NotWithdrawn));
        return standing == withdrawn || !ConsentTimes.IsWithdrawn(consent, history, plan, at) ? standing : withdrawn;
    }

    // What words fail at is asked; each way in which times fail then stops a rule there, or before.
    private void Learn(int consent, int shape, ref Inquiry inquiry)
    {
        var words = new int[rules.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            words[r] = ConsentRuleEvaluator.FirstOfWords(rules[r], consent, ref inquiry);
        }

        lock (adding)
        {
            if (shape >= table.Words)
            {
                Volatile.Write(ref table, new StandingTable(shapes, plan.Policy, table));
            }

            // The fewer checks fail the more people stand so: those get a bit first. What is kept last, that none fails, tells that all are there.
            var numbers = Enumerable.Range(0, (int)StandingTable.EveryTime + 1).OrderBy(ways => int.PopCount(ways))
                .Select(ways => (FailedTimes)ways)
                .Select(failed => (Failed: failed, Number: NumberOf([.. rules.Select((rule, r) => rule.Times.FirstOf(failed, words[r]))])))
                .ToList();
            foreach (var (failed, number) in Enumerable.Reverse(numbers))
            {
                table.Keep(shape, failed, number);
            }

            table.Keep(shape, canSatisfy: Array.Exists(words, stop => stop == RuleEvaluator.NoFailure));
        }
    }

    private Inquiry Inquire(ProcessingRequest request, in PackedHistory history, long at)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, request, history, shapes, at, trace: null);
        inquiry.Follow(plan.Route);
        return inquiry;
    }

    // More than have a bit share the last, which is unclear.
    private int NumberOf(int[] stopped)
    {
        var number = stops.FindIndex(known => known.AsSpan().SequenceEqual(stopped));
        if (number < 0 && stops.Count < Most)
        {
            number = stops.Count;
            stops.Add(stopped);
            Satisfying |= Array.Exists(stopped, stop => stop == RuleEvaluator.NoFailure) ? 1UL << number : 0;
        }

        return number < 0 ? Most : number;
    }
}
