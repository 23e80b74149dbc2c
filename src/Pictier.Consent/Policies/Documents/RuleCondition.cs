namespace Pictier.Consent.Policies;

/// <summary>A condition of a rule.</summary>
/// <param name="Is">The condition.</param>
/// <param name="Layer">Whether the policy's text or the law asks it.</param>
/// <param name="From">From when it is asked; null: always.</param>
public sealed record RuleCondition(PolicyCondition Is, RuleLayer Layer = RuleLayer.Policy, DateTimeOffset? From = null);
