using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A succession that permits less than it seems to.</summary>
internal sealed class SuccessionUnclear : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0431",
        "succession-unclear",
        FindingSeverity.Warning,
        "A succession contradicts another one, lies abroad, or its due diligence is not permitted by the options.",
        "A successor receives the data of the business when it takes effect (3.1(4); APPI 27(5)(ii)), before that only where the options permit due diligence (AMB-51), and abroad only by a case of 3.3.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from succession in policy.Successions
        let item = succession.Item
        let flaw = LintedPolicy.IsAbroad(policy.Recipient(item.Recipient)) && policy.Recipient(item.Recipient).Equivalence is null ? "is abroad and has no case of 3.3"
            : item.DueDiligenceContract is not null && !policy.Document.Options.AllowDueDiligence && item.EffectiveAt > policy.At ? "has a contract for due diligence, which the options do not allow"
            : policy.Document.Successions.Any(o => !ReferenceEquals(o, item) && o.Business == item.Business && o.Recipient == item.Recipient && o.EffectiveAt != item.EffectiveAt) ? "is registered twice for the same business, with different dates" : null
        where flaw is not null
        select policy.Finding(Rule, succession.Path, $"The succession of `{item.Recipient}` to the business `{item.Business}` {flaw}.", "Correct the entry, or the options.");
}
