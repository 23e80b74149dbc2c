using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting;

/// <summary>What was found in a policy.</summary>
/// <param name="Policy">The policy; null when the documents are none.</param>
/// <param name="Findings">What was found.</param>
internal sealed record LintResult(ConsentPolicy? Policy, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many findings are at least that grave.</summary>
    internal int AtLeast(FindingSeverity severity) => Findings.Count(f => f.Rule.Severity >= severity);
}
