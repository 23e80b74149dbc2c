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
        RouteFinder = WithRules(RouteRules());
        Questions = WithRules(QuestionRules());
    }

    /// <summary>A copy of the policy set with a rule in each gate, and one that each kind of restriction blocks: it tells the route and the restrictions of a request.</summary>
    internal ConsentPolicy RouteFinder { get; }

    /// <summary>A copy of the policy set whose rules answer what a premise may ask of a claim or a consent, one rule for each kind of claim and one for consents.</summary>
    internal ConsentPolicy Questions { get; }

    /// <summary>Its place among the policies that are analysed together.</summary>
    internal int Index { get; }

    internal ConsentPolicy Policy { get; }

    internal IReadOnlyList<PolicyDocument> Versions => Policy.Versions;

    private static IEnumerable<RuleDocument> RouteRules() =>
    [
        .. Enum.GetValues<PolicyGate>().Where(g => g is > PolicyGate.Scope and <= PolicyGate.ProvisionAbroad)
            .Select(gate => Rule(gate.ToString(), gate, 0, RuleSubject.Request, [new(PolicyCondition.NotUnjust)]) with { Survives = Enum.GetValues<RestrictionKind>() }),
        .. Enum.GetValues<RestrictionKind>()
            .Select(kind => Rule(kind.ToString(), PolicyGate.Bars, 1 + (int)kind, RuleSubject.Request, [new(PolicyCondition.NotUnjust)]) with
            {
                Survives = [.. Enum.GetValues<RestrictionKind>().Where(k => k != kind)],
            }),
    ];

    // What a claim needs is what the published policy asks of it for a use, whatever this policy asks.
    private static IEnumerable<RuleDocument> QuestionRules() =>
    [
        .. Rulebook.Pictier20201001.Clauses.SelectMany(c => c.Rules)
            .Where(r => r.Gate == PolicyGate.Use && r.About is >= RuleSubject.RequiredByLawClaim and <= RuleSubject.PublicAffairsClaim)
            .Select((rule, i) => Rule(rule.About.ToString(), PolicyGate.Bars, i, rule.About, rule.Conditions)),
        Rule(nameof(RuleSubject.Consent), PolicyGate.Bars, 9, RuleSubject.Consent, [new(PolicyCondition.ConsentNotWithdrawn)]),
    ];

    private static RuleDocument Rule(string id, PolicyGate gate, int order, RuleSubject about, IReadOnlyList<RuleCondition> conditions) => new()
    {
        Id = id,
        Clause = "questions",
        Gate = gate,
        Order = order,
        About = about,
        Conditions = conditions,
    };

    private ConsentPolicy WithRules(IEnumerable<RuleDocument> asked) => ConsentPolicy.From(Versions.Select(v => v with
    {
        Extends = null,
        Clauses = [new ClauseDocument { Id = "questions", Text = new LocalizedText("questions", "questions"), Rules = [.. asked] }],
        Rules = [],
    }));

    /// <summary>Whether what the principal said, or claims say, answers a question with yes.</summary>
    internal bool Answers(RuleSubject question, ProcessingRequest request, Ledger.ConsentHistory history, DateTimeOffset at) =>
        Questions.Explain(request, history, at).Explanation!.Rules.Any(r => r.Rule == question.ToString() && r.Outcome is Outcome.Satisfied or Outcome.Blocked);

    /// <summary>The kinds of restrictions that are in force and meet the request, a bit for each.</summary>
    internal int ActiveKinds(Situation situation)
    {
        var found = RouteFinder.Explain(situation.Request, situation.History, situation.At).Explanation!;
        return Enum.GetValues<RestrictionKind>()
            .Where(kind => found.Rules.Any(r => r.Rule == kind.ToString() && r.Outcome == Outcome.Blocked))
            .Aggregate(0, (bits, kind) => bits | (1 << (int)kind));
    }

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
