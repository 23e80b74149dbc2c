using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A purpose of 2.1(2) that is not said to be incidental.</summary>
internal sealed class PurposeNotIncidental : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0104",
        "purpose-not-incidental",
        FindingSeverity.Warning,
        "A purpose is declared under 2.1(2) without being incidental to the services.",
        "Paragraph 2.1(2) covers only what is incidental to the services (AMB-15), so every use for it is denied.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        where purpose.Item is { Clause: PurposeClause.Incidental, Incidental: false }
        select policy.Finding(Rule, purpose.Path, $"The purpose `{purpose.Item.Id}` is declared under 2.1(2) and not `incidental`.", "Set `incidental` if it serves a service that the principal uses; otherwise declare it elsewhere.");
}
