using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A clause that leaves to each service what it permits, without a service rule.</summary>
internal sealed class ClauseVague : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0513",
        "clause-vague",
        FindingSeverity.Warning,
        "A clause only points to rules of the service, and the policy registers none that holds.",
        "A clause that lets the company determine its own cases permits nothing by itself and tells principals nothing (3.1(6); APPI 17(1), 27(1); AMB-04).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from clause in policy.Clauses
        where clause.Item.Rules.Count > 0 && clause.Item.Rules.All(r => r.About == RuleSubject.ServiceRule)
            && policy.Document.ServiceRules.All(s => policy.IsLawEnforced && s.Anchor == ServiceRuleAnchor.None)
        select policy.Finding(Rule, clause.Path, $"Clause {clause.Item.Id} leaves its cases to each service, and the policy has no service rule with an anchor in the law.", "Register the cases in `serviceRules`, each published and anchored, or drop the clause from the next version.");
}
