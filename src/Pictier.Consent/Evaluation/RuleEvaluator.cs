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

    /// <summary>The index of the first condition that failed.</summary>
    internal int FailedCondition;

    /// <summary>How far the nearest thing got: for a consent the number of the failed check, else the index of the failed condition.</summary>
    internal int Progress;

    internal int Rank;

    internal Obligations Obligations;
}

/// <summary>Tries a rule: it is satisfied when all its conditions hold for one of the things that it is about.</summary>
internal static class RuleEvaluator
{
    internal static RuleResult Evaluate(CompiledRule rule, ref Inquiry inquiry)
    {
        var count = Candidates.Count(rule.About, inquiry);
        var result = new RuleResult { Progress = -1, Rank = DenialRank.Of(rule.About) };
        for (var candidate = 0; candidate < count; candidate++)
        {
            if (!Candidates.IsAbout(rule.About, candidate, inquiry))
            {
                continue;
            }

            inquiry.AskedObligations = Obligations.None;
            var failed = FirstFailure(rule, candidate, ref inquiry);
            if (failed < 0)
            {
                return Satisfied(rule, candidate, ref inquiry);
            }

            var progress = Progress(rule, failed);
            if (progress > result.Progress || (progress == result.Progress && ConsentNearMiss.Precedes(rule, candidate, result.Candidate, inquiry)))
            {
                Fail(rule, ref result, candidate, failed, progress);
            }
        }

        if (result.Progress < 0 && (count == 0 || (count > 0 && Candidates.IsAttemptedWithout(rule.About))) && rule.About != RuleSubject.Consent)
        {
            // Attempted, but with nothing that the first condition could hold for.
            Fail(rule, ref result, 0, 0, 0);
        }

        if (rule.About == RuleSubject.Consent)
        {
            ConsentNearMiss.Conclude(rule, ref result, inquiry);
        }

        return result;
    }

    private static int FirstFailure(CompiledRule rule, int candidate, ref Inquiry inquiry)
    {
        var conditions = rule.Conditions;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].IsAsked(inquiry.EnforceLaw, inquiry.At) && !ConditionEvaluator.Holds(conditions[i].Is, rule, candidate, ref inquiry))
            {
                return i;
            }
        }

        return -1;
    }

    private static int Progress(CompiledRule rule, int failed) => rule.Conditions[failed].Check is > 0 and var check ? check : failed;

    private static void Fail(CompiledRule rule, ref RuleResult result, int candidate, int failed, int progress)
    {
        result.Outcome = Outcome.Failed;
        result.Candidate = candidate;
        result.FailedCondition = failed;
        result.Failure = rule.Conditions[failed].Failure;
        result.Progress = progress;
    }

    private static RuleResult Satisfied(CompiledRule rule, int candidate, ref Inquiry inquiry)
    {
        var blocked = inquiry.Restrictions & rule.BlockedBy;
        return new RuleResult
        {
            Outcome = blocked == 0 ? Outcome.Satisfied : Outcome.Blocked,
            Candidate = candidate,
            Failure = blocked == 0 ? default : Restrictions.Code(blocked),
            FailedCondition = -1,
            Rank = DenialRank.Blocked,
            Obligations = RuleObligations.Owed(rule, candidate, inquiry).With(inquiry.AskedObligations),
        };
    }
}
