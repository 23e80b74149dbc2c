using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A profile of equivalent measures of a recipient that is not abroad.</summary>
internal sealed class ProfileNotRead : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0312",
        "profile-not-read",
        FindingSeverity.Note,
        "A recipient that is not abroad has a profile of equivalent measures.",
        "Clause 3.3(2) is only asked of recipients in a foreign country, so the profile is not read.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from profile in policy.Profiles
        where !LintedPolicy.IsAbroad(profile.Recipient)
        select policy.Finding(Rule, profile.Path, $"The recipient `{profile.Recipient.Id}` is not abroad and has equivalent measures.", "Remove `equivalence`, or correct `country`.");
}
