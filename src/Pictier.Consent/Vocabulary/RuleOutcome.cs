namespace Pictier.Consent;

/// <summary>What came of one rule.</summary>
/// <param name="Gate">The question that the rule answers, for example <c>use</c>; <c>request</c> when the request itself was refused before any rule.</param>
/// <param name="Rule">The id of the rule, or of the step that refused the request.</param>
/// <param name="Clause">The clause that it translates; null where there is none.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reason">The code that speaks for the outcome; null for a satisfied requirement, which permits nothing by itself.</param>
/// <param name="FailedCondition">The first condition that failed; null when none did.</param>
/// <param name="Basis">The consent, claim or other record that the outcome is about.</param>
public sealed record RuleOutcome(
    string Gate, string Rule, string? Clause, Outcome Outcome, ReasonCode? Reason, string? FailedCondition, DecisionBasis Basis)
{
    /// <summary>Whether the decision had been reached before, so that the rule was tried for the explanation only.</summary>
    public bool AfterDecision { get; init; }
}
