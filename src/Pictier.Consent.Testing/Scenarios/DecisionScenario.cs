using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>A use of personal data, what the person had said, and what must be decided.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class DecisionScenario : Scenario
{
    /// <summary>The use.</summary>
    public required ProcessingRequest Request { get; init; }

    /// <summary>What the principal had said.</summary>
    public required ConsentHistory History { get; init; }

    /// <inheritdoc/>
    public override ScenarioResult Run(ConsentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var decision = policy.Decide(Request, History, At);
        return new ScenarioResult(this, policy, new ScenarioOutcome(
            decision.Effect, decision.Reason, decision.Clause, decision.Law, decision.Obligations, decision.Basis));
    }

    internal override Decision? Explain(ConsentPolicy policy) => policy.Explain(Request, History, At);
}
