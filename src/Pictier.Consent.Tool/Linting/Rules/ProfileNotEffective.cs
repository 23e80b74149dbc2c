using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A profile of equivalent measures that permits nothing.</summary>
internal sealed class ProfileNotEffective : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0309",
        "profile-not-effective",
        FindingSeverity.Warning,
        "A profile of equivalent measures has ended, is not secured, or cannot be secured any more.",
        "Data goes abroad by 3.3(2) only while the measures are established and secured with the company (APPI 28(1), 28(3); Rules 16, 18).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from profile in policy.Profiles
        let flaw = profile.Profile.EndedAt is { } end && (end <= policy.At || end <= profile.Profile.EstablishedAt) ? $"ended on {LintedPolicy.Date(end)}"
            : !profile.Profile.SecuredWithCompany ? "are not secured with the company"
            : profile.Profile.Impediment == Impediment.CannotBeSecured ? "can no longer be secured" : null
        where flaw is not null
        select policy.Finding(Rule, profile.Path, $"The equivalent measures of `{profile.Recipient.Id}` {flaw}.", "Secure them again and register it, or stop the provision and remove the profile.");
}
