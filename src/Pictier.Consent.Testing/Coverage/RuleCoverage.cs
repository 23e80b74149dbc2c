using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>A rule: seen satisfied, failed and, where a restriction can block it, blocked; and its conditions.</summary>
public sealed class RuleCoverage
{
    private readonly List<ConditionCoverage> conditions = [];

    internal RuleCoverage(RuleDocument rule)
    {
        Rule = rule;
        Satisfied = new CoverageItem($"rule {rule.Id} satisfied");
        Failed = new CoverageItem($"rule {rule.Id} failed");
    }

    /// <summary>The rule, as the first policy has it.</summary>
    public RuleDocument Rule { get; }

    /// <summary>All its conditions held.</summary>
    public CoverageItem Satisfied { get; }

    /// <summary>One of its conditions failed.</summary>
    public CoverageItem Failed { get; }

    /// <summary>All its conditions held, but a restriction that it does not survive was in force; null when there is none.</summary>
    public CoverageItem? Blocked { get; private set; }

    /// <summary>The conditions that are asked, in order.</summary>
    public IReadOnlyList<ConditionCoverage> Conditions => conditions;

    /// <summary>Everything of it that can be seen.</summary>
    public IEnumerable<CoverageItem> Outcomes => Blocked is null ? [Satisfied, Failed] : [Satisfied, Failed, Blocked];

    internal IEnumerable<CoverageItem> Items => Outcomes.Concat(conditions.SelectMany(c => new[] { c.Holds, c.Fails }));

    /// <summary>Takes up what this version of the rule can do: another version may ask more, or survive less.</summary>
    internal void Include(RuleDocument rule, PolicyOptions options)
    {
        // Whether something is outside the policy is decided before any restriction is looked at.
        if (Blocked is null && rule.Gate != PolicyGate.Scope && Enum.GetValues<RestrictionKind>().Except(rule.Survives).Any())
        {
            Blocked = new CoverageItem($"rule {rule.Id} blocked");
        }

        foreach (var condition in AskedRules.ConditionsOf(rule, options).Where(c => Find(c.Is) is null))
        {
            conditions.Add(new ConditionCoverage(rule.Id, condition));
        }
    }

    internal ConditionCoverage? Find(PolicyCondition condition) => conditions.Find(c => c.Condition.Is == condition);
}
