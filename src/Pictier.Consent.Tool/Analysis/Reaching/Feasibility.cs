using System.Collections.Concurrent;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>For each part of the facts, by rule and entry: whether some option of it lets all conditions about it hold. Worked out once for all cells with the same answers.</summary>
internal sealed class Feasibility
{
    // What a consent also hears of the principal: whether they live, which a premise may say, and whether they need a representative, of whom any age will do.
    private static readonly HashSet<PolicyCondition> AboutPrincipal = [PolicyCondition.ConsentOfThisPrincipal, PolicyCondition.GivenBySomeoneCapable];
    private static readonly HashSet<PolicyCondition> AboutLife = [PolicyCondition.ConsentOfThisPrincipal];

    private readonly ConcurrentDictionary<(Answer[] Answers, string Premise, int Guess, string Asked), bool[][]> known = [];
    private readonly ConcurrentDictionary<(string Features, string Premise), bool> met = [];

    /// <summary>Whether some option of the part agrees with the premise, and, of records, one with each demand.</summary>
    internal bool CanBeMet(CellParts parts, FactGroup group) => met.GetOrAdd((parts.FeaturesOf(group), parts.Premise.KeyOf(group)), _ =>
    {
        var admitted = parts.Admitted(group);
        var meeting = parts.Meeting(group);
        return parts.Premise.Demands.Any(d => d.Group == group)
            ? Enumerable.Range(0, meeting[0].Length).All(demand => Enumerable.Range(0, admitted.Length).Any(i => admitted[i] && meeting[i][demand] == '1'))
            : RecordTableBuilder.Groups.Contains(group) || admitted.Contains(true);
    });

    /// <summary>What of the premise bears on a part: of consents, what is known of the principal too.</summary>
    internal static string PremiseOf(CellParts parts, FactGroup group) =>
        parts.Premise.KeyOf(group) + (group == FactGroup.Consent ? parts.Premise.KeyOf(FactGroup.Subject) : string.Empty);

    internal bool[][] Of(CellParts parts, FoldSide side, FactGroup group, Guess guess)
    {
        var promising = parts.Promising(group, side.Side);
        return known.GetOrAdd((promising.Answers, PremiseOf(parts, group), guess.Passing, side.Reading), _ => Ask(parts, side, group, guess, promising));
    }

    // By what may be known of the principal: the answers about the good consents. None when nothing is known.
    private static List<Dictionary<int, Answer>> Principals(CellParts parts, FoldSide side)
    {
        if (parts.Premise.KeyOf(FactGroup.Subject).Length == 0)
        {
            return [];
        }

        var admitted = parts.Admitted(FactGroup.Subject);
        return [.. Enumerable.Range(0, admitted.Length).Where(s => admitted[s]).DistinctBy(s => parts.Options(FactGroup.Subject)[s].Deceased).Select(s => parts.PromisingBeside(s, side.Side))];
    }

    private static bool[][] Ask(CellParts parts, FoldSide side, FactGroup group, Guess guess, PromisingOptions promising)
    {
        var can = side.Side.Rules.Select(_ => new bool[side.Side.Entries]).ToArray();
        var (options, answers, active) = promising;
        var isChosen = group is FactGroup.Consent or FactGroup.Restriction;
        bool[] admitted = isChosen ? [.. options.Select(_ => true)] : parts.Admitted(group);
        var principals = group == FactGroup.Consent ? Principals(parts, side) : [];
        for (var r = 0; r < can.Length; r++)
        {
            var rule = side.Side.Rules[r];
            if (group != FactGroup.Restriction && !side.Asks(r, group))
            {
                Array.Fill(can[r], true);
                continue;
            }

            var isAbout = ConditionFacts.OfSubject(rule.Document.About) == group;
            for (var i = 0; i < options.Count; i++)
            {
                if (!admitted[i]
                    || (active is not null && rule.Document.Gate != PolicyGate.Scope && (active[i] & rule.BlockedBy) != 0)
                    || (isAbout && group != FactGroup.Consent && !answers[i].Tried[rule.AboutAtom]))
                {
                    continue;
                }

                for (var entry = 0; entry < can[r].Length; entry++)
                {
                    can[r][entry] |= side.Holds(r, group, answers[i], entry, guess, group == FactGroup.Consent ? AboutPrincipal : [])
                        && (principals.Count == 0 || principals.Exists(p => side.HoldsOf(r, p[options[i].Base], AboutLife)));
                }
            }
        }

        return can;
    }
}
