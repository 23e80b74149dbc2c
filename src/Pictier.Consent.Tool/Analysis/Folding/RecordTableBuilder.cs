using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Works out what records can do, from what the engine answers to each alone and to the good ones beside the other parts.</summary>
internal sealed class RecordTableBuilder
{
    /// <summary>The kinds of records; a principal can have several of each.</summary>
    internal static readonly FactGroup[] Groups = [FactGroup.LawClaim, FactGroup.LifeClaim, FactGroup.HealthClaim, FactGroup.AffairsClaim, FactGroup.Consent];

    private static readonly FactGroup[] HearingRefusals = [FactGroup.Consent, FactGroup.LifeClaim, FactGroup.HealthClaim];

    private readonly CellParts parts;
    private readonly FoldSide[] sides;
    private readonly EffectPool pool = new();
    private readonly IReadOnlyList<(int Base, IReadOnlyList<FlawedConsent> Consents)> consents;
    private readonly Dictionary<string, IReadOnlyList<Part>> known = new(StringComparer.Ordinal);

    internal RecordTableBuilder(CellParts parts, FoldSide[] sides)
    {
        this.parts = parts;
        this.sides = sides;
        var flawed = new FlawedConsents(parts, sides, pool);
        consents = [.. flawed.Bases.Select(good => (good, flawed.Of(good)))];
    }

    internal RecordTables Build()
    {
        var subjects = Subjects();
        var refusals = Refusals();
        var records = new IReadOnlyList<Part>[subjects.Count, refusals.Count][];
        for (var s = 0; s < subjects.Count; s++)
        {
            var principal = Principal(subjects[s]);
            for (var f = 0; f < refusals.Count; f++)
            {
                records[s, f] = [.. Groups.Select(group => group == FactGroup.Consent ? Consents(principal, refusals[f]) : Claims(group, refusals[f]))];
            }
        }

        return RecordReduction.Of(new RecordTables(subjects, refusals, records));
    }

    /// <summary>The atoms about the principal, which a consent alone does not answer.</summary>
    internal static Bits AboutPrincipal(FoldSide side) =>
        side.Side.Probe.Numbers(condition => condition is PolicyCondition.ConsentOfThisPrincipal or PolicyCondition.GivenBySomeoneCapable);

    private static Bits AboutRefusals(FoldSide side) =>
        side.Side.Probe.Numbers(condition => condition is PolicyCondition.ConsentNotSuperseded or PolicyCondition.ConsentDifficult);

    private IReadOnlyList<Part> Subjects()
    {
        var answers = sides.Select(s => Rules(s) ? parts.AnswersOf(FactGroup.Subject, s.Side) : []).ToArray();
        var admitted = parts.Admitted(FactGroup.Subject);
        var all = parts.Options(FactGroup.Subject).Select((option, i) => Part.Of(
            FactGroup.Subject, i, option, [.. sides.Select((s, side) => Rules(s) ? s.Effects(FactGroup.Subject, answers[side][i], default, true) : Effects.Nothing)]))
            .Where(p => admitted[p.Picks[0].Option]);
        return Part.Merge(all, part => $"{part.Facts.Deceased}{string.Join(',', Principal(part))}");
    }

    private List<RefusalPart> Refusals()
    {
        var answers = sides.Select(s => Rules(s) ? parts.AnswersOf(FactGroup.Refusal, s.Side) : []).ToArray();
        var all = parts.Options(FactGroup.Refusal).Select((option, i) => new RefusalPart(
            Part.Of(FactGroup.Refusal, i, option, [.. sides.Select(s => Rules(s) ? s.Effects(FactGroup.Restriction, answers[s.Index][i], default, true) : Effects.Nothing)]),
            [.. sides.Select(s => Speaking(s, Rules(s) ? answers[s.Index][i] : null))],
            [.. sides.Select(s => Speaking(s, Rules(s) && option.LatePart >= 0 ? answers[s.Index][option.LatePart] : null))])
        {
            On = HearingRefusals.ToDictionary(group => group, group => BesideGood(group, FactGroup.Refusal, i, AboutRefusals)),
        });
        return [.. all.DistinctBy(f => $"{f.Part.Facts.SaysNo}{string.Concat(f.Part.Effects.Select(e => e.Key()))}{Show(f.Speaks)}{Show(f.Later)}"
            + string.Join('|', HearingRefusals.Select(group => string.Join(',', f.On[group].Values))))];
    }

