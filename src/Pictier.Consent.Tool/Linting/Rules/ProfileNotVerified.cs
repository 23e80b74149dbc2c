using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A profile of equivalent measures that nobody verified within a year.</summary>
internal sealed class ProfileNotVerified : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0310",
        "profile-not-verified",
        FindingSeverity.Warning,
        "Equivalent measures were never verified, or not within the last year.",
        "They have to be checked regularly, about once a year (APPI 28(3); Rule 18); a provision by 3.3(2) is denied as stale.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from profile in policy.Profiles
        where profile.Profile.LastVerifiedAt is not { } verified || YearOf.End(verified) <= policy.At
        select policy.Finding(Rule, profile.Path, profile.Profile.LastVerifiedAt is { } last
            ? $"The equivalent measures of `{profile.Recipient.Id}` were last verified on {LintedPolicy.Date(last)}, more than a year ago."
            : $"The equivalent measures of `{profile.Recipient.Id}` were never verified.", "Verify them and set `lastVerifiedAt`.");
}
