using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Testing;

/// <summary>Where assertions start. They stand beside those of an assertion library: each is of a type that only this library knows.</summary>
public static class AssertionExtensions
{
    /// <summary>What the decision should be.</summary>
    public static DecisionAssertions Should(this Decision decision) => new(decision, () => decision.Explanation);

    /// <summary>What the decision about the request should be.</summary>
    public static DecisionAssertions Should(this EvaluatedRequest evaluated) => evaluated.Decision.Should();

    /// <summary>What the answer should be.</summary>
    public static AnswerAssertions Should(this SubjectRequestAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(answer);
    }

    /// <summary>Runs the scenario and fails with everything that is not as it expects, and with what came of every rule.</summary>
    /// <exception cref="ExpectationNotMetException">Something is not as expected.</exception>
    public static void ShouldHold(this Scenarios.Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var result = scenario.Run();
        if (!result.Held)
        {
            throw new ExpectationNotMetException(result.Describe());
        }
    }
}
