using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Testing.Scenarios;

/// <summary>A request of a principal under section 5, and what must be answered.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class AnswerScenario : Scenario
{
    /// <summary>The request, received at the instant of the scenario.</summary>
    public required SubjectRequest Request { get; init; }

    /// <inheritdoc/>
    public override ScenarioResult Run(ConsentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var answer = policy.Answer(Request);
        return new ScenarioResult(this, policy, new ScenarioOutcome(answer.Effect, answer.Reason, answer.Clause, answer.Law, answer.Obligations, default));
    }

    internal override Decision? Explain(ConsentPolicy policy) => null;
}
