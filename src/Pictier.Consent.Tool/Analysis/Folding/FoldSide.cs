using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>One policy's rules in a cell, sorted by the parts of the facts that they look at.</summary>
internal sealed class FoldSide
{
    private static readonly FactGroup[] AlwaysContext = [FactGroup.Registry, FactGroup.Subject, FactGroup.Refusal, FactGroup.Restriction];

    private readonly FactGroup[][] groupsOf;

    /// <summary>The rules of every policy in a cell; places of rules are comparable between them.</summary>
    internal static FoldSide[] Of(CellParts parts)
    {
        var places = parts.Sides.SelectMany(s => s.Rules).Select(r => r.Document.Order).Distinct().Order()
            .Select((order, place) => (order, place)).ToDictionary(p => p.order, p => p.place + 1);
        return [.. parts.Sides.Select((side, i) => new FoldSide(parts.Cell, side, i, places, parts))];
    }

    private FoldSide(Cell cell, SideCell side, int index, IReadOnlyDictionary<int, int> places, CellParts parts)
    {
        Side = side;
        Index = index;
        At = cell.At;
        Reading = string.Empty;
        groupsOf = [.. side.Rules.Select(GroupsOf)];
        if (side.RefusedAtOnce is not null)
        {
            return;
        }

        Reading = $"{side.Version!.Version}{side.Route}{side.Entries}" + string.Concat(side.Rules.SelectMany(r => r.Conditions).Where(c => c.IsDated).Select(c => c.IsAskedAt(cell.At) ? '1' : '0'));
        Combiner = new RuleCombiner(side, [.. side.Rules.Select(r => places[r.Document.Order])]);
        AskedGates = [.. Asked(parts).Distinct().Order()];
        Slots = [PolicyGate.Scope, .. side.Gates, .. AskedGates];
    }

    internal SideCell Side { get; }

    internal int Index { get; }

    internal DateTimeOffset At { get; }

    internal bool IsDecidedByRules => Side.RefusedAtOnce is null;

    internal RuleCombiner Combiner { get; } = null!;

    /// <summary>The gates that conditions ask here, so that it matters whether they pass.</summary>
    internal IReadOnlyList<PolicyGate> AskedGates { get; } = [];

    /// <summary>The gates whose answer is kept: scope, those of the route, those that are asked.</summary>
    internal IReadOnlyList<PolicyGate> Slots { get; } = [];

    internal int SlotOf(PolicyGate gate) => Slots.TakeWhile(s => s != gate).Count() is var slot && slot < Slots.Count ? slot : -1;

    /// <summary>Whether passing a gate says nothing: no rule of it obliges to anything, or gives the reason of an allow.</summary>
    internal bool IsPlain(PolicyGate gate) => !Routes.Permits(gate) && Side.Rules.All(r => r.Document.Gate != gate || r.Document.Obligations.Count == 0);

    /// <summary>Rules about the same facts count as one: each such class, with the parts of the facts that it looks at.</summary>
    internal IEnumerable<(IReadOnlyList<FactGroup> Groups, IReadOnlyList<int> Rules)> Classes() => Side.Rules.Index()
        .GroupBy(r => (r.Item.Document.Gate, DenialOrder.FactsOf(r.Item.Document.About)))
        .Select(same => ((IReadOnlyList<FactGroup>)[.. same.SelectMany(r => groupsOf[r.Index]).Distinct()], (IReadOnlyList<int>)[.. same.Select(r => r.Index)]));

    /// <summary>What an answer does to the rules: for each, its first condition about that part that fails.</summary>
    internal Effects Effects(FactGroup group, Answer answer, Guess guess, bool present)
    {
        var atoms = Side.Probe.Of(group);
        var first = new byte[Side.Rules.Count][];
        var tried = new bool[Side.Rules.Count];
        for (var r = 0; r < first.Length; r++)
        {
            var rule = Side.Rules[r];
            tried[r] = present && ConditionFacts.OfSubject(rule.Document.About) == group
                && (group is FactGroup.Consent or FactGroup.ServiceRule || answer.Tried[rule.AboutAtom]);
            first[r] = new byte[Side.Entries];
            for (var entry = 0; entry < Side.Entries; entry++)
            {
                first[r][entry] = FirstFailure(rule, atoms, answer, Math.Min(entry, answer.Holding.Length - 1), guess);
            }
        }

        return new Effects(first, tried);
    }

