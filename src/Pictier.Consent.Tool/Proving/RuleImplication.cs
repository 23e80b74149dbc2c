using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Whether every gate that the rules of one version pass is passed under the other, rule by rule.</summary>
/// <remarks>
/// Enough where one version asks more than the other: each rule that can pass has one in the same gate that is about the same, asks no
/// other condition, and no restriction blocks it that does not block the first. Conditions only ever ask that another gate passes, so the
/// same is true through them.
/// </remarks>
internal static class RuleImplication
{
    /// <summary>Whether all that the first version allows follows so for the second; when not, it may still be so.</summary>
    internal static bool Holds(PolicyDocument first, PolicyDocument second)
    {
        var options = first.Options with { LegalOverlay = second.Options.LegalOverlay };
        if (first with { Extends = second.Extends, Clauses = second.Clauses, Rules = second.Rules, Options = second.Options } != second
            || options != second.Options)
        {
            return false;
        }

        var rules = Rulebook.ClausesOf(second).SelectMany(c => c.Rules).ToList();
        return Rulebook.ClausesOf(first).SelectMany(c => c.Rules).All(rule => rules.Exists(other => Follows(rule, first, other, second)));
    }

    private static bool Follows(RuleDocument rule, PolicyDocument of, RuleDocument other, PolicyDocument otherOf) =>
        rule.Gate == other.Gate
        && rule.About == other.About
        && (rule.Permits is null || other.Permits is not null)
        && rule.Survives.All(other.Survives.Contains)
        && Asked(other, otherOf).All(asked => Asked(rule, of).Any(mine => mine.Is == asked.Is && !(asked.From < mine.From) && !(mine.From is not null && asked.From is null)));

    private static IEnumerable<RuleCondition> Asked(RuleDocument rule, PolicyDocument version) =>
        rule.Conditions.Where(c => c.Layer != RuleLayer.Law || version.Options.LegalOverlay == LegalOverlay.Enforce);
}
