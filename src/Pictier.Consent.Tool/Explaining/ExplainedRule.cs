namespace Pictier.Consent.Tool.Explaining;

/// <summary>What came of a condition.</summary>
internal enum ConditionState
{
    /// <summary>An earlier condition had failed, or the rule was not attempted.</summary>
    NotReached,

    /// <summary>The law asks it, and not at that time or not under these options.</summary>
    NotAsked,

    /// <summary>It held.</summary>
    Held,

    /// <summary>It failed.</summary>
    Failed,
}

/// <summary>A condition and what came of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">When it holds.</param>
/// <param name="Source">The clause, article or ambiguity that it comes from.</param>
/// <param name="State">What came of it.</param>
internal sealed record ExplainedCondition(string Name, string Meaning, string Source, ConditionState State);

/// <summary>A rule and what came of it.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Title">What the rule says; null for a step of the pipeline.</param>
/// <param name="Basis">The consent, claim or other record that the outcome is about, for people; null when there is none.</param>
/// <param name="Conditions">Its conditions, in order.</param>
internal sealed record ExplainedRule(RuleOutcome Outcome, LocalizedText? Title, string? Basis, IReadOnlyList<ExplainedCondition> Conditions);

/// <summary>A gate with its rules.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Passed">Whether a rule let it pass.</param>
/// <param name="Rules">Its rules, in the order in which they were tried.</param>
internal sealed record ExplainedGate(string Name, string Question, bool Passed, IReadOnlyList<ExplainedRule> Rules)
{
    /// <summary>Whether a gate that does not pass denies: what is inside the policy (1.1) goes on.</summary>
    internal bool Denies => Name != "scope";
}
