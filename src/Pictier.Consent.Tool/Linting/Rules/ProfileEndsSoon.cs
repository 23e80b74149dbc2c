using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A profile of equivalent measures that ends or goes stale soon.</summary>
internal sealed class ProfileEndsSoon : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0311",
        "profile-ends-soon",
        FindingSeverity.Warning,
        "Equivalent measures end, or their verification becomes a year old, within the time that was asked about.",
        "From then on a provision by 3.3(2) is denied (APPI 28(1), 28(3); Rule 18).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from profile in policy.Profiles
        let ends = Ends(profile.Profile)
        where policy.At < ends && ends <= policy.Soon
        select policy.Finding(Rule, profile.Path, $"The equivalent measures of `{profile.Recipient.Id}` {(ends == profile.Profile.EndedAt ? "end" : "are due for verification")} on {LintedPolicy.Date(ends!.Value)}.", "Renew or verify them in time and register it.");

    // Whichever comes first.
    private static DateTimeOffset? Ends(EquivalenceDocument profile) =>
        new[] { profile.EndedAt, profile.LastVerifiedAt is { } verified ? YearOf.End(verified) : null }.Min();
}
