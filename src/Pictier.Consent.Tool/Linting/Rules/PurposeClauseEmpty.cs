using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A declared purpose clause under which nothing concrete is declared.</summary>
internal sealed class PurposeClauseEmpty : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0109",
        "purpose-clause-empty",
        FindingSeverity.Warning,
        "The clause 2.1(1) stands for a family of purposes, and the policy declares none.",
        "Providing the services is too general to be a purpose (AMB-16; APPI 17(1)): each concrete purpose has to be declared under it with its data, or nothing is permitted by it.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.Clauses.Where(c => c.Item.Id == "2.1(1)" && policy.Document.Purposes.All(p => p.Clause != PurposeClause.Services))
            .Select(c => policy.Finding(Rule, c.Path, "The policy declares no purpose under 2.1(1).", "Add the purposes of the service to `purposes` with `clause` 2.1(1)."));
}
