using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Explaining;

/// <summary>A decision as a tree: the gates that were asked, their rules, and the conditions of the rules.</summary>
internal static class ExplanationTree
{
    internal static IReadOnlyList<ExplainedGate> Of(Situation situation, Decision explained)
    {
        var clauses = situation.Version is { } version ? Rulebook.ClausesOf(version) : [];
        var rules = clauses.SelectMany(c => c.Rules).ToDictionary(r => r.Id, StringComparer.Ordinal);
        return [.. explained.Explanation!.Rules.GroupBy(r => r.Gate).Select(gate => new ExplainedGate(
            gate.Key,
            GateQuestions.Of(gate.Key).En!,
            gate.Any(r => r.Outcome == Outcome.Satisfied && CanPass(rules.GetValueOrDefault(r.Rule))),
            [.. gate.Select(outcome => Explain(situation, outcome, rules.GetValueOrDefault(outcome.Rule)))]))];
    }

    // In a gate that permits, a rule without a reason of an allow lets nothing pass.
    private static bool CanPass(RuleDocument? rule) => rule is not null && (rule.Permits is not null || !Linting.PermittingGates.Contains(rule.Gate));

    private static ExplainedRule Explain(Situation situation, RuleOutcome outcome, RuleDocument? rule) =>
        new(outcome, rule?.Title, Basis(outcome.Basis), rule is null ? [] : [.. Conditions(situation, outcome, rule)]);

    private static IEnumerable<ExplainedCondition> Conditions(Situation situation, RuleOutcome outcome, RuleDocument rule)
    {
        var reached = outcome.Outcome != Outcome.NotAttempted;
        foreach (var condition in rule.Conditions)
        {
            var info = ConditionCatalogue.Of(condition.Is);
            var name = condition.Is.Name();
            var state = !reached ? ConditionState.NotReached
                : !IsAsked(situation, condition) ? ConditionState.NotAsked
                : name == outcome.FailedCondition ? ConditionState.Failed
                : ConditionState.Held;
            reached &= state != ConditionState.Failed;
            yield return new ExplainedCondition(name, info.Meaning, info.Source, state);
        }
    }

    private static bool IsAsked(Situation situation, RuleCondition condition) =>
        (condition.Layer == RuleLayer.Policy || situation.Version!.Options.LegalOverlay == LegalOverlay.Enforce)
        && (condition.From is null || condition.From <= situation.At);

    private static string? Basis(DecisionBasis basis) => basis.Kind switch
    {
        BasisKind.None => null,
        BasisKind.Claim => $"claim {basis.Index + 1} of the request",
        BasisKind.JointUseNotice => $"joint-use notice `{basis.Id}`",
        BasisKind.ServiceRule => $"service rule `{basis.Id}`",
        _ => $"{basis.Kind.ToString().ToLowerInvariant()} `{basis.Id}`",
    };
}
