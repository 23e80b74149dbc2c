using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A purpose of which the policy says nothing but its name.</summary>
internal sealed class PurposeUnused : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0102",
        "purpose-unused",
        FindingSeverity.Note,
        "A purpose is neither declared nor named by anything else in the policy.",
        "The policy promises nothing about it (2.1): only a consent or an exception of 2.2 can carry it.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        where purpose.Item is { Clause: PurposeClause.None, SolicitsConsent: false, Data.Count: 0 } && !IsNamed(policy, purpose.Item.Id)
        select policy.Finding(Rule, purpose.Path, $"The purpose `{purpose.Item.Id}` is not declared, and nothing in the policy names it.", "Remove it if no consent and no exception needs it; otherwise leave it as it is.");

    private static bool IsNamed(LintedPolicy policy, string purpose) => NamedPurposes.Of(policy).Any(n => n.Purpose == purpose);
}
