namespace Pictier.Consent.Testing.Scenarios;

/// <summary>What a scenario expects. What is null is not looked at.</summary>
public sealed record Expectation
{
    /// <summary>How an expectation says that no clause is cited.</summary>
    internal const string NoClause = "none";

    /// <summary>Allow or deny.</summary>
    public Effect? Effect { get; init; }

    /// <summary>The reason.</summary>
    public ReasonCode? Reason { get; init; }

    /// <summary>The clause that is cited; <c>none</c>: no clause.</summary>
    public string? Clause { get; init; }

    /// <summary>The provision of the law that is cited.</summary>
    public string? Law { get; init; }

    /// <summary>Exactly what it obliges to.</summary>
    public Obligations? Obligations { get; init; }

    /// <summary>What an allow relies on, or what comes nearest to allowing.</summary>
    public DecisionBasis? Basis { get; init; }

    /// <summary>Everything in which the outcome is not as expected.</summary>
    internal IReadOnlyList<Disappointment> Compare(ScenarioOutcome actual)
    {
        var found = new List<Disappointment>();
        Compare("effect", Effect is { } effect ? Words<Effect>.NameOf(effect) : null, Words<Effect>.NameOf(actual.Effect));
        Compare("reason", Reason?.Name(), actual.Reason.Name());
        Compare("clause", Clause, actual.Clause ?? NoClause);
        Compare("law", Law, actual.Law ?? "none");
        Compare("obligations", Obligations is { } owed ? Write(owed) : null, Write(actual.Obligations));
        Compare("basis", Basis is { } basis ? Write(basis) : null, Write(actual.Basis));
        return found.AsReadOnly();

        void Compare(string what, string? expected, string seen)
        {
            if (expected is not null && expected != seen)
            {
                found.Add(new Disappointment(what, expected, seen));
            }
        }
    }

    private static string Write(Obligations obligations) => obligations.Count == 0 ? "none" : obligations.ToString();

    private static string Write(DecisionBasis basis) => ExplanationText.Describe(basis) ?? "none";
}
