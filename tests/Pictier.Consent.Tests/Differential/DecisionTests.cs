using Pictier.Consent.Reference;
using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Differential;

/// <summary>The engine against the reference model, a second and slow transcription of the specification, over random worlds.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class DecisionTests
{
    [TestCaseSource(typeof(Seeds), nameof(Seeds.InHundreds))]
    public void The_engine_decides_as_the_reference_model_does(int from)
    {
        foreach (var world in Seeds.Hundred(from).Select(seed => new World(seed)))
        {
            var policies = RandomWorld.Parse(world.Texts.Policies);
            var ledger = RandomWorld.Parse(world.Texts.Ledger);
            foreach (var (line, text) in world.Lines.Zip(world.Texts.Requests))
            {
                var decided = Answered.Decide(world.Policy, world.Ledger, line);
                var expected = Expected(ReferenceModel.Decide(policies, ledger, Answered.Json(text)));

                decided.Should().Be(expected, "of world {0} with the request {1}", world.Seed, text);
            }
        }
    }

    private static Answered Expected(ReferenceDecision decision) =>
        new(decision.Effect, decision.Reason, decision.Clause, Answered.Sorted(decision.Obligations));
}
