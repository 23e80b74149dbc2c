using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A recipient to which only a consent or an exception leads.</summary>
internal sealed class RecipientUnused : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0301",
        "recipient-unused",
        FindingSeverity.Note,
        "No contract, profile, notice, service rule, succession or kind of its own gives a case for providing to a recipient.",
        "Without a case of 3.1 to 3.3 of its own, only a consent, an exception of 2.2 or an opt-out filing permits a provision to it.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from recipient in policy.Recipients
        let item = recipient.Item
        where item is { Contract: null, Equivalence: null, Kind: RecipientKind.OtherThirdParty or RecipientKind.Contractor or RecipientKind.Successor or RecipientKind.JointUser }
            && policy.Notices.All(n => !n.Item.Users.Contains(item.Id)) && policy.ServiceRules.All(s => !s.Item.Recipients.Contains(item.Id))
            && policy.Successions.All(s => s.Item.Recipient != item.Id)
        select policy.Finding(Rule, recipient.Path, $"Nothing in the policy but a consent, an exception or an opt-out filing can carry a provision to `{item.Id}`.", "Remove the recipient if it is not used; otherwise leave it as it is.");
}
