using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A declared purpose to which no data belongs.</summary>
internal sealed class PurposeNeedsNoData : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0101",
        "purpose-needs-no-data",
        FindingSeverity.Warning,
        "A declared purpose names no category of data.",
        "Data is used only as far as its purpose needs it (2.1; APPI 18(1)), so every use for this purpose is denied.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        where purpose.Item.Data.Count == 0 && (purpose.Item.SolicitsConsent || purpose.Item.Clause is PurposeClause.Services or PurposeClause.Incidental)
        select policy.Finding(Rule, purpose.Path, $"The purpose `{purpose.Item.Id}` names no data.", "List the categories that it needs in `data`, or remove it.");
}
