using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A clause that permits what no provision of the law mirrors.</summary>
internal sealed class ClauseWithoutLaw : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0514",
        "clause-without-law",
        FindingSeverity.Note,
        "A clause has rules that permit, and names no provision of the law.",
        "Whatever the law does not permit by itself needs another anchor (APPI 27(1); AMB-04).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from clause in policy.Clauses
        where clause.Item.Law.Count == 0 && clause.Item.Rules.Any(r => r.Permits is not null && r.Law.Count == 0)
        select policy.Finding(Rule, clause.Path, $"Clause {clause.Item.Id} permits and mirrors no provision of the law.", "Name the provision in `law`, or make sure that every case has an anchor of its own.");
}
