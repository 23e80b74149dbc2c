using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Finds every combination of decisions that the policies can come to in a cell, whatever the facts are.</summary>
/// <remarks>
/// What is known of the principal, of held data, of refusals and of restrictions is fixed in turn. Beside it the other parts of the facts
/// are independent: each says something in each gate, and the gate's answer is the least of what is said. So the parts are taken one
/// after the other, and what is kept is only the answers that the gates can have by then.
/// </remarks>
internal sealed class CellFold
{
    private static readonly FactGroup[] Singles = [FactGroup.Form, FactGroup.Acquisition, FactGroup.Method, FactGroup.Authority, FactGroup.ServiceRule];

    private readonly Cell cell;
    private readonly FoldSide[] sides;
    private readonly CellParts parts;
    private readonly RecordTables tables;
    private readonly bool onlyDifferences;
    private readonly Precision precision;
    private readonly FactGroup[] linked;
    private readonly int[] offsets;
    private readonly int width;
    private readonly int[][][][] rules;
    private readonly bool[] barsAreFixed;
    private readonly HashSet<string> looked = new(StringComparer.Ordinal);
    private readonly Dictionary<Outcomes, (int Cost, Choice? Path)> found = [];

    private CellFold(Cell cell, FoldSide[] sides, CellParts parts, RecordTables tables, bool onlyDifferences, Precision precision)
    {
        this.precision = precision;
        this.cell = cell;
        this.sides = sides;
        this.parts = parts;
        this.tables = tables;
        this.onlyDifferences = onlyDifferences;
        linked = [.. sides.SelectMany(s => s.Linked()).Distinct().Order()];
        offsets = [.. sides.Select((_, i) => sides.Take(i).Sum(s => s.Slots.Count))];
        width = sides.Sum(s => s.Slots.Count);
        rules = [.. sides.Select(s => s.RulesBySlot(linked))];
        barsAreFixed = [.. sides.Select(s => s.IsDecidedByRules && s.Side.Rules.Count(r => r.Document.Gate == PolicyGate.Bars) == rules[s.Index][0][1].Length
            && rules[s.Index][0][1].All(r => s.Side.Rules[r].BlockedBy == 0))];
    }

    internal static Dictionary<Outcomes, (int Cost, Choice? Path)> Of(
        Cell cell, FoldSide[] sides, CellParts parts, RecordTables tables, bool onlyDifferences, Precision precision)
    {
        var fold = new CellFold(cell, sides, parts, tables, onlyDifferences, precision);
        foreach (var guesses in fold.Guesses())
        {
            fold.looked.Clear();
            fold.Run(guesses);
        }

        return fold.found;
    }

    private IEnumerable<Guess[]> Guesses()
    {
        IEnumerable<Guess[]> all = [[]];
        return sides.Aggregate(all, (before, side) => before.SelectMany(b => Guess.All(side.AskedGates).Select(g => (Guess[])[.. b, g])));
    }

    private void Run(Guess[] guesses)
    {
        var registry = new Part(-1, FactOption.Nothing, [.. sides.Select((s, i) => s.IsDecidedByRules ? s.Registry(guesses[i]) : new Effects([], []))]);
        var held = Merge(FactGroup.Held, guesses);
        var restrictions = Restrictions(guesses);
        var singles = Singles.Except(linked).Where(Applies).Select(g => (Group: g, Parts: Merge(g, guesses))).ToList();
        foreach (var (context, path, cost) in Fixed(registry, linked.Where(Applies).Select(g => (g, Merge(g, guesses))).ToList(), 0, null, 0))
        {
            foreach (var h in held)
            {
                for (var s = 0; s < tables.Subjects.Count; s++)
                {
                    var here = Together(Together(context, h), tables.Subjects[s]);
                    var barred = IsBarred(here);
                    for (var f = 0; f < (barred ? 1 : tables.Refusals.Count); f++)
                    {
                        var refusal = tables.Refusals[f];
                        foreach (var (part, active) in barred ? restrictions.Take(1) : restrictions)
                        {
                            var choice = new Choice(FactGroup.Restriction, part.Option, new(FactGroup.Refusal, refusal.Part.Option,
                                new(FactGroup.Subject, tables.Subjects[s].Option, new(FactGroup.Held, h.Option, path))));
                            var there = singles.Where(g => !barred || g.Group == FactGroup.Form || parts.Premise.KeyOf(g.Group).Length > 0).Concat(Demanded(s, f)).ToList();
                            Fold(guesses, Together(Together(here, refusal.Part), part), active, refusal, tables.Subjects[s].Facts.Deceased, there,
                                barred ? [] : tables.Records[s, f], choice,
                                cost + h.Facts.Cost + tables.Subjects[s].Facts.Cost + refusal.Part.Facts.Cost + part.Facts.Cost);
                        }
                    }
                }
            }
        }
    }

