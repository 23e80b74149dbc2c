using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>Notes what scenarios show, from the explanations that the engine writes while it decides.</summary>
/// <remarks>What an explanation tries after the decision was reached does not count: it decided nothing.</remarks>
internal sealed class CoverageRecorder(PolicyCoverage coverage)
{
    private readonly Dictionary<string, RuleCoverage> rules =
        coverage.Clauses.SelectMany(c => c.Rules).DistinctBy(r => r.Rule.Id).ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, ClauseCoverage> clauses = coverage.Clauses.ToDictionary(c => c.Clause.Id, StringComparer.Ordinal);
    private readonly Dictionary<ReasonCode, ReasonCoverage> reasons = coverage.Reasons.ToDictionary(r => r.Reason);
    private readonly Dictionary<PolicyDocument, Dictionary<string, RuleDocument>> versions = new(ReferenceEqualityComparer.Instance);

    internal void Record(Scenario scenario)
    {
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        if (scenario.Explain(scenario.Policy) is { } decision)
        {
            NoteReason(decision.Reason, decision.Clause, scenario, spoken);
            if (VersionAt(scenario) is { } version)
            {
                NoteRules(decision.Explanation!, version, scenario, spoken);
            }
        }
        else
        {
            var outcome = scenario.Run().Outcome;
            NoteReason(outcome.Reason, outcome.Clause, scenario, spoken);
        }

        foreach (var clause in spoken)
        {
            clauses.GetValueOrDefault(clause)?.Spoke?.ShownBy(scenario);
        }
    }

    private static PolicyDocument? VersionAt(Scenario scenario) => scenario.Policy.Versions.LastOrDefault(v => v.EffectiveFrom <= scenario.At);

    private void NoteReason(ReasonCode reason, string? clause, Scenario scenario, HashSet<string> spoken)
    {
        reasons.GetValueOrDefault(reason)?.Given.ShownBy(scenario);
        if (clause is not null)
        {
            spoken.Add(clause);
        }
    }

    private void NoteRules(Explanation explanation, PolicyDocument version, Scenario scenario, HashSet<string> spoken)
    {
        var documents = RulesOf(version);
        foreach (var tried in explanation.Rules.Where(r => !r.AfterDecision && r.Outcome != Outcome.NotAttempted))
        {
            if (documents.TryGetValue(tried.Rule, out var rule))
            {
                Note(rules[rule.Id], rule, tried, version, scenario);
            }

            if (tried.Basis.Kind == BasisKind.Purpose && version.Purposes.FirstOrDefault(p => p.Id == tried.Basis.Id) is { } purpose
                && ClauseOf(purpose.Clause) is { } declared)
            {
                spoken.Add(declared);
            }
        }
    }

    private static void Note(RuleCoverage coverage, RuleDocument rule, RuleOutcome tried, PolicyDocument version, Scenario scenario)
    {
        var outcome = tried.Outcome switch
        {
            Outcome.Satisfied => coverage.Satisfied,
            Outcome.Blocked => coverage.Blocked,
            _ => coverage.Failed,
        };
        outcome?.ShownBy(scenario);
        foreach (var condition in AskedRules.ConditionsAt(rule, version.Options, scenario.At))
        {
            var seen = coverage.Find(condition.Is)!;
            if (condition.Is.Name() == tried.FailedCondition)
            {
                seen.Fails.ShownBy(scenario);
                return;
            }

            // Of a refusal nothing else was asked: it stands for the check of the operation.
            if (tried.Reason != ReasonCode.ConsentRefused)
            {
                seen.Holds.ShownBy(scenario);
            }
        }
    }

    private static string? ClauseOf(PurposeClause clause) => clause switch
    {
        PurposeClause.Services => "2.1(1)",
        PurposeClause.Incidental => "2.1(2)",
        PurposeClause.Provision => "2.1(3)",
        _ => null,
    };

    private Dictionary<string, RuleDocument> RulesOf(PolicyDocument version)
    {
        if (!versions.TryGetValue(version, out var known))
        {
            known = Rulebook.ClausesOf(version).SelectMany(c => c.Rules).ToDictionary(r => r.Id, StringComparer.Ordinal);
            versions.Add(version, known);
        }

        return known;
    }
}
