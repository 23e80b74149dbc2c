using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A purpose that is declared, and yet only asks for consent.</summary>
internal sealed class PurposeDeclaredAndSoliciting : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0106",
        "purpose-declared-and-soliciting",
        FindingSeverity.Warning,
        "A purpose both is declared and solicits consent.",
        "What merely asks for consent is no purpose of an acquisition or a provision (2.2; APPI 18), so its declaration permits neither.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        where purpose.Item is { SolicitsConsent: true, Clause: not PurposeClause.None }
        select policy.Finding(Rule, purpose.Path, $"The purpose `{purpose.Item.Id}` is declared and solicits consent.", "Make two purposes of it: one that is declared, and one with `clause` none that asks for consent.");
}
