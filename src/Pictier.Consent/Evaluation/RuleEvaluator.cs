using Pictier.Consent.Evaluation.Conditions;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>What came of one rule.</summary>
internal struct RuleResult
{
    internal Outcome Outcome;

    /// <summary>The place of the thing that satisfied the rule, or came nearest; for a refusal its complement.</summary>
    internal int Candidate;

    internal ReasonCode Failure;

    /// <summary>The index of the first condition that failed; -1 when none did.</summary>
    internal int FailedCondition;

    /// <summary>How far the nearest thing got: for a consent the number of the failed check, else the index of the failed condition.</summary>
    internal int Progress;

    internal int Rank;

    internal Obligations Obligations;
}

/// <summary>Tries a rule: it is satisfied when all its conditions hold for one of the things that it is about.</summary>
internal static class RuleEvaluator
{
    /// <summary>Behind every condition: more than a rule can have.</summary>
    internal const int NoFailure = ushort.MaxValue - 1;

    internal static void Evaluate(in PlannedRule planned, ref Inquiry inquiry, ref RuleResult result)
    {
        var rule = planned.Rule;
        if (rule.About == RuleSubject.Consent)
        {
            ConsentRuleEvaluator.Evaluate(planned, ref inquiry, ref result);
            return;
        }

        result.Outcome = Outcome.NotAttempted;
        var count = Candidates.Count(rule.About, inquiry);
        if (count == Candidates.NotAttempted)
        {
            return;
        }

        result.Progress = -1;
        result.Rank = rule.Rank;
        for (var candidate = 0; candidate < count; candidate++)
        {
            if (!Candidates.IsAbout(rule.About, candidate, inquiry))
            {
                continue;
            }

            inquiry.AskedObligations = Obligations.None;
            inquiry.Consent = default;
            var failed = FirstFailure(planned.Personal, NoFailure, rule, candidate, ref inquiry);
            if (failed == NoFailure)
            {
                Satisfy(rule, ref result, candidate, inquiry);
                return;
            }

            if (rule.Progress[failed] > result.Progress)
            {
                Fail(rule, ref result, candidate, failed);
            }
        }

        if (result.Progress < 0 && (count == 0 || Candidates.IsAttemptedWithout(rule.About)))
        {
            // Attempted, but with nothing that the first condition could hold for.
            FailWithoutAny(rule, ref result);
        }
    }

    /// <summary>The first condition before <paramref name="end"/> that fails, of those at these places; else <paramref name="end"/>.</summary>
    internal static int FirstFailure(int[] places, int end, CompiledRule rule, int candidate, ref Inquiry inquiry)
    {
        foreach (var i in places)
        {
            if (i >= end)
            {
                return end;
            }

            var condition = rule.Conditions[i];
            if (condition.IsAskedAt(inquiry.At) && !ConditionEvaluator.Holds(condition.Is, rule, candidate, ref inquiry))
            {
                return i;
            }
        }

        return end;
    }

    internal static void Fail(CompiledRule rule, ref RuleResult result, int candidate, int failed)
    {
        result.Outcome = Outcome.Failed;
        result.Candidate = candidate;
        result.FailedCondition = failed;
        result.Failure = rule.Conditions[failed].Failure;
        result.Progress = rule.Progress[failed];
    }

    internal static void Satisfy(CompiledRule rule, ref RuleResult result, int candidate, in Inquiry inquiry)
    {
        result.Outcome = Outcome.Satisfied;
        result.Candidate = candidate;
        result.FailedCondition = -1;
        result.Failure = ReasonCode.NoBasis;
        result.Obligations = RuleObligations.Owed(rule, candidate, inquiry).With(inquiry.AskedObligations);
    }

    private static void FailWithoutAny(CompiledRule rule, ref RuleResult result)
    {
        result.Outcome = Outcome.Failed;
        result.Candidate = 0;
        result.FailedCondition = rule.Conditions.Length == 0 ? -1 : 0;
        result.Failure = rule.Conditions.Length == 0 ? ReasonCode.NoBasis : rule.Conditions[0].Failure;
        result.Progress = 0;
    }
}
