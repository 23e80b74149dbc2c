using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A joint user abroad.</summary>
internal sealed class NoticeNamesUserAbroad : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0412",
        "notice-names-user-abroad",
        FindingSeverity.Warning,
        "A joint-use notice names a user in a foreign country.",
        "Abroad a joint use needs a case of 3.3 besides (APPI 28(1)); the notice alone permits nothing there.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from notice in policy.Notices
        from user in notice.Item.Users.Index()
        where LintedPolicy.IsAbroad(policy.Recipient(user.Item)) && policy.Recipient(user.Item).Equivalence is null
        select policy.Finding(Rule, $"{notice.Path}.users[{user.Index}]", $"The joint-use notice `{notice.Item.Id}` names `{user.Item}`, which is abroad.", "Secure equivalent measures with it and register them, or ask for consents to the provision abroad.");
}
