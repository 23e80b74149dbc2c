using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Linting;

/// <summary>Whether one rule of a gate always passes before another one could.</summary>
/// <remarks>
/// Sound, not complete: what is found is hidden for every request and every history. Compared are the things that the rules are about, their
/// conditions with their layers and dates, and the restrictions that they survive; two different conditions are never taken for each other.
/// </remarks>
internal static class Shadowing
{
    internal static bool Hides(RuleDocument earlier, RuleDocument later, bool lawEnforced) =>
        earlier.Gate == later.Gate
        && earlier.Order < later.Order
        && CanPass(earlier, later)
        && (earlier.About == later.About || earlier.About == RuleSubject.Request)
        && later.Survives.All(earlier.Survives.Contains)
        && earlier.Conditions.All(c => !IsAsked(c, lawEnforced) || later.Conditions.Any(o => Implies(o, c, lawEnforced)));

    // In a gate that permits, a rule without a reason of an allow lets nothing pass.
    private static bool CanPass(RuleDocument earlier, RuleDocument later) =>
        earlier.Permits is not null || (later.Permits is null && !PermittingGates.Contains(earlier.Gate));

    private static bool IsAsked(RuleCondition condition, bool lawEnforced) => condition.Layer == RuleLayer.Policy || lawEnforced;

    // Where the later rule asks the condition, at least whenever the earlier one does.
    private static bool Implies(RuleCondition later, RuleCondition earlier, bool lawEnforced) =>
        later.Is == earlier.Is && IsAsked(later, lawEnforced) && (later.From is null || (earlier.From is { } from && later.From <= from));
}
