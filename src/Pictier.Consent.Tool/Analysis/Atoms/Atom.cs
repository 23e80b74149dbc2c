using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>One question that decides nothing by itself: a condition, of what it is asked, and where.</summary>
/// <param name="Gate">The gate in which it is asked: scope, bars, or the first of the route.</param>
/// <param name="About">What it is asked of.</param>
/// <param name="Is">The condition.</param>
/// <param name="Beside">
/// What else its rule asks of a consent, when it is asked whether it was replaced: the consent that replaced it fails it, so it is no answer.
/// Null where a rule asks no such thing: what replaces a consent satisfies that rule.
/// </param>
internal readonly record struct Atom(PolicyGate Gate, RuleSubject About, PolicyCondition Is, PolicyCondition? Beside)
{
    internal FactGroup Group => ConditionFacts.GroupOf(Is, About);
}
