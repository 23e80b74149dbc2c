using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>Which conditions of a rule a version of a policy asks.</summary>
internal static class AskedRules
{
    /// <summary>The conditions that are ever asked: those of the law only under the legal overlay.</summary>
    internal static IEnumerable<RuleCondition> ConditionsOf(RuleDocument rule, PolicyOptions options) =>
        rule.Conditions.Where(c => c.Layer != RuleLayer.Law || options.LegalOverlay == LegalOverlay.Enforce);

    /// <summary>The conditions that are asked at that instant.</summary>
    internal static IEnumerable<RuleCondition> ConditionsAt(RuleDocument rule, PolicyOptions options, DateTimeOffset at) =>
        ConditionsOf(rule, options).Where(c => c.From is not { } from || from <= at);
}
