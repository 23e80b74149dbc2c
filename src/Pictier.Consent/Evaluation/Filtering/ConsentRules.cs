using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>The rules of a version that are about consents.</summary>
internal sealed class ConsentRules
{
    /// <summary>A bit for each, and one value that is none of them.</summary>
    private const int Most = 63;

    private static readonly PolicyCondition[] OfTime =
        [PolicyCondition.ConsentGivenBefore, PolicyCondition.ConsentEffective, PolicyCondition.ConsentNotExpired, PolicyCondition.ConsentNotWithdrawn];

    private readonly PlannedRule[] rules;

    internal ConsentRules(CompiledPolicy policy, ProcessingRequest use, long at)
    {
        var gates = Enum.GetValues<PolicyGate>().ToLookup(g => g, g => policy.Gate(g).Rules.Where(r => r.About == RuleSubject.Consent).ToList());
        rules = [.. gates.SelectMany(g => g).SelectMany(r => r).Select(r => new PlannedRule(r))];

        // Whether somebody could consent alone is asked as of the day on which they did (C10), which is not the same for all.
        DecideByWords = rules.Length <= Most
            && use.DataSubjectFacts.BirthDate is null
            && gates[PolicyGate.Scope].All(r => r.Count == 0)
            && rules.All(r => r.Rule.Conditions.All(c => ConditionCatalogue.IsOfConsent(c.Is))
                && OfTime.All(t => r.Rule.Conditions.Any(c => c.Is == t && c.IsAskedAt(at))));
    }

    /// <summary>Whether a consent that is in effect satisfies the same of them as any other in the same words, and one that is not satisfies none.</summary>
    internal bool DecideByWords { get; }

    /// <summary>Which of them the history satisfies, a bit for each.</summary>
    internal ulong SatisfiedBy(ref Inquiry inquiry)
    {
        ulong satisfied = 0;
        for (var i = 0; i < rules.Length; i++)
        {
            RuleResult result = default;
            RuleEvaluator.Evaluate(rules[i], ref inquiry, ref result);
            satisfied |= result.Outcome == Outcome.Satisfied ? 1UL << i : 0;
        }

        return satisfied;
    }
}
