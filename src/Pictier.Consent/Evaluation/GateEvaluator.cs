using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>What came of a gate: the rule that passed it, or the denial.</summary>
internal struct GateResult
{
    internal bool Passed;

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
}

/// <summary>Tries the rules of a gate in order: the first that is satisfied and not blocked passes it, else the nearest failure speaks.</summary>
internal static class GateEvaluator
{
    internal static GateResult Evaluate(PolicyGate gate, ref Inquiry inquiry)
    {
        var result = new GateResult { Rank = DenialRank.Default, Reason = GateCatalogue.Otherwise(gate) };
        var trace = inquiry.Trace?.Enter(gate);
        foreach (var rule in inquiry.Policy.Rules(gate))
        {
            var tried = RuleEvaluator.Evaluate(rule, ref inquiry);
            trace?.Add(rule, tried, inquiry);
            if (result.Passed)
            {
                continue;
            }

            if (tried.Outcome == Outcome.Satisfied)
            {
                if (rule.CanPass)
                {
                    result = new GateResult { Passed = true, Rule = rule, Candidate = tried.Candidate, Obligations = tried.Obligations };
                    if (trace is null)
                    {
                        return result;
                    }
                }
            }
            else if (tried.Outcome == Outcome.Blocked ? rule.CanPass : tried.Outcome == Outcome.Failed && rule.Denies)
            {
                Consider(ref result, rule, tried, inquiry);
            }
        }

        return result;
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