    /// <summary>Whether a rule is about that part of the facts, or asks it anything.</summary>
    internal bool Asks(int rule, FactGroup group) => ConditionFacts.OfSubject(Side.Rules[rule].Document.About) == group
        || Side.Rules[rule].Conditions.Any(c => ConditionFacts.GroupOf(c.Is, Side.Rules[rule].Document.About) == group);

    /// <summary>Whether all that a rule asks of that part holds, but for conditions that are taken to hold.</summary>
    internal bool Holds(int rule, FactGroup group, Answer answer, int entry, Guess guess, IReadOnlySet<PolicyCondition> takenToHold)
    {
        var at = Math.Min(entry, answer.Holding.Length - 1);
        return Array.TrueForAll(Side.Rules[rule].Conditions, c => takenToHold.Contains(c.Is)
            || ConditionFacts.GroupOf(c.Is, Side.Rules[rule].Document.About) != group
            || !c.IsAskedAt(At)
            || answer.Holding[at][c.Atom]
            || (c.Asks is { } gate && guess.Passes(gate) && answer.Asking[at][c.Atom]));
    }

    /// <summary>Whether these conditions of a rule hold.</summary>
    internal bool HoldsOf(int rule, Answer answer, IReadOnlySet<PolicyCondition> conditions) =>
        Array.TrueForAll(Side.Rules[rule].Conditions, c => !conditions.Contains(c.Is) || answer.Holding[0][c.Atom]);

    /// <summary>Which rules are there, and which of their conditions are asked: with it, the same answers do the same.</summary>
    internal string Reading { get; }

    internal Effects Registry(Guess guess) => Effects(
        FactGroup.Registry,
        new Answer([.. Side.WithoutAsking.Select(r => r.Holding)], [.. Side.Asking.Select(r => r.Holding)], Side.WithoutAsking[0].Tried),
        guess,
        present: true);

    private byte FirstFailure(ModelRule rule, Bits atoms, Answer answer, int entry, Guess guess)
    {
        for (var i = 0; i < rule.Conditions.Length; i++)
        {
            var condition = rule.Conditions[i];
            if (atoms[condition.Atom] && condition.IsAskedAt(At) && !answer.Holding[entry][condition.Atom]
                && !(condition.Asks is { } gate && guess.Passes(gate) && answer.Asking[entry][condition.Atom]))
            {
                return (byte)i;
            }
        }

        return Analysis.Effects.None;
    }

    // A gate is asked where its answer could change that of a condition which the registries let a rule reach.
    private IEnumerable<PolicyGate> Asked(CellParts parts)
    {
        var registry = Registry(new Guess(-1));
        for (var r = 0; r < Side.Rules.Count; r++)
        {
            var rule = Side.Rules[r];
            for (var i = 0; i < rule.Conditions.Length; i++)
            {
                if (rule.Conditions[i].Asks is { } gate && registry.First[r].Any(first => first >= i) && CanAsk(rule, i, parts))
                {
                    yield return gate;
                }
            }
        }
    }

    private bool CanAsk(ModelRule rule, int condition, CellParts parts)
    {
        var atom = rule.Conditions[condition].Atom;
        return ConditionFacts.GroupOf(rule.Conditions[condition].Is, rule.Document.About) switch
        {
            FactGroup.Registry => Enumerable.Range(0, Side.Entries).Any(entry => Side.Asking[entry].Holding[atom] && !Side.WithoutAsking[entry].Holding[atom]),
            var group => parts.AnswersOf(group, Side).Any(answer => answer.Asking[0][atom] && !answer.Holding[0][atom]),
        };
    }

    private static FactGroup[] GroupsOf(ModelRule rule) =>
    [
        .. rule.Conditions.Select(c => ConditionFacts.GroupOf(c.Is, rule.Document.About)).Append(ConditionFacts.OfSubject(rule.Document.About))
            .Concat(rule.OwesBySource ? [FactGroup.Acquisition] : []).Except(AlwaysContext).Distinct().Order(),
    ];
}
