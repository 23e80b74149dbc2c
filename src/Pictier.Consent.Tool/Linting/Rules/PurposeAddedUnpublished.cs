using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A purpose added later that was never published.</summary>
internal sealed class PurposeAddedUnpublished : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0107",
        "purpose-added-unpublished",
        FindingSeverity.Warning,
        "A purpose was added later as related to the earlier ones, without having been published by then.",
        "A changed purpose reaches data acquired before only within the reasonably related range and once it is notified or published (6; APPI 17(2), 21(3); AMB-42, AMB-43).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from purpose in policy.Purposes
        where purpose.Item.RelatedToEarlier && (purpose.Item.PublishedAt is not { } published || published > policy.At)
        select policy.Finding(Rule, purpose.Path, $"The purpose `{purpose.Item.Id}` is related to earlier ones and not published by {LintedPolicy.Date(policy.At)}.", "Publish it and set `publishedAt`; until then it serves only data acquired after it was declared.");
}
