using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A policy that does not say who is responsible.</summary>
internal sealed class ControllerIncomplete : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0706",
        "controller-incomplete",
        FindingSeverity.Warning,
        "The policy does not name the company or where principals turn to.",
        "Principals must know who handles their data and where to send a request (5.1; APPI 32(1)).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.Document.Controller is { Name: { } name, Contact: { } contact } && !string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(contact) ? []
            : [policy.Finding(Rule, "$.controller", "The policy names no company, or no contact.", "Set `controller` with `name` and `contact`.")];
}
