using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A registry that relies on a purpose which is not declared.</summary>
internal sealed class PurposeUndeclared : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0103",
        "purpose-undeclared",
        FindingSeverity.Warning,
        "A contract, notice or service rule names a purpose that is not declared under 2.1(1), or under 2.1(2) as incidental.",
        "Without a declared purpose nothing is entrusted, shared or provided (2.1, 2.1(3); APPI 17(1), 18(1)), so the name permits nothing.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from named in NamedPurposes.Of(policy)
        where !LintedPolicy.CanBeServed(policy.Purpose(named.Purpose))
        select policy.Finding(Rule, named.Path, $"{named.By} names the purpose `{named.Purpose}`, which is not declared.", "Declare the purpose with `clause`, or take it out of this list.");
}
