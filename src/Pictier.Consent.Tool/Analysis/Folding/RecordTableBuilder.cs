using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Works out what records can do, from what the engine answers to each alone and to the good ones beside the other parts.</summary>
internal sealed class RecordTableBuilder(CellParts parts, FoldSide[] sides)
{
    /// <summary>The kinds of records; a principal can have several of each.</summary>
    internal static readonly FactGroup[] Groups = [FactGroup.LawClaim, FactGroup.LifeClaim, FactGroup.HealthClaim, FactGroup.AffairsClaim, FactGroup.Consent];

    internal RecordTables Build()
    {
        var subjects = Subjects();
        var refusals = Refusals();
        var records = new IReadOnlyList<Part>[subjects.Count, refusals.Count][];
        for (var s = 0; s < subjects.Count; s++)
        {
            for (var f = 0; f < refusals.Count; f++)
            {
                records[s, f] = [.. Groups.Select(group => Records(group, subjects[s], refusals[f]))];
            }
        }

        return Reduced(new RecordTables(subjects, refusals, records));
    }

    // What is known of the principal, or refused, in vain: where the same can come of records, or less, one of them stands for both.
    private RecordTables Reduced(RecordTables all)
    {
        var can = new HashSet<string>[all.Subjects.Count, all.Refusals.Count];
        string[][] meeting = [.. Groups.Select(parts.Meeting)];
        for (var s = 0; s < all.Subjects.Count; s++)
        {
            for (var f = 0; f < all.Refusals.Count; f++)
            {
                can[s, f] = [.. all.Records[s, f].SelectMany((parts, group) => parts.Select(p => $"{group}{p.Facts.At is null}{meeting[group][p.Option]}{string.Concat(p.Effects.Select(e => e.Key()))}"))];
            }
        }

        var refusals = Enumerable.Range(0, all.Refusals.Count).ToList();
        refusals.RemoveAll(f => refusals.Exists(other => other != f && refusals.Contains(other) && IsLess(f, other)));
        var subjects = Enumerable.Range(0, all.Subjects.Count).ToList();
        subjects = [.. subjects.OrderBy(s => all.Subjects[s].Facts.Cost).DistinctBy(s => all.Subjects[s].Facts.Deceased
            + string.Concat(all.Subjects[s].Effects.Select(e => e.Key())) + string.Join('/', refusals.Select(f => string.Join(',', can[s, f].Order(StringComparer.Ordinal)))))];
        var records = new IReadOnlyList<Part>[subjects.Count, refusals.Count][];
        for (var s = 0; s < subjects.Count; s++)
        {
            for (var f = 0; f < refusals.Count; f++)
            {
                records[s, f] = all.Records[subjects[s], refusals[f]];
            }
        }

        return new RecordTables([.. subjects.Select(s => all.Subjects[s])], [.. refusals.Select(f => all.Refusals[f])], records);

        bool IsLess(int f, int other) => all.Refusals[f].SaysTheSameAs(all.Refusals[other])
            && Enumerable.Range(0, all.Subjects.Count).All(s => can[s, f].IsSubsetOf(can[s, other]))
            && (f > other || Enumerable.Range(0, all.Subjects.Count).Any(s => can[s, f].Count < can[s, other].Count));
    }

    private IReadOnlyList<Part> Subjects()
    {
        var answers = sides.Select(s => Rules(s) ? parts.AnswersOf(FactGroup.Subject, s.Side) : []).ToArray();
        var admitted = parts.Admitted(FactGroup.Subject);
        var all = parts.Options(FactGroup.Subject).Select((option, i) => new Part(
            i, option, [.. sides.Select((s, side) => Rules(s) ? s.Effects(FactGroup.Subject, answers[side][i], default, true) : Nothing)])).Where(p => admitted[p.Option]);
        return Part.Merge(all, part => $"{part.Facts.Deceased}{Beside(FactGroup.Consent, FactGroup.Subject, part.Option, AboutPrincipal)}");
    }

