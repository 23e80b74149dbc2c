using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>Which consent or refusal came nearest to covering a request, and how loudly it speaks (spec 3.2, 5.4).</summary>
internal static class ConsentNearMiss
{
    private const int OperationCheck = 2;

    /// <summary>Of two that failed at the same check: the later one, then the one with the ordinally smaller id.</summary>
    internal static bool Precedes(int candidate, int best, in Inquiry inquiry) =>
        Precedes(inquiry.History.StatementOf(candidate), inquiry.History.StatementOf(best), inquiry.History.Packed);

    /// <summary>The same of two statements by their places in a history.</summary>
    internal static bool Precedes(int statement, int other, in PackedHistory history)
    {
        var record = history.Record;
        var (at, otherAt) = (record.AtOf(statement), record.AtOf(other));
        return at > otherAt || (at == otherAt && string.CompareOrdinal(history.IdOf(statement), history.IdOf(other)) < 0);
    }

    /// <summary>Lets refusals take part, and ranks the result: weak when no record is for the operation, silent when none is the principal's.</summary>
    internal static void Conclude(CompiledRule rule, ref RuleResult result, in Inquiry inquiry)
    {
        if (result.Progress <= OperationCheck && inquiry.Request.DataSubjectFacts.Status != DataSubjectStatus.Deceased)
        {
            ConsiderRefusals(rule, ref result, inquiry);
        }

        result.Rank = result.Progress switch
        {
            < OperationCheck => DenialRank.Never,
            OperationCheck => DenialRank.WeakConsent,
            _ => DenialRank.StrongConsent,
        };
    }

    private static void ConsiderRefusals(CompiledRule rule, ref RuleResult result, in Inquiry inquiry)
    {
        var operations = Refusals.AskedBy(rule, inquiry);
        for (var i = 0; i < inquiry.History.RefusalCount; i++)
        {
            var refusal = inquiry.History.Refusal(i);
            if (Refusals.Covers(refusal, inquiry, operations) && (result.Progress < OperationCheck || Precedes(refusal, result, inquiry)))
            {
                result.Outcome = Outcome.Failed;
                result.Candidate = ~i;
                result.Failure = ReasonCode.ConsentRefused;
                result.FailedCondition = OperationConditionOf(rule);
                result.Progress = OperationCheck;
            }
        }
    }

    private static bool Precedes(in RefusalRecord refusal, in RuleResult best, in Inquiry inquiry)
    {
        var other = best.Candidate >= 0 ? inquiry.History.StatementOf(best.Candidate) : inquiry.History.Refusal(~best.Candidate).Statement;
        return Precedes(refusal.Statement, other, inquiry.History.Packed);
    }

    private static int OperationConditionOf(CompiledRule rule) => Array.FindIndex(rule.Conditions, c => c.Check == OperationCheck);
}
