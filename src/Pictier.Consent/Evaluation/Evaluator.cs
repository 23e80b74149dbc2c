namespace Pictier.Consent.Evaluation;

/// <summary>Decides: the gates of an operation in order, all of which must pass (spec 1.1, 3.3).</summary>
internal static class Evaluator
{
    internal static void Decide(ref Inquiry inquiry, ref Conclusion conclusion)
    {
        var plan = inquiry.Plan;
        GateResult result = default;
        if (inquiry.IsExplained || plan.Scope.CanPass)
        {
            GateEvaluator.Evaluate(plan.Scope, ref inquiry, ref result);
            if (result.Passed)
            {
                Allow(result.Rule!, result.Candidate, result.Obligations, inquiry, ref conclusion);
                return;
            }
        }

        inquiry.Follow(plan.Route);
        inquiry.Restrictions = Restrictions.Active(inquiry);

        CompiledRule? permission = null;
        var permitting = 0;
        GateResult denial = default;
        var denied = false;
        var obligations = Obligations.None;
        foreach (var gate in plan.Gates)
        {
            if (gate.IsPassed && !inquiry.IsExplained)
            {
                continue;
            }

            GateEvaluator.Evaluate(gate, ref inquiry, ref result);
            if (result.Passed)
            {
                // The first gate that permits gives the reason: the special-care gate before the purpose.
                obligations = obligations.With(result.Obligations);
                if (permission is null && result.Rule!.Permits is not null)
                {
                    (permission, permitting) = (result.Rule, result.Candidate);
                }
            }
            else if (inquiry.Trace is null)
            {
                Deny(result, inquiry, ref conclusion);
                return;
            }
            else if (!denied)
            {
                // An explanation shows the later gates too, but the first one that does not pass has denied.
                denial = result;
                denied = true;
                inquiry.Trace.AfterDecision = true;
            }
        }

        if (denied)
        {
            Deny(denial, inquiry, ref conclusion);
        }
        else if (plan.Route.Refusal is null && permission is not null)
        {
            Allow(permission, permitting, obligations, inquiry, ref conclusion);
        }
        else
        {
            Deny(new GateResult { Reason = plan.Route.Refusal ?? ReasonCode.NoBasis }, inquiry, ref conclusion);
        }
    }

    private static void Allow(CompiledRule passed, int candidate, Obligations obligations, in Inquiry inquiry, ref Conclusion conclusion)
    {
        conclusion.Rule = passed;
        conclusion.Verdict = inquiry.Policy.Verdicts.Allow(passed, obligations, inquiry.At);
        Candidates.Rest(ref conclusion, passed.About, candidate, inquiry);
        conclusion.Explanation = inquiry.Trace?.Build(inquiry.History);
    }

    private static void Deny(in GateResult denied, in Inquiry inquiry, ref Conclusion conclusion)
    {
        conclusion.Rule = denied.Rule;

        // A blocked rule is not at fault: the restriction's own clause is cited.
        conclusion.Verdict = denied is { BlockedBy: 0, Rule: { } failed }
            ? inquiry.Policy.Verdicts.Deny(denied.Reason, failed, inquiry.At)
            : inquiry.Policy.Verdicts.Of(denied.Reason, inquiry.At);
        if (denied.BlockedBy != 0)
        {
            Restrictions.Rest(ref conclusion, denied.BlockedBy, inquiry);
        }
        else if (denied.Rule is { } rule)
        {
            Candidates.Rest(ref conclusion, rule.About, denied.Candidate, inquiry);
        }

        conclusion.Explanation = inquiry.Trace?.Build(inquiry.History);
    }
}
