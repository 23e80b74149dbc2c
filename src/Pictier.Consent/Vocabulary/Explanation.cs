namespace Pictier.Consent;

/// <summary>How a decision came about: every rule tried, in order.</summary>
/// <param name="Rules">The rules with their outcomes, gate by gate.</param>
/// <param name="IgnoredConsents">Consents that were ignored because they are malformed: they expire or are withdrawn before they are given.</param>
public sealed record Explanation(IReadOnlyList<RuleOutcome> Rules, IReadOnlyList<string> IgnoredConsents);
