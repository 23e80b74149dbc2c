using System.Globalization;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Asks the engine the conditions of a route one by one.</summary>
/// <remarks>
/// A copy of the policy set whose rules are the atoms: each rule has one condition, and none permits anything. An explanation of it is
/// the answer of the engine to every condition, so the analysis never answers one itself.
/// </remarks>
internal sealed class Probe
{
    private const PolicyCondition HoldsUnlessUnjust = PolicyCondition.NotUnjust;

    // What a consent that replaces another fails, and every good consent fulfils.
    private static readonly PolicyCondition[] LackingInReplacements =
    [
        PolicyCondition.GrantedForTheOperation, PolicyCondition.GrantedForProvision, PolicyCondition.ConsentProven, PolicyCondition.PurposeNotifiedBefore,
        PolicyCondition.ConsentNotWithdrawn, PolicyCondition.ConsentIsForForeignCountries, PolicyCondition.ConsentNamesData, PolicyCondition.ConsentNamesPurpose,
    ];

    private readonly Dictionary<Atom, int> atoms = [];
    private readonly Dictionary<FactGroup, Bits> groups = [];
    private readonly Dictionary<(int Entry, bool Passing, bool Registry), ConsentPolicy> policies = [];
    private readonly IReadOnlyList<PolicyDocument> versions;
    private readonly Route route;

    internal Probe(IReadOnlyList<PolicyDocument> versions, Route route)
    {
        this.versions = versions;
        this.route = route;
        var rules = versions.SelectMany(Rulebook.ClausesOf).SelectMany(c => c.Rules).ToList();
        Gates = Reachable(route, rules);
        foreach (var rule in rules.Where(r => Gates.Contains(r.Gate)))
        {
            atoms.TryAdd(Presence(rule), atoms.Count);
            foreach (var condition in rule.Conditions)
            {
                atoms.TryAdd(AtomOf(rule, condition), atoms.Count);
            }
        }

        if (atoms.Count > Bits.Capacity)
        {
            throw new AnalysisException($"The policy asks {atoms.Count} different conditions in one route; expected at most {Bits.Capacity}. Split its rules.");
        }

        foreach (var group in atoms.GroupBy(a => a.Key.Group))
        {
            groups[group.Key] = Bits.Of(group.Select(a => a.Value));
        }
    }

    /// <summary>The gates that can matter on the route, those that conditions ask included.</summary>
    internal IReadOnlySet<PolicyGate> Gates { get; }

    internal int Number(RuleDocument rule, RuleCondition condition) => atoms[AtomOf(rule, condition)];

    /// <summary>The atom that is tried when what the rule is about is there.</summary>
    internal int NumberOfPresence(RuleDocument rule) => atoms[Presence(rule)];

    internal Bits Of(FactGroup group) => groups.GetValueOrDefault(group);

    /// <summary>The atoms that hold where there is something that a rule can be about.</summary>
    internal Bits Presences => Numbers(c => c == HoldsUnlessUnjust);

    /// <summary>The atoms, in the order of their numbers.</summary>
    internal IEnumerable<Atom> Atoms => atoms.Keys;

    /// <summary>The atoms of these conditions.</summary>
    internal Bits Numbers(Func<PolicyCondition, bool> which) => Bits.Of(atoms.Where(a => which(a.Key.Is)).Select(a => a.Value));

