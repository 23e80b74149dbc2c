using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Consents that never grow old.</summary>
internal sealed class ConsentsNeverAge : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0703",
        "consents-never-age",
        FindingSeverity.Note,
        "A consent without an expiry lasts for ever.",
        "Neither the policy nor the law sets a term (AMB-32); a consent of many years ago may no longer say what the principal wants.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.Document.Options.MaxConsentAge is not null ? [] : [policy.Finding(Rule, "$.options", "The policy sets no `maxConsentAge`.", "Set it if consents are to be asked again after some time.")];
}
