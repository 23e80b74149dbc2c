using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A recipient of which nobody said where it is.</summary>
internal sealed class RecipientPlaceUnknown : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0302",
        "recipient-place-unknown",
        FindingSeverity.Warning,
        "The country of a recipient is unknown.",
        "Whether 3.1 or 3.3 applies cannot be told (AMB-23), so every provision to it is denied.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from recipient in policy.Recipients
        where recipient.Item is { Country: RecipientDocument.UnknownCountry, HandlesDatabaseInJapan: false, Kind: not (RecipientKind.ThePrincipal or RecipientKind.SameLegalEntity) }
        select policy.Finding(Rule, recipient.Path, $"Nobody said where `{recipient.Item.Id}` is.", "Set `country`.");
}
