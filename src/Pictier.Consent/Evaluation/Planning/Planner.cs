using System.Diagnostics.CodeAnalysis;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>Makes a plan: finds what the ids name, and tries the rules that do not depend on the person, by the same evaluator.</summary>
internal static class Planner
{
    /// <summary>The plan; if an id names nothing, <paramref name="unknown"/> is the code and there is no plan.</summary>
    internal static Plan? Make(CompiledPolicy policy, ProcessingRequest request, int era, long at, out ReasonCode unknown)
    {
        if (RequestResolver.Resolve(policy, request, era, at, out unknown) is not { } plan)
        {
            return null;
        }

        // No rule that is tried here reads what the person said.
        Inquiry inquiry = default;
        inquiry.AboutNobody(plan, request, at);
        plan.Scope = Gate(PolicyGate.Scope, ref inquiry);
        inquiry.Follow(plan.Route);
        var gates = new PlannedGate[plan.Route.Gates.Length];
        for (var i = 0; i < gates.Length; i++)
        {
            gates[i] = Gate(plan.Route.Gates[i], ref inquiry);
        }

        plan.Gates = gates;
        plan.FollowsPrecedents = Precedents.CanBeFollowed(plan);
        if (plan.Scope.IsSettled && Array.TrueForAll(gates, gate => gate.IsSettled))
        {
            Conclusion conclusion = default;
            Evaluator.Decide(ref inquiry, ref conclusion);
            plan.Answered(conclusion.At(at));
        }

        return plan;
    }

    private static PlannedGate Gate(PolicyGate id, ref Inquiry inquiry)
    {
        var gate = inquiry.Policy.Gate(id);
        var rules = new List<PlannedRule>();
        foreach (var rule in gate.Rules)
        {
            if (!TryNow(rule, ref inquiry, out var known))
            {
                rules.Add(new PlannedRule(rule, inquiry.Request.Facts, inquiry.At));
            }
            else if (Speaks(rule, known))
            {
                rules.Add(new PlannedRule(rule, known));
                if (known.Outcome == Outcome.Satisfied && rule.BlockedBy == 0)
                {
                    // It passes the gate whoever is asked about.
                    break;
                }
            }
        }

        return new PlannedGate(gate, [.. rules]);
    }

    // Whether the outcome can pass the gate or give the reason of a denial.
    private static bool Speaks(CompiledRule rule, in RuleResult known) =>
        known.Outcome == Outcome.Satisfied ? rule.CanPass : known.Outcome == Outcome.Failed && rule.Denies;

    [SuppressMessage("Design", "CA1031", Justification = "A rule that cannot be tried fails when a decision comes to it, not before.")]
    private static bool TryNow(CompiledRule rule, ref Inquiry inquiry, out RuleResult known)
    {
        known = default;
        var given = inquiry.Request.Facts | RequestFacts.History;
        try
        {
            // Whatever its conditions read, a rule about a claim is not attempted when nothing is claimed.
            if ((RuleReads.Of(rule.About) & given) == 0 && Candidates.Count(rule.About, inquiry) == Candidates.NotAttempted)
            {
                return true;
            }

            if ((rule.Reads & given) != 0)
            {
                return false;
            }

            RuleEvaluator.Evaluate(new PlannedRule(rule), ref inquiry, ref known);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
