namespace Pictier.Consent.Tool.Analysis;

/// <summary>Finds every combination of decisions that the policies can come to in a cell, whatever the facts are.</summary>
/// <remarks>
/// What is known of the principal, of refusals and of restrictions is fixed in turn. Beside it the other parts of the facts are
/// independent: each says something in each gate, and the gate's answer is the least of what is said. So it is enough to ask, of all that
/// the policies could come to by what can be said, whether it can be said together.
/// </remarks>
internal sealed class CellFold
{
    private readonly FoldSide[] sides;
    private readonly CellParts parts;
    private readonly RecordTables tables;
    private readonly FoldAim aim;
    private readonly RuleShares shares;
    private readonly Speaker speaker;
    private readonly ToldNumbers told = new();
    private readonly Dictionary<(int, int), CellOutcome> found = [];
    private readonly Dictionary<(IReadOnlyList<Part>, int), IReadOnlyList<Part>> demanded = [];

    private CellFold(FoldSide[] sides, CellParts parts, RecordTables tables, FoldAim aim)
    {
        this.sides = sides;
        this.parts = parts;
        this.tables = tables;
        this.aim = aim;
        shares = new RuleShares(sides);
        speaker = new Speaker(sides, aim.Precision, parts.LateRefusal);
    }

    internal static IReadOnlyList<CellOutcome> Of(FoldSide[] sides, CellParts parts, RecordTables tables, FoldAim aim)
    {
        var fold = new CellFold(sides, parts, tables, aim);
        foreach (var guesses in fold.Guesses())
        {
            fold.Run(guesses);
        }

        return [.. fold.found.Values.OrderBy(o => o.Cost)];
    }

    private IEnumerable<Guess[]> Guesses()
    {
        IEnumerable<Guess[]> all = [[]];
        return sides.Aggregate(all, (before, side) => before.SelectMany(b => Guess.All(side.AskedGates).Select(g => (Guess[])[.. b, g])));
    }

    private void Run(Guess[] guesses)
    {
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var registry = new Part([], FactOption.Nothing, [.. sides.Select((s, i) => s.IsDecidedByRules ? s.Registry(guesses[i]) : Effects.Nothing)]);
        var restrictions = Restrictions(guesses);
        var choices = shares.Choices.Select(share => (Share: share, Options: Together(share.Groups, guesses))).ToList();
        foreach (var known in shares.Fixed.Count == 0 ? [registry] : Together(shares.Fixed, guesses).Select(registry.With))
        {
            for (var s = 0; s < tables.Subjects.Count; s++)
            {
                var subject = known.With(tables.Subjects[s]);
                for (var f = 0; f < tables.Refusals.Count; f++)
                {
                    var refusal = tables.Refusals[f];
                    var refused = subject.With(refusal.Part);
                    foreach (var (restriction, active) in restrictions)
                    {
                        var context = new FoldContext(refused.With(restriction), active, refusal.Later);
                        List<Factor> factors = [speaker.Of(shares.Start, context)];
                        if (!tables.Subjects[s].Facts.Deceased)
                        {
                            factors.Add(speaker.Of(refusal));
                        }

                        factors.AddRange(choices.Select(c => speaker.Of(c.Share, context, c.Options)));
                        factors.AddRange(parts.Premise.Demands.Select(d => speaker.Of(shares.Records[d.Group], context, Demanded(d, tables.Records[s, f]))));
                        List<Factor> records = [.. RecordTableBuilder.Groups.Select((group, i) => speaker.OfRecords(shares.Records[group], context, tables.Records[s, f][i]))];
                        if (looked.Add(string.Join(',', factors.Concat(records).Select(factor => factor.Content))))
                        {
                            Look(guesses, context.Known, factors, records);
                        }
                    }
                }
            }
        }
    }

