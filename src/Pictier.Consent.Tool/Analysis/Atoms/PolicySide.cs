using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>One of the policies that are compared, or the one that is proven: its versions, their rules, and the engine to ask.</summary>
internal sealed class PolicySide
{
    private readonly Dictionary<Route, Probe> probes = [];
    private readonly Dictionary<(PolicyDocument, Route), IReadOnlyList<ModelRule>> rules = [];
    private readonly RuleNumbers numbers;

    internal PolicySide(int index, ConsentPolicy policy, RuleNumbers numbers)
    {
        Index = index;
        Policy = policy;
        this.numbers = numbers;
        RouteFinder = ConsentPolicy.From(Versions.Select(v => v with
        {
            Extends = null,
            Clauses = [new ClauseDocument { Id = "routes", Text = new LocalizedText("routes", "routes"), Rules = [.. RouteRules()] }],
            Rules = [],
        }));
    }

    /// <summary>A copy of the policy set with a rule in each gate, and one that each kind of restriction blocks: it tells the route and the restrictions of a request.</summary>
    internal ConsentPolicy RouteFinder { get; }

    /// <summary>Its place among the policies that are analysed together.</summary>
    internal int Index { get; }

    internal ConsentPolicy Policy { get; }

    internal IReadOnlyList<PolicyDocument> Versions => Policy.Versions;

    private static IEnumerable<RuleDocument> RouteRules() =>
    [
        .. Enum.GetValues<PolicyGate>().Where(g => g is > PolicyGate.Scope and <= PolicyGate.ProvisionAbroad)
            .Select(gate => RouteRule(gate.ToString(), gate, 0, Enum.GetValues<RestrictionKind>())),
        .. Enum.GetValues<RestrictionKind>()
            .Select(kind => RouteRule(kind.ToString(), PolicyGate.Bars, 1 + (int)kind, [.. Enum.GetValues<RestrictionKind>().Where(k => k != kind)])),
    ];

    private static RuleDocument RouteRule(string id, PolicyGate gate, int order, IReadOnlyList<RestrictionKind> survives) => new()
    {
        Id = id,
        Clause = "routes",
        Gate = gate,
        Order = order,
        About = RuleSubject.Request,
        Conditions = [new(PolicyCondition.NotUnjust)],
        Survives = survives,
    };

    internal DateTimeOffset Start => Versions[0].EffectiveFrom;

    internal PolicyDocument? VersionAt(DateTimeOffset at) => Versions.LastOrDefault(v => v.EffectiveFrom <= at);

    internal Probe Probe(Route route)
    {
        lock (probes)
        {
            return probes.TryGetValue(route, out var probe) ? probe : probes[route] = new Probe(Versions, route);
        }
    }

    /// <summary>The rules of a version that can matter on a route, gate by gate in the order in which they are tried.</summary>
    internal IReadOnlyList<ModelRule> Rules(PolicyDocument version, Route route)
    {
        lock (rules)
        {
            if (!rules.TryGetValue((version, route), out var found))
            {
                var probe = Probe(route);
                found = rules[(version, route)] =
                [
                    .. Rulebook.ClausesOf(version)
                        .SelectMany(clause => clause.Rules.Select(rule => (Clause: clause, Rule: rule)))
                        .Where(placed => probe.Gates.Contains(placed.Rule.Gate))
                        .OrderBy(placed => placed.Rule.Gate)
                        .ThenBy(placed => placed.Rule.Order)
                        .Select(placed => new ModelRule(
                            placed.Rule, numbers.Of(placed.Clause, placed.Rule, version.Options.LegalOverlay), version.Options.LegalOverlay == LegalOverlay.Enforce, probe)),
                ];
            }

            return found;
        }
    }
}

/// <summary>Numbers for rules: the same for rules that say the same under clauses that cite the same law.</summary>
internal sealed class RuleNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    internal int Of(ClauseDocument clause, RuleDocument rule, LegalOverlay overlay)
    {
        var document = new PolicyDocument
        {
            Id = "rule",
            Version = "rule",
            EffectiveFrom = DateTimeOffset.UnixEpoch,
            Options = new PolicyOptions { LegalOverlay = rule.Conditions.Any(c => c.Layer == RuleLayer.Law) ? overlay : LegalOverlay.Enforce },
            Clauses = [clause with { Title = null, Text = new LocalizedText("rule", "rule"), Published = null, Rules = [rule with { Title = null }] }],
        };
        var text = PolicyWriter.Write(document);
        lock (numbers)
        {
            return numbers.TryGetValue(text, out var number) ? number : numbers[text] = numbers.Count;
        }
    }
}
