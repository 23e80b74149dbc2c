using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Data of a purpose that only provides.</summary>
internal sealed class PurposeDataNotRead : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0105",
        "purpose-data-not-read",
        FindingSeverity.Note,
        "A purpose of 2.1(3) lists data.",
        "Paragraph 2.1(3) is no purpose by itself (AMB-14): the purpose that it serves says which data is needed, so this list is not read.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        where purpose.Item is { Clause: PurposeClause.Provision, Data.Count: > 0 }
        select policy.Finding(Rule, $"{purpose.Path}.data", $"The purpose `{purpose.Item.Id}` of 2.1(3) lists data.", "Remove `data`; list it with the purposes that the provision serves.");
}
