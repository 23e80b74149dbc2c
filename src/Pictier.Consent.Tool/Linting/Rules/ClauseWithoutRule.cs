using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A promise that no rule keeps.</summary>
internal sealed class ClauseWithoutRule : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0511",
        "clause-without-rule",
        FindingSeverity.Warning,
        "A clause is bound to no rule and not marked as informative.",
        "What is promised and decided nowhere is kept by nobody (2.1; APPI 17, 18).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from clause in policy.Clauses
        where !clause.Item.Informative && !ClauseBinding.IsBound(policy, clause.Item)
        select policy.Finding(Rule, clause.Path, $"Clause {clause.Item.Id} is bound to no rule.", "Give it its rules, or mark it as `informative` if it promises nothing that is decided here.");
}
