using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>One question that decides nothing by itself: a condition, of what it is asked, and where.</summary>
/// <param name="Gate">The gate in which it is asked: scope, bars, or the first of the route.</param>
/// <param name="About">What it is asked of.</param>
/// <param name="Is">The condition.</param>
/// <param name="Grant">
/// What the consent must be granted for when it is asked whether it was replaced: else the consent that replaced it would be an answer.
/// </param>
internal readonly record struct Atom(PolicyGate Gate, RuleSubject About, PolicyCondition Is, PolicyCondition? Grant)
{
    internal FactGroup Group => ConditionFacts.GroupOf(Is, About);
}