    private List<RefusalPart> Refusals()
    {
        var answers = sides.Select(s => Rules(s) ? parts.AnswersOf(FactGroup.Refusal, s.Side) : []).ToArray();
        var all = parts.Options(FactGroup.Refusal).Select((option, i) => new RefusalPart(
            new Part(i, option, [.. sides.Select(s => Rules(s) ? s.Effects(FactGroup.Restriction, answers[s.Index][i], default, true) : Nothing)]),
            [.. sides.Select(s => Speaking(s, Rules(s) ? answers[s.Index][i] : null))],
            [.. sides.Select(s => Speaking(s, Rules(s) && option.LatePart >= 0 ? answers[s.Index][option.LatePart] : null))]));
        return
        [
            .. all.DistinctBy(f => f.Part.Facts.SaysNo + string.Concat(f.Part.Effects.Select(e => e.Key())) + Show(f.Speaks) + Show(f.Later)
                + Beside(FactGroup.Consent, FactGroup.Refusal, f.Part.Option, AboutRefusals)
                + Beside(FactGroup.LifeClaim, FactGroup.Refusal, f.Part.Option, AboutRefusals)
                + Beside(FactGroup.HealthClaim, FactGroup.Refusal, f.Part.Option, AboutRefusals)),
        ];
    }

    private IReadOnlyList<Part> Records(FactGroup group, Part subject, RefusalPart refusal)
    {
        var answers = sides.Select(s => Rules(s) ? Together(group, s, subject, refusal) : []).ToArray();
        var options = parts.Options(group).Select((option, i) => new Part(
            i, option, [.. sides.Select((s, side) => Rules(s) ? s.Effects(group, answers[side][i], default, true) : Nothing)]));

        var admitted = parts.Admitted(group);
        var meeting = parts.Meeting(group);

        // Saying no to a provision in Japan stops opt-out, so it is only said where that is taken as known.
        return Part.Merge(
            options.Where(p => admitted[p.Option]).Where(p => !p.Facts.SaysNo || refusal.Part.Facts.SaysNo || !parts.IsProvision),
            part => (part.Facts.At > parts.LateRefusal ? "after" : "before") + meeting[part.Option]) is var merged ? [.. merged] : [];
    }

    private Answer[] Together(FactGroup group, FoldSide side, Part subject, RefusalPart refusal)
    {
        var alone = parts.AnswersOf(group, side.Side);
        var withSubject = group == FactGroup.Consent ? parts.Beside(group, FactGroup.Subject, subject.Option, side.Side) : alone;
        var withRefusal = group is FactGroup.Consent or FactGroup.LifeClaim or FactGroup.HealthClaim
            ? parts.Beside(group, FactGroup.Refusal, refusal.Part.Option, side.Side)
            : alone;
        var principal = Atoms(side, AboutPrincipal);
        var refusals = Atoms(side, AboutRefusals);
        return [.. alone.Select((answer, i) => answer.Replaced(withSubject[i], principal).With(withRefusal[i], refusals))];
    }

    private string Beside(FactGroup group, FactGroup other, int option, Func<PolicyCondition, bool> which) => string.Concat(
        sides.Where(Rules).Select(s => string.Concat(parts.Beside(group, other, option, s.Side).Distinct().Select(a => $"{a.Holding[0] & Atoms(s, which)};"))));

    private static bool AboutPrincipal(PolicyCondition condition) => condition is PolicyCondition.ConsentOfThisPrincipal or PolicyCondition.GivenBySomeoneCapable;

    private static bool AboutRefusals(PolicyCondition condition) => condition is PolicyCondition.ConsentNotSuperseded or PolicyCondition.ConsentDifficult;

    private static Bits Atoms(FoldSide side, Func<PolicyCondition, bool> which) => side.Side.Probe.Numbers(which);

    private static bool[] Speaking(FoldSide side, Answer? answer) => [.. side.Side.Rules.Select(rule => answer is not null
        && rule.Document.About == RuleSubject.Consent
        && Array.Find(rule.Conditions, c => c.Check == RuleCombiner.ConsentCheckOfOperation) is { } condition
        && answer.Tried[condition.Atom])];

    private static bool Rules(FoldSide side) => side.IsDecidedByRules;

    private static Effects Nothing { get; } = new([], []);

    private static string Show(bool[][] flags) => string.Join('|', flags.Select(f => string.Concat(f.Select(b => b ? '1' : '0'))));
}
