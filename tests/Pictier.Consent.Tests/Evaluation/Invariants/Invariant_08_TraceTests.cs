namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>Every allow names a clause of the policy; every denial is explained.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_08_TraceTests
{
    private static readonly HashSet<string> Clauses =
    [
        "1.1", "2.1", "2.2", "2.2(1)", "2.2(2)", "2.2(3)", "2.2(4)", "2.3", "3.1(1)", "3.1(2)", "3.1(3)", "3.1(4)", "3.1(5)", "3.1(6)", "3.2",
        "3.3(1)", "3.3(2)", "3.3(3)", "3.3(4)",
    ];

    [Test]
    public void An_allow_names_a_clause_and_has_a_rule_that_is_satisfied() => Property.HoldsOfQuestions(worlds: 150, atLeast: 1_000, (world, question, _) =>
    {
        var decision = question.Explained;
        if (!decision.IsAllowed)
        {
            return false;
        }

        Clauses.Should().Contain(decision.Clause!, Property.Of(world, question));
        decision.Explanation!.Rules.Any(r => r.Outcome == Outcome.Satisfied && r.Reason == decision.Reason && r.Clause == decision.Clause)
            .Should().BeTrue(Property.Of(world, question));
        return true;
    });

    [Test]
    public void A_denial_has_a_trace() =>
        Property.HoldsOfQuestions(worlds: 150, atLeast: 1_000, (world, question, _) =>
        {
            var decision = question.Explained;
            if (decision.IsAllowed)
            {
                return false;
            }

            decision.Explanation!.Rules.Should().NotBeEmpty(Property.Of(world, question));
            return true;
        });
}
