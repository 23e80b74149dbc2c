namespace Pictier.Consent.Evaluation;

/// <summary>What came of a gate: the rule that passed it, or the denial.</summary>
internal ref struct GateResult
{
    /// <summary>The rule that passed, or the one that gives the reason of the denial; null when none does.</summary>
    internal CompiledRule? Rule;

    internal int Candidate;

    /// <summary>The kinds of restrictions that blocked the rule.</summary>
    internal int BlockedBy;

    /// <summary>The reason of the denial.</summary>
    internal ReasonCode Reason;

    internal int Rank;

    internal int Progress;

    internal Obligations Obligations;

    internal bool Passed;
}

/// <summary>Tries the rules of a gate in order: the first that is satisfied and not blocked passes it, else the nearest failure speaks.</summary>
internal static class GateEvaluator
{
    /// <remarks>Results are handed over by reference: copying them was a fifth of the time of a decision.</remarks>
    internal static void Evaluate(PlannedGate planned, ref Inquiry inquiry, ref GateResult result)
    {
        var gate = planned.Gate;
        var trace = inquiry.Trace?.Enter(gate.Gate);
        var afterDecision = trace?.AfterDecision ?? false;
        result.Rule = null;
        result.Passed = false;
        result.BlockedBy = 0;
        result.Rank = DenialRank.Default;
        result.Reason = gate.Otherwise;
        RuleResult tried = default;
        foreach (ref readonly var step in (inquiry.IsExplained ? gate.Unplanned : planned).Rules.AsSpan())
        {
            var rule = step.Rule;
            if (step.IsKnown)
            {
                tried = step.Known;
            }
            else
            {
                RuleEvaluator.Evaluate(step, ref inquiry, ref tried);
            }

            Restrictions.Block(rule, ref tried, inquiry);
            trace?.Add(rule, tried, inquiry);
            if (tried.Outcome == Outcome.NotAttempted || result.Passed)
            {
                continue;
            }

            if (tried.Outcome == Outcome.Satisfied && rule.CanPass)
            {
                result.Passed = true;
                result.Rule = rule;
                result.Candidate = tried.Candidate;
                result.Obligations = tried.Obligations;
                if (trace is null)
                {
                    return;
                }

                trace.AfterDecision = true;
            }
            else if (tried.Outcome == Outcome.Blocked ? rule.CanPass : tried.Outcome == Outcome.Failed && rule.Denies)
            {
                Consider(ref result, rule, tried, inquiry);
            }
        }

        if (trace is not null)
        {
            trace.AfterDecision = afterDecision;
        }
    }

    // The table of spec 1.1: the lowest rank speaks; within a rank the first, but of rules about the same facts the one that got furthest.
    private static void Consider(ref GateResult result, CompiledRule rule, in RuleResult tried, in Inquiry inquiry)
    {
        var nearer = tried.Rank < result.Rank
            || (tried.Rank == result.Rank
                && tried.Rank > DenialRank.Blocked
                && result.Rule is { } other
                && DenialRank.SameFacts(rule.About, other.About)
                && tried.Progress > result.Progress);
        if (nearer)
        {
            result.Rule = rule;
            result.Candidate = tried.Candidate;
            result.Reason = tried.Failure;
            result.Rank = tried.Rank;
            result.Progress = tried.Progress;
            result.BlockedBy = tried.Outcome == Outcome.Blocked ? inquiry.Restrictions & rule.BlockedBy : 0;
        }
    }
}
