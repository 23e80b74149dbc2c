using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>One question that decides nothing by itself: a condition, of what it is asked, and where.</summary>
/// <param name="Gate">The gate in which it is asked: scope, bars, or the first of the route.</param>
/// <param name="About">What it is asked of.</param>
/// <param name="Is">The condition.</param>
/// <param name="AnyProvision">Whether it is asked of a consent to any provision, in Japan or abroad.</param>
internal readonly record struct Atom(PolicyGate Gate, RuleSubject About, PolicyCondition Is, bool AnyProvision)
{
    internal FactGroup Group => ConditionFacts.GroupOf(Is, About);
}