    private void Look(Guess[] guesses, Part known, List<Factor> factors, List<Factor> records)
    {
        if ((aim.OnlyDifferences && factors.TrueForAll(f => f.IsAlike) && records.TrueForAll(f => f.IsAlike)) || factors.Exists(f => f.Sayings.Count == 0))
        {
            return;
        }

        var search = new OutcomeSearch(factors, records);
        var goals = sides.Select((s, i) => new Goals(s, speaker.Offsets[i], guesses[i], search.Masks, told).List()).ToArray();
        foreach (var goal in goals[0])
        {
            if (sides.Length == 1)
            {
                Meet(search, known, goal, null);
                continue;
            }

            foreach (var other in goals[1])
            {
                Meet(search, known, goal, other);
            }
        }
    }

    private void Meet(OutcomeSearch search, Part known, Goal goal, Goal? other)
    {
        var key = (goal.Told, other?.Told ?? -1);
        if ((aim.OnlyDifferences && key.Item1 == key.Item2) || found.ContainsKey(key) || search.Meeting(goal, other) is not { } said)
        {
            return;
        }

        var picks = said.Select(s => s.Part).OfType<Part>().Prepend(known).SelectMany(p => p.Picks);
        var outcomes = new Outcomes([told[goal.Told], .. other is null ? (ulong[][])[] : [told[other.Told]]]);
        found[key] = new CellOutcome(outcomes, known.Facts.Cost + said.Sum(s => s.Cost), [.. picks]);
    }

    // Records that must be there are chosen as every other part is: one of them.
    private IReadOnlyList<Part> Demanded(FactQuestion demand, IReadOnlyList<Part>[] records)
    {
        var list = records[Array.IndexOf(RecordTableBuilder.Groups, demand.Group)];
        var place = parts.Premise.Demands.Where(d => d.Group == demand.Group).ToList().IndexOf(demand);
        return demanded.TryGetValue((list, place), out var known) ? known : demanded[(list, place)] = [.. list.Where(p => p.Meeting[place] == '1')];
    }

    private IReadOnlyList<(Part Part, int[] Active)> Restrictions(Guess[] guesses)
    {
        var kinds = sides.Select(s => s.IsDecidedByRules ? parts.ActiveKinds(s.Side) : []).ToArray();
        var met = sides.Select(s => s.Side.Rules.Select(r => r.BlockedBy).Distinct().ToList()).ToArray();

        // Which rules are blocked with which code is all that the kinds do, beside what O10 and O11 ask.
        string Blocks(Part part) => string.Join('|', sides.Select((s, i) =>
            s.IsDecidedByRules ? string.Join(',', met[i].Select(by => RuleCombiner.CodeOf(by & kinds[i][part.Picks[0].Option]))) : string.Empty));
        return
        [
            .. Part.Merge(Options(FactGroup.Restriction, guesses), Blocks)
                .Select(p => (p, sides.Select((s, i) => s.IsDecidedByRules ? kinds[i][p.Picks[0].Option] : 0).ToArray())),
        ];
    }

    private IReadOnlyList<Part> Together(IReadOnlyList<FactGroup> groups, Guess[] guesses)
    {
        var all = Part.Merge(Options(groups[0], guesses));
        foreach (var group in groups.Skip(1))
        {
            var options = Part.Merge(Options(group, guesses));
            all = Part.Merge(all.SelectMany(a => options.Select(a.With)));
        }

        return all;
    }

    private IEnumerable<Part> Options(FactGroup group, Guess[] guesses)
    {
        var answers = sides.Select(s => s.IsDecidedByRules ? parts.AnswersOf(group, s.Side) : []).ToArray();
        var admitted = parts.Admitted(group);
        return parts.Options(group).Select((option, i) => Part.Of(group, i, option, [.. sides.Select((s, side) => s.IsDecidedByRules
            ? s.Effects(group, answers[side][i], guesses[side], group != FactGroup.ServiceRule || option.ServiceRule is not null)
            : Effects.Nothing)])).Where(p => admitted[p.Picks[0].Option]);
    }
}

/// <summary>What is looked for in a cell.</summary>
/// <param name="OnlyDifferences">Whether only what the policies decide otherwise matters.</param>
/// <param name="Precision">How exactly decisions are told apart.</param>
internal sealed record FoldAim(bool OnlyDifferences, Precision Precision);
