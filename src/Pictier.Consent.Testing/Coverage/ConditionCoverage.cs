using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>A condition of a rule: seen to hold, and seen to fail.</summary>
public sealed class ConditionCoverage
{
    internal ConditionCoverage(string rule, RuleCondition condition)
    {
        Condition = condition;
        var name = $"condition {rule}/{condition.Is.Name()}";
        Holds = new CoverageItem($"{name} holds");
        Fails = new CoverageItem($"{name} fails");
    }

    /// <summary>The condition.</summary>
    public RuleCondition Condition { get; }

    /// <summary>It was asked, and held.</summary>
    public CoverageItem Holds { get; }

    /// <summary>It was the first of its rule that failed.</summary>
    public CoverageItem Fails { get; }
}