    /// <summary>What the engine answers to every atom.</summary>
    /// <param name="entry">Which entry of each registry of several is left in: the answers are about that one.</param>
    /// <param name="passing">Whether the gates that conditions ask pass.</param>
    /// <param name="registry">Whether only what the registries answer is asked; of what other gates decide, only that.</param>
    /// <param name="situation">The request, what the principal said, and the instant.</param>
    internal Reading Read(int entry, bool passing, bool registry, Situation situation)
    {
        var explanation = Policy(entry, passing, registry).Explain(situation.Request, situation.History, situation.At).Explanation!;
        var holding = new List<int>();
        var tried = new List<int>();
        foreach (var rule in explanation.Rules)
        {
            if (rule.Rule[0] != 'a' || rule.Outcome == Outcome.NotAttempted)
            {
                continue;
            }

            var atom = int.Parse(rule.Rule.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
            tried.Add(atom);
            if (rule.Outcome != Outcome.Failed)
            {
                holding.Add(atom);
            }
        }

        return new Reading(Bits.Of(holding), Bits.Of(tried));
    }

    private ConsentPolicy Policy(int entry, bool passing, bool registry)
    {
        lock (policies)
        {
            return policies.TryGetValue((entry, passing, registry), out var policy)
                ? policy
                : policies[(entry, passing, registry)] = ConsentPolicy.From(versions.Select(v => Only(v, entry) with
                {
                    Extends = null,
                    Clauses = [new ClauseDocument { Id = "atoms", Text = new LocalizedText("atoms", "atoms"), Rules = [.. Rules(passing, registry)] }],
                    Rules = [],
                }));
        }
    }

    // A condition can only ask a later gate, so one pass in the order of the gates finds all.
    private static HashSet<PolicyGate> Reachable(Route route, List<RuleDocument> rules)
    {
        HashSet<PolicyGate> gates = [PolicyGate.Scope, PolicyGate.Bars, .. route.Gates()];
        foreach (var rule in rules.OrderBy(r => r.Gate).Where(r => gates.Contains(r.Gate)))
        {
            gates.UnionWith(rule.Conditions.Select(c => ConditionFacts.GateAskedBy(c.Is)).OfType<PolicyGate>());
        }

        return gates;
    }

    // A condition that can be asked of anything; that it is tried is all that matters.
    private Atom Presence(RuleDocument rule) => AtomOf(rule, new RuleCondition(HoldsUnlessUnjust));

    private Atom AtomOf(RuleDocument rule, RuleCondition condition) => new(
        rule.Gate is PolicyGate.Scope or PolicyGate.Bars ? rule.Gate : route.Gates()[0],
        rule.About,
        condition.Is,
        condition.Is == PolicyCondition.ConsentNotSuperseded ? LackingInReplacements.Where(lacking => rule.Conditions.Any(c => c.Is == lacking)).Cast<PolicyCondition?>().FirstOrDefault() : null);

    private IEnumerable<RuleDocument> Rules(bool passing, bool registry)
    {
        foreach (var (atom, number) in atoms.Where(a => !registry || IsOfRegistry(a.Key, passing)))
        {
            RuleCondition[] conditions = atom.Beside is { } beside ? [new(beside), new(atom.Is)] : [new(atom.Is)];
            yield return Rule("a" + number.ToString(CultureInfo.InvariantCulture), atom.Gate, number, atom.About, conditions);
        }

        foreach (var gate in passing ? Enum.GetValues<PolicyGate>().Where(g => g > PolicyGate.ProvisionAbroad) : [])
        {
            yield return Rule("passes-" + gate, gate, 0, RuleSubject.Request, [new(HoldsUnlessUnjust)]);
        }

        // So that the trace of the route's own gate is there even when the policy has no rule in it.
        yield return Rule("route", route == Route.Refused ? PolicyGate.Bars : route.Gates()[0], atoms.Count, RuleSubject.Request, [new(HoldsUnlessUnjust)]);
    }

    private static bool IsOfRegistry(Atom atom, bool passing) => passing
        ? atom.Group == FactGroup.Registry && ConditionFacts.GateAskedBy(atom.Is) is not null
        : atom.Group == FactGroup.Registry || atom.Is == HoldsUnlessUnjust;

    private static RuleDocument Rule(string id, PolicyGate gate, int order, RuleSubject about, IReadOnlyList<RuleCondition> conditions) => new()
    {
        Id = id,
        Clause = "atoms",
        Gate = gate,
        Order = order,
        About = about,
        Conditions = conditions,
        Survives = Enum.GetValues<RestrictionKind>(),
    };

    private static PolicyDocument Only(PolicyDocument version, int entry) => version with
    {
        ServiceRules = At(version.ServiceRules, entry),
        OptOutFilings = At(version.OptOutFilings, entry),
        JointUseNotices = At(version.JointUseNotices, entry),
        Successions = [.. version.Successions.GroupBy(s => s.Recipient).SelectMany(of => At([.. of], entry))],
    };

    private static IReadOnlyList<T> At<T>(IReadOnlyList<T> entries, int entry) => entries.Count == 0 ? [] : [entries[Math.Min(entry, entries.Count - 1)]];
}

/// <summary>What the engine answered.</summary>
/// <param name="Holding">The atoms that hold.</param>
/// <param name="Tried">The atoms that were asked, because what they are about was there.</param>
internal readonly record struct Reading(Bits Holding, Bits Tried);
