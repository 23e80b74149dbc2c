using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A contractor without a contract.</summary>
internal sealed class ContractorWithoutContract : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0303",
        "contractor-without-contract",
        FindingSeverity.Warning,
        "A contractor has no entrustment contract.",
        "A contractor receives data under an agreement with a confidentiality clause only (4.2; APPI 25, 27(5)(i)).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from recipient in policy.Recipients
        where recipient.Item is { Kind: RecipientKind.Contractor, Contract: null }
        select policy.Finding(Rule, recipient.Path, $"The contractor `{recipient.Item.Id}` has no contract.", "Register its `contract`, or correct its `kind`.");
}
