namespace Pictier.Consent.Policies;

/// <summary>What a condition means.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Failure">The code that its failure gives.</param>
/// <param name="Subjects">What a rule with this condition can be about; empty: anything.</param>
/// <param name="Check">For a condition of a consent, the number of its check (C1 to C16 of spec 3.2); else 0.</param>
/// <param name="Source">The clause, article or ambiguity that it comes from.</param>
/// <param name="Meaning">One true sentence: when it holds.</param>
public sealed record ConditionInfo(
    PolicyCondition Condition, ReasonCode Failure, IReadOnlyList<RuleSubject> Subjects, int Check, string Source, string Meaning);
