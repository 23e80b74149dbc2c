using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>Children who consent for themselves earlier than the guidance has it.</summary>
internal sealed class ConsentAgeLowered : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0702",
        "consent-age-lowered",
        FindingSeverity.Warning,
        "Children below 16 may consent for themselves.",
        "Guidance asks for a representative up to 12 to 15 years, and the Act of 2026 for everyone under 16 (AMB-33).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.Document.Options.RepresentativeRequiredBelowAge >= 16 ? [] : [policy.Finding(Rule, "$.options.representativeRequiredBelowAge", $"A representative is only needed below the age of {policy.Document.Options.RepresentativeRequiredBelowAge}.", "Leave the option out, which asks for one below 16.")];
}
