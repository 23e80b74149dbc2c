namespace Pictier.Consent.Testing.Scenarios;

/// <summary>What came of a scenario: the part that a decision and an answer share.</summary>
/// <param name="Effect">Allow or deny; granted or refused.</param>
/// <param name="Reason">Why.</param>
/// <param name="Clause">The clause of the policy; null where there is none.</param>
/// <param name="Law">The provision of the law; null where there is none.</param>
/// <param name="Obligations">What it obliges to.</param>
/// <param name="Basis">What an allow relied on, or what came nearest; nothing for an answer.</param>
public sealed record ScenarioOutcome(
    Effect Effect, ReasonCode Reason, string? Clause, string? Law, Obligations Obligations, DecisionBasis Basis);