    // Records that must be there are chosen as every other part is: one of them.
    private IEnumerable<(FactGroup Group, IReadOnlyList<Part> Parts)> Demanded(int subject, int refusal) => parts.Premise.Demands.Select(demand =>
    {
        var having = parts.Having(demand);
        IReadOnlyList<Part> meeting = [.. tables.Records[subject, refusal][Array.IndexOf(RecordTableBuilder.Groups, demand.Group)].Where(p => having[p.Option])];
        return (demand.Group, meeting);
    });

    // Scope and bars come first; where nothing that varies can open a bar, what follows need not be looked at.
    private bool IsBarred(Part context)
    {
        foreach (var side in sides)
        {
            if (side.IsDecidedByRules
                && (!barsAreFixed[side.Index] || Contribution.Passes(side.Combiner.Says(rules[side.Index][0][1], context.Effects[side.Index], null, side.Index, 0, null))))
            {
                return false;
            }
        }

        return true;
    }

    private void Fold(
        Guess[] guesses, Part context, int[] active, RefusalPart refusal, bool deceased,
        IReadOnlyList<(FactGroup Group, IReadOnlyList<Part> Parts)> singles, IReadOnlyList<Part>[] records, Choice path, int cost)
    {
        var start = Say(FactGroup.Registry, context, null, active, refusal);
        if (!deceased)
        {
            Refuse(start, refusal);
        }

        var single = singles.Select(g => (g.Group, Said: Distinct(g.Parts.Select(p => (Say(g.Group, context, p, active, refusal), p))))).ToList();
        var record = records.Select((of, i) => (Group: RecordTableBuilder.Groups[i],
            Said: Distinct(of.Select(p => (Say(RecordTableBuilder.Groups[i], context, p, active, refusal), p))).Where(s => s.Said.Any(word => word != Contribution.Silent)).ToList())).ToList();
        if (onlyDifferences && AreAlike(start) && single.TrueForAll(g => g.Said.TrueForAll(s => AreAlike(s.Said))) && record.TrueForAll(g => g.Said.TrueForAll(s => AreAlike(s.Said))))
        {
            return;
        }

        // Contexts in which the parts say the same come to the same: only the cheapest way there need be kept, and the first is among them.
        if (!looked.Add(string.Join('|', single.SelectMany(g => g.Said).Concat(record.SelectMany(g => g.Said)).Select(s => Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(s.Said.AsSpan())))
            .Prepend(Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(start.AsSpan()))))))
        {
            return;
        }

        var states = new Dictionary<ulong[], (int Cost, Choice Path)>(GateAnswers.Comparer) { [start] = (cost, path) };
        foreach (var (group, said) in single)
        {
            var next = new Dictionary<ulong[], (int Cost, Choice Path)>(GateAnswers.Comparer);
            foreach (var (state, reached) in states)
            {
                foreach (var (words, part) in said)
                {
                    GateAnswers.Keep(next, GateAnswers.Least(state, words), reached.Cost + part.Facts.Cost, new Choice(group, part.Option, reached.Path));
                }
            }

            states = next;
        }

        // A record is there or not, beside every other: so all sets of records are reached in one pass.
        foreach (var (group, said) in record)
        {
            foreach (var (words, part) in said)
            {
                foreach (var (state, reached) in states.ToList())
                {
                    GateAnswers.Keep(states, GateAnswers.Least(state, words), reached.Cost + part.Facts.Cost, new Choice(group, part.Option, reached.Path));
                }
            }
        }

        foreach (var (state, reached) in states)
        {
            Conclude(guesses, state, reached.Cost, reached.Path);
        }
    }

    private void Conclude(Guess[] guesses, ulong[] state, int cost, Choice path)
    {
        foreach (var side in sides)
        {
            for (var i = 0; i < side.AskedGates.Count; i++)
            {
                var slot = offsets[side.Index] + side.Slots.Count - side.AskedGates.Count + i;
                if (Contribution.Passes(state[slot]) != guesses[side.Index].Passes(side.AskedGates[i]))
                {
                    return;
                }
            }
        }

        var outcomes = new Outcomes([.. sides.Select(s => Outcomes.Conclude(s, state.AsSpan(offsets[s.Index], s.Slots.Count)))]);
        if (!(onlyDifferences && outcomes.Agree) && (!found.TryGetValue(outcomes, out var known) || cost < known.Cost))
        {
            found[outcomes] = (cost, path);
        }
    }

    private ulong[] Say(FactGroup group, Part context, Part? part, int[] active, RefusalPart refusal)
    {
        var words = new ulong[width];
        var early = part is not null && parts.Options(group)[part.Option].At <= parts.LateRefusal;
        foreach (var side in sides)
        {
            var bySlot = rules[side.Index][(int)group];
            for (var i = 0; i < side.Slots.Count; i++)
            {
                var said = bySlot[i].Length == 0 ? Contribution.Silent : side.Combiner.Says(
                    bySlot[i], context.Effects[side.Index], part, side.Index, i == 0 ? 0 : active[side.Index], early ? refusal.Later[side.Index] : null);
                words[offsets[side.Index] + i] = precision == Precision.Permissions && !Contribution.Passes(said) ? Contribution.Silent : said;
            }
        }

        return words;
    }

    private void Refuse(ulong[] words, RefusalPart refusal)
    {
        if (precision == Precision.Permissions)
        {
            return;
        }

        foreach (var side in sides)
        {
            for (var r = 0; r < refusal.Speaks[side.Index].Length; r++)
            {
                var slot = side.SlotOf(side.Side.Rules[r].Document.Gate);
                if (refusal.Speaks[side.Index][r] && slot >= 0)
                {
                    ref var word = ref words[offsets[side.Index] + slot];
                    word = Math.Min(word, side.Combiner.Refused(r));
                }
            }
        }
    }

    private bool AreAlike(ulong[] words) => sides.Length == 2 && sides[0].Slots.SequenceEqual(sides[1].Slots)
        && sides[0].Side.RefusedByPlace == sides[1].Side.RefusedByPlace
        && words.AsSpan(0, sides[0].Slots.Count).SequenceEqual(words.AsSpan(offsets[1], sides[1].Slots.Count));

    private static IEnumerable<(Part Context, Choice? Path, int Cost)> Fixed(
        Part context, List<(FactGroup Group, IReadOnlyList<Part> Parts)> groups, int from, Choice? path, int cost)
    {
        if (from == groups.Count)
        {
            return [(context, path, cost)];
        }

        var (group, options) = groups[from];
        return options.SelectMany(p => Fixed(Together(context, p), groups, from + 1, new Choice(group, p.Option, path), cost + p.Facts.Cost));
    }

    private IReadOnlyList<(Part Part, int[] Active)> Restrictions(Guess[] guesses)
    {
        var kinds = sides.Select(s => s.IsDecidedByRules ? parts.ActiveKinds(s.Side) : []).ToArray();
        var met = sides.Select(s => s.Side.Rules.Select(r => r.BlockedBy).Distinct().ToList()).ToArray();

        // Which rules are blocked with which code is all that the kinds do, beside what O10 and O11 ask.
        string Blocks(Part part) => string.Join('|', sides.Select((s, i) =>
            s.IsDecidedByRules ? string.Join(',', met[i].Select(by => Code(by & kinds[i][part.Option]))) : string.Empty));
        return [.. Merge(FactGroup.Restriction, guesses, Blocks).Select(p => (p, sides.Select((s, i) => s.IsDecidedByRules ? kinds[i][p.Option] : 0).ToArray()))];
    }

    private static int Code(int blocked) => blocked == 0 ? 0
        : (blocked & (1 << (int)RestrictionKind.Erase)) != 0 ? 1
        : (blocked & (1 << (int)RestrictionKind.CeaseUse)) != 0 ? 2
        : 3;

    private bool Applies(FactGroup group) => group != FactGroup.Acquisition || cell.Operation == Operation.Acquire;

    private IReadOnlyList<Part> Merge(FactGroup group, Guess[] guesses, Func<Part, string>? apart = null)
    {
        var answers = sides.Select(s => s.IsDecidedByRules ? parts.AnswersOf(group, s.Side) : []).ToArray();
        var admitted = parts.Admitted(group);
        return Part.Merge(
            parts.Options(group).Select((option, i) => new Part(i, option, [.. sides.Select((s, side) => s.IsDecidedByRules
                ? s.Effects(group, answers[side][i], guesses[side], group != FactGroup.ServiceRule || option.ServiceRule is not null)
                : new Effects([], []))])).Where(p => admitted[p.Option]),
            apart);
    }

    private static Part Together(Part left, Part right) => left with { Effects = [.. left.Effects.Zip(right.Effects, (l, r) => l.With(r))] };

    private static List<(ulong[] Said, Part Part)> Distinct(IEnumerable<(ulong[] Said, Part Part)> said)
    {
        var distinct = new Dictionary<ulong[], Part>(GateAnswers.Comparer);
        foreach (var (words, part) in said)
        {
            if (!distinct.TryGetValue(words, out var cheaper) || part.Facts.Cost < cheaper.Facts.Cost)
            {
                distinct[words] = part;
            }
        }

        return [.. distinct.Select(d => (d.Key, d.Value)).OrderBy(d => d.Value.Facts.Cost)];
    }
}
