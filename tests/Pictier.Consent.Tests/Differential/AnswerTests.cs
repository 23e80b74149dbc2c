using System.Text.Json.Nodes;
using Pictier.Consent.Ledger;
using Pictier.Consent.Reference;
using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Differential;

/// <summary>The answers to requests of section 5 against the reference model's.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class AnswerTests
{
    [TestCaseSource(typeof(Seeds), nameof(Seeds.InHundreds))]
    public void The_engine_answers_as_the_reference_model_does(int from)
    {
        foreach (var world in Seeds.Hundred(from).Select(seed => new World(seed)))
        {
            var policies = RandomWorld.Parse(world.Texts.Policies);
            foreach (var (line, text) in world.SubjectRequests.Zip(world.Texts.SubjectRequests))
            {
                var answer = world.Policy.Answer(line.Request!);
                var expected = ReferenceModel.Answer(policies, Answered.Json(text));

                Answered.Of(answer).Should().Be(
                    new Answered(expected.Effect, expected.Reason, expected.Clause, Answered.Sorted(expected.Obligations)),
                    "of world {0} with the request {1}", world.Seed, text);
                answer.Events.Select(EventWriter.Write).Should().Equal(
                    expected.Events.Select(Rewritten), "of world {0} with the request {1}", world.Seed, text);
            }
        }
    }

    // As the library writes the same event: instants and the order of properties may be written in several ways.
    private static string Rewritten(JsonObject expected) => EventWriter.Write(ConsentLedger.Parse(expected.ToJsonString()).Events.Single());
}
