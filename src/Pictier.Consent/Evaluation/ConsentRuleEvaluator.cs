using Pictier.Consent.Evaluation.Conditions;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// Tries a rule about consents, for each consent of the person: what its words decide is looked up, what its times decide is asked. Of those
/// that fail the nearest speaks (spec 3.2).
/// </summary>
internal static class ConsentRuleEvaluator
{
    internal static void Evaluate(in PlannedRule planned, ref Inquiry inquiry, ref RuleResult result)
    {
        var rule = planned.Rule;
        result.Outcome = Outcome.NotAttempted;
        result.Progress = -1;
        var answers = AnswersTo(planned, inquiry);
        var count = inquiry.History.ConsentCount;
        for (var candidate = 0; candidate < count; candidate++)
        {
            var failed = FirstFailure(planned, answers, candidate, ref inquiry);
            if (failed == RuleEvaluator.NoFailure)
            {
                RuleEvaluator.Satisfy(rule, ref result, candidate, inquiry);
                return;
            }

            var progress = rule.Progress[failed];
            if (progress > result.Progress || (progress == result.Progress && ConsentNearMiss.Precedes(candidate, result.Candidate, inquiry)))
            {
                RuleEvaluator.Fail(rule, ref result, candidate, failed);
            }
        }

        ConsentNearMiss.Conclude(rule, ref result, inquiry);
    }

    /// <summary>The place of the first condition of the rule that the words of one consent fail.</summary>
    internal static int FirstOfWords(in PlannedRule planned, int candidate, ref Inquiry inquiry) =>
        AnswersTo(planned, inquiry) is { } answers ? FirstOfWords(planned, answers, candidate, ref inquiry) : RuleEvaluator.NoFailure;

    private static SharedAnswers? AnswersTo(in PlannedRule planned, in Inquiry inquiry) =>
        planned.Shared.Length == 0 ? null : inquiry.History.AnswersTo(planned.Number);

    private static int FirstFailure(in PlannedRule planned, SharedAnswers? answers, int candidate, ref Inquiry inquiry)
    {
        inquiry.AskedObligations = Obligations.None;
        var first = answers is null ? RuleEvaluator.NoFailure : FirstOfWords(planned, answers, candidate, ref inquiry);
        if (first < planned.FirstPersonal)
        {
            return first;
        }

        var rule = planned.Rule;
        inquiry.Consent = inquiry.History.Consent(candidate);
        if (planned.AsksTimes)
        {
            first = planned.Times.FirstOf(inquiry.Times.Of(candidate, inquiry.Consent, inquiry), first);
            if (planned.Times.NotSuperseded < first && !inquiry.History.HasConsentsOnly
                && !ConsentConditions.IsNotSuperseded(inquiry.Consent, inquiry, Refusals.AskedBy(rule, inquiry)))
            {
                first = planned.Times.NotSuperseded;
            }
        }

        return planned.Personal.Length == 0 ? first : RuleEvaluator.FirstFailure(planned.Personal, first, rule, candidate, ref inquiry);
    }

    // What consents in the same words fail at is found out once, by the first of them.
    private static int FirstOfWords(in PlannedRule planned, SharedAnswers answers, int candidate, ref Inquiry inquiry)
    {
        var shape = inquiry.History.ShapeOf(inquiry.History.StatementOf(candidate));
        if (!answers.TryFind(shape, out var first))
        {
            inquiry.Consent = inquiry.History.Consent(candidate);
            first = RuleEvaluator.FirstFailure(planned.Shared, RuleEvaluator.NoFailure, planned.Rule, candidate, ref inquiry);
            answers.Keep(shape, first);
        }

        return first;
    }
}
