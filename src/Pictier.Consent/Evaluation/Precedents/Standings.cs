using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// How the consents of people stand to the rules of a plan: two stand alike when each rule stops at the same condition for both. A standing
/// is a bit, so those of a person are a word. The evaluator finds a standing out, once for each wording and each way in which times fail.
/// </summary>
internal sealed class Standings(Plan plan, PreparedShapes shapes)
{
    /// <summary>Some consents stand in a way that was not asked yet, or in one that has no bit.</summary>
    internal const ulong Undecided = Unasked | (1UL << Nameless);

    private const ulong Unasked = 1UL << StandingTable.Unasked;
    private const int Nameless = 63;

    private readonly PlannedRule[] rules = [.. plan.Gates.SelectMany(g => g.Rules).Where(r => !r.IsKnown)];

    // By standing: the place at which each rule stops.
    private readonly List<int[]> stops = [[]];
    private StandingTable table = new(shapes, plan.Policy, null);

    /// <summary>How the consents of a history stand.</summary>
    internal ulong Of(in PackedHistory history, PackedRecord record, int consents, long at)
    {
        var known = Volatile.Read(ref table);
        ulong standings = 0;
        if (record is { HasConsentsOnly: true, HasTail: false })
        {
            foreach (ref readonly var consent in record.Statements(consents))
            {
                standings |= consent.Shape < known.Words ? Bit(known, known.PlaceOf(consent.Shape, consent.At, at, FailedTimes.None)) : Unasked;
            }

            return standings;
        }

        for (var i = 0; i < consents; i++)
        {
            standings |= record.ShapeOf(i) < known.Words ? Bit(known, PlaceOf(known, history, record, consents, i, at)) : Unasked;
        }

        return standings;
    }

    /// <summary>How one consent of a history stands.</summary>
    internal ulong OfOne(in PackedHistory history, PackedRecord record, int consents, int consent, long at)
    {
        var known = Volatile.Read(ref table);
        return Bit(known, PlaceOf(known, history, record, consents, consent, at));
    }

    /// <summary>How the consents of a history stand, asked of the rules where it was not asked before. By one at a time.</summary>
    internal ulong Learn(ProcessingRequest request, in PackedHistory history, PackedRecord record, int consents, long at)
    {
        ulong standings = 0;
        for (var i = 0; i < consents; i++)
        {
            if (record.ShapeOf(i) >= table.Words)
            {
                Volatile.Write(ref table, new StandingTable(shapes, plan.Policy, table));
            }

            var place = PlaceOf(table, history, record, consents, i, at);
            if (table[place] == StandingTable.Unasked)
            {
                table[place] = NumberOf(Stops(request, history, i, at));
            }

            standings |= Bit(table, place);
        }

        return standings;
    }

    /// <summary>Those of the standings at which a rule got furthest: satisfied, or stopped at its last condition of all.</summary>
    internal ulong Furthest(CompiledRule rule, ulong standings)
    {
        var place = Array.FindIndex(rules, r => ReferenceEquals(r.Rule, rule));
        var those = Enumerable.Range(1, stops.Count - 1).Where(s => (standings & (1UL << s)) != 0).ToLookup(s => Progress(rule, stops[s][place]), s => 1UL << s);
        return those[those.Max(progress => progress.Key)].Aggregate((bits, bit) => bits | bit);
    }

    private static int Progress(CompiledRule rule, int stop) => stop == RuleEvaluator.NoFailure ? int.MaxValue : rule.Progress[stop];

    private static ulong Bit(StandingTable known, int place) => 1UL << known[place];

    private int PlaceOf(StandingTable known, in PackedHistory history, PackedRecord record, int consents, int consent, long at) =>
        known.PlaceOf(record, consent, at, record.HasConsentsOnly || !IsWithdrawn(history, record, consents, consent, at) ? FailedTimes.None : FailedTimes.NotWithdrawn);

    // C15; most withdraw a consent by its name.
    private bool IsWithdrawn(in PackedHistory history, PackedRecord record, int consents, int consent, long at)
    {
        if (record.EndOf(StatementKind.Withdrawn, consents) == record.StatementCount)
        {
            return record.IsNamedIn(consents, consent, at);
        }

        PreparedHistory prepared = default;
        prepared.Show(history, shapes);
        return prepared.IsWithdrawn(prepared.Consent(consent), plan.EffectivePurpose?.Number ?? -1, at);
    }

    private int[] Stops(ProcessingRequest request, in PackedHistory history, int consent, long at)
    {
        Inquiry inquiry = default;
        inquiry.About(plan, request, history, shapes, at, trace: null);
        inquiry.Follow(plan.Route);
        var stoppedAt = new int[rules.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            stoppedAt[r] = ConsentRuleEvaluator.FirstFailure(rules[r], consent, ref inquiry);
        }

        return stoppedAt;
    }

    private int NumberOf(int[] of)
    {
        var number = stops.FindIndex(known => known.AsSpan().SequenceEqual(of));
        if (number < 0 && stops.Count < Nameless)
        {
            number = stops.Count;
            stops.Add(of);
        }

        return number < 0 ? Nameless : number;
    }
}
