namespace Pictier.Consent.Evaluation;

/// <summary>Decides: the gates of an operation in order, all of which must pass (spec 1.1, 3.3).</summary>
internal static class Evaluator
{
    internal static Decision Decide(ref Inquiry inquiry)
    {
        var plan = inquiry.Plan;
        GateResult result = default;
        if (inquiry.IsExplained || plan.Scope.CanPass)
        {
            GateEvaluator.Evaluate(plan.Scope, ref inquiry, ref result);
            if (result.Passed)
            {
                return Allow(result.Rule!, result.Candidate, result.Obligations, inquiry);
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
                return Deny(result, inquiry);
            }
            else if (!denied)
            {
                // An explanation shows the later gates too, but the first one that does not pass has denied.
                denial = result;
                denied = true;
                inquiry.Trace.AfterDecision = true;
            }
        }

        return denied ? Deny(denial, inquiry)
            : plan.Route.Refusal is { } refused ? Deny(new GateResult { Reason = refused }, inquiry)
            : permission is not null ? Allow(permission, permitting, obligations, inquiry)
            : Deny(new GateResult { Reason = ReasonCode.NoBasis }, inquiry);
    }

    private static Decision Allow(CompiledRule passed, int candidate, Obligations obligations, in Inquiry inquiry) =>
        Conclude(inquiry.Policy.Verdicts.Allow(passed, obligations, inquiry.At), Candidates.Basis(passed.About, candidate, inquiry), inquiry);

    private static Decision Deny(in GateResult denied, in Inquiry inquiry)
    {
        var basis = denied.BlockedBy != 0 ? Restrictions.Basis(inquiry, denied.BlockedBy)
            : denied.Rule is { } rule ? Candidates.Basis(rule.About, denied.Candidate, inquiry)
            : default;

        // A blocked rule is not at fault: the restriction's own clause is cited.
        var verdict = denied is { BlockedBy: 0, Rule: { } failed }
            ? inquiry.Policy.Verdicts.Deny(denied.Reason, failed, inquiry.At)
            : inquiry.Policy.Verdicts.Of(denied.Reason, inquiry.At);
        return Conclude(verdict, basis, inquiry);
    }

    private static Decision Conclude(Verdict verdict, DecisionBasis basis, in Inquiry inquiry) =>
        new(verdict, inquiry.At, basis, inquiry.Trace?.Build(inquiry.History));
}
