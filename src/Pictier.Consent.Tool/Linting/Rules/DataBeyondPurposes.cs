using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Data that no purpose of the contract, notice or service rule needs.</summary>
internal sealed class DataBeyondPurposes : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0204",
        "data-beyond-purposes",
        FindingSeverity.Warning,
        "A contract, notice or service rule names data that none of its purposes needs.",
        "Data is handed over only as far as the purpose needs it (2.1; EN-4; APPI 18(1)), so naming it promises more than is permitted.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from named in NamedData.Of(policy)
        where named.Purposes is not null
        let beyond = policy.Beyond(named.Data, named.Purposes ?? [])
        where beyond.Count > 0
        select policy.Finding(Rule, named.Path, $"{named.By} names {LintedPolicy.Quote(beyond)}, which none of its purposes needs.", "Take the data out of this list, or add it to the `data` of the purpose that needs it.");
}
