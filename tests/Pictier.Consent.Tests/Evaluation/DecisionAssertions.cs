namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Says what a decision should be: reason, clause and, for an allow, exactly which obligations.</summary>
internal sealed class DecisionAssertions(Decision decision)
{
    internal void BeAllowed(ReasonCode reason, string clause, params Obligation[] obligations)
    {
        decision.ToString().Should().Be($"allow {reason.Name()} ({clause})");
        decision.Obligations.Should().BeEquivalentTo(obligations);
    }

    internal void BeDenied(ReasonCode reason, string? clause)
    {
        decision.ToString().Should().Be(clause is null ? $"deny {reason.Name()}" : $"deny {reason.Name()} ({clause})");
        decision.Obligations.Should().BeEmpty();
    }
}

internal static class DecisionAssertionExtensions
{
    internal static DecisionAssertions Should(this Decision decision) => new(decision);
}
