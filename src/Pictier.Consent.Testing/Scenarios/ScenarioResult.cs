namespace Pictier.Consent.Testing.Scenarios;

/// <summary>What came of running a scenario against a policy.</summary>
public sealed class ScenarioResult
{
    private readonly ConsentPolicy policy;

    internal ScenarioResult(Scenario scenario, ConsentPolicy policy, ScenarioOutcome outcome)
    {
        this.policy = policy;
        Scenario = scenario;
        Outcome = outcome;
        Disappointments = scenario.Expected.Compare(outcome);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>What came out.</summary>
    public ScenarioOutcome Outcome { get; }

    /// <summary>Everything in which it is not as expected.</summary>
    public IReadOnlyList<Disappointment> Disappointments { get; }

    /// <summary>Whether everything came out as expected.</summary>
    public bool Held => Disappointments.Count == 0;

    /// <summary>What came of every rule; null for a request under section 5, which no rule answers.</summary>
    public Explanation? Explain() => Scenario.Explain(policy)?.Explanation;

    /// <summary>What was expected, what came out, and what came of every rule: the text for a person.</summary>
    public string Describe()
    {
        var place = Scenario.File is { } file ? $"\n{file}({Scenario.Line})" : string.Empty;
        var found = string.Join('\n', Disappointments.Select(d => $"  {d}"));
        var heading = $"{Scenario.Name}{place}\n{(Held ? "  held" : found)}\n";
        return Scenario.Explain(policy) is { } decision
            ? $"{heading}\n{ExplanationText.Of(decision)}\n{ExplanationText.Of(decision.Explanation!)}"
            : $"{heading}\n{Words<Effect>.NameOf(Outcome.Effect)} {Outcome.Reason.Name()} ({Outcome.Clause}): {Outcome.Reason.Message()}\n";
    }
}
