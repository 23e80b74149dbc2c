using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Differential;

/// <summary>Explaining is deciding: the explanation comes from the same run.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ExplanationTests
{
    [TestCaseSource(typeof(Seeds), nameof(Seeds.FewHundreds))]
    public void An_explained_decision_is_the_decision(int from)
    {
        foreach (var world in Seeds.Hundred(from).Select(seed => new World(seed)))
        {
            foreach (var question in world.Questions)
            {
                var decision = question.Decision;
                var explained = question.Explained;

                (Answered.Of(explained), explained.Law, explained.Basis, explained.Policy, explained.At).Should().Be(
                    (Answered.Of(decision), decision.Law, decision.Basis, decision.Policy, decision.At), "of world {0} with {1}", world.Seed, question.Request.Id);
            }
        }
    }
}
