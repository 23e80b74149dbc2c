using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Law;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A joint-use notice that lacks an element.</summary>
internal sealed class NoticeIncomplete : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0411",
        "notice-incomplete",
        FindingSeverity.Error,
        "A joint-use notice lacks an element that the law asks for.",
        "Joint use is no third-party provision only while data, users, purposes and the responsible person are published, since 2022-04-01 with address and representative (APPI 27(5)(iii)).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from notice in policy.Notices
        let missing = Missing(notice.Item, policy.At).ToList()
        where missing.Count > 0
        select policy.Finding(Rule, notice.Path, $"The joint-use notice `{notice.Item.Id}` lacks {string.Join(", ", missing)}.", "Publish the complete notice, and register it.");

    private static IEnumerable<string> Missing(JointUseNoticeDocument notice, DateTimeOffset at)
    {
        (string Element, bool Missing)[] elements =
        [
            ("data", notice.Data.Count == 0),
            ("users", notice.Users.Count == 0),
            ("purposes", notice.Purposes.Count == 0),
            ("the responsible person", string.IsNullOrWhiteSpace(notice.ResponsiblePerson)),
            ("the address", at >= LawNumbering.Renumbered && string.IsNullOrWhiteSpace(notice.Address)),
            ("the representative", at >= LawNumbering.Renumbered && string.IsNullOrWhiteSpace(notice.Representative)),
        ];
        return elements.Where(e => e.Missing).Select(e => e.Element);
    }
}