    // What is known of the principal does to each good consent.
    private IReadOnlyList<int> Principal(Part subject) => [.. BesideGood(FactGroup.Consent, FactGroup.Subject, subject.Picks[0].Option, AboutPrincipal).Values];

    private IReadOnlyList<Part> Consents(IReadOnlyList<int> principal, RefusalPart refusal)
    {
        // Saying no to a provision in Japan stops opt-out, so it is only said where that is taken as known.
        var saysNo = refusal.Part.Facts.SaysNo || !parts.IsProvision;
        int[] beside = [.. principal.Zip(refusal.On[FactGroup.Consent].Values, pool.Both)];
        return Known($"{FactGroup.Consent}{saysNo}{string.Join(',', beside)}", () =>
        {
            var merged = new Dictionary<(int, bool, bool, string), Part>();
            foreach (var ((_, flawed), context) in consents.Zip(beside))
            {
                foreach (var consent in flawed.Where(c => saysNo || !c.Facts.SaysNo))
                {
                    var effect = pool.Both(consent.Effect, context);
                    var key = (effect, consent.Facts.SaysNo, consent.Facts.At > parts.LateRefusal, consent.Having);
                    if (!merged.TryGetValue(key, out var cheaper) || consent.Facts.Cost < cheaper.Facts.Cost)
                    {
                        merged[key] = new Part([new Pick(FactGroup.Consent, consent.Base) { Flaws = consent.Flaws }], consent.Facts, pool[effect])
                        {
                            Meeting = consent.Having,
                            Number = effect,
                        };
                    }
                }
            }

            return [.. merged.Values.OrderBy(p => p.Facts.Cost)];
        });
    }

    private IReadOnlyList<Part> Claims(FactGroup group, RefusalPart refusal)
    {
        var beside = refusal.On.GetValueOrDefault(group);
        return Known(group + (beside is null ? string.Empty : string.Join(',', beside.Values)), () =>
        {
            var answers = sides.Select(s => Rules(s) ? parts.AnswersOf(group, s.Side) : []).ToArray();
            var admitted = parts.Admitted(group);
            var meeting = parts.Meeting(group);
            return Part.Merge(
                parts.Options(group).Select((option, i) =>
                {
                    var alone = pool.Of([.. sides.Select((s, side) => Rules(s) ? s.Effects(group, answers[side][i], default, true) : Effects.Nothing)]);
                    var effect = beside is null ? alone : pool.Both(alone, beside[option.Base]);
                    return Part.Of(group, i, option, pool[effect]) with { Meeting = meeting[i], Number = effect };
                }).Where(p => admitted[p.Picks[0].Option]),
                part => part.Meeting);
        });
    }

    private IReadOnlyList<Part> Known(string key, Func<IReadOnlyList<Part>> build) => known.TryGetValue(key, out var found) ? found : known[key] = build();

    // What an option of another part does to each good record, beyond what the record does alone.
    private SortedDictionary<int, int> BesideGood(FactGroup group, FactGroup other, int option, Func<FoldSide, Bits> which)
    {
        var answers = sides.Select(s => Rules(s) ? parts.Beside(group, other, option, s.Side) : []).ToArray();
        var good = answers.SelectMany(a => a.Keys).Distinct();
        return new(good.ToDictionary(g => g, g => pool.Of([.. sides.Select((s, side) =>
            Rules(s) ? s.Effects(group, answers[side][g].Only(which(s)), default, true) : Effects.Nothing)])));
    }

    private static bool[] Speaking(FoldSide side, Answer? answer) => [.. side.Side.Rules.Select(rule => answer is not null
        && rule.Document.About == RuleSubject.Consent
        && Array.Find(rule.Conditions, c => c.Check == RuleCombiner.ConsentCheckOfOperation) is { } condition
        && answer.Tried[condition.Atom])];

    private static bool Rules(FoldSide side) => side.IsDecidedByRules;

    private static string Show(bool[][] flags) => string.Join('|', flags.Select(f => string.Concat(f.Select(b => b ? '1' : '0'))));
}
