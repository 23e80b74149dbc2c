using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.Tests.Cases;

namespace Pictier.Consent.Tests.Evaluation.Invariants;

/// <summary>The order of records, claims and ids in the input never changes the result.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Invariant_09_OrderTests
{
    [Test]
    public void Mixing_every_list_of_the_policy_changes_nothing() => Property.Holds(Gen.Select(Property.Worlds, Gen.Int), 150, drawn =>
    {
        var (world, seed) = drawn;
        var chance = new Random(seed);
        var mixed = ConsentPolicy.Parse(Mixed(world.Texts.Policies, chance).Select(text => Mix(text, chance)));

        foreach (var question in world.Questions)
        {
            Answered.Of((question with { Policy = mixed }).Decision).Should().Be(Answered.Of(question.Decision), Property.Of(world, question));
        }
    });

    [Test]
    public void Mixing_every_list_of_a_request_changes_nothing() => Property.Holds(Gen.Select(Property.Worlds, Gen.Int), 150, drawn =>
    {
        var (world, seed) = drawn;
        var chance = new Random(seed);
        foreach (var question in world.Questions)
        {
            var text = RequestWriter.Write(question.Request, question.At);
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Mix(text, chance)));
            var request = RequestLines.Read(stream, "mixed").Single().Request!;

            Answered.Of((question with { Request = request }).Decision).Should().Be(Answered.Of(question.Decision), Property.Of(world, question));
        }
    });

    [Test]
    public void Mixing_the_lines_of_a_history_changes_nothing() => Property.HoldsOfQuestions(worlds: 150, atLeast: 1_000, (world, question, chance) =>
    {
        if (question.History.Events.Count < 2)
        {
            return false;
        }

        var lines = Mixed(question.History.Events, chance).OrderBy(e => Depth(e, question.History)).Select(e => e with { Sequence = null });
        var mixed = question with { History = ConsentHistory.Of([.. lines]) };

        Answered.Of(mixed.Decision).Should().Be(Answered.Of(question.Decision), Property.Of(world, question));
        return true;
    });

    // A line refers to earlier lines only, so what refers comes after what is referred to.
    private static int Depth(ConsentEvent said, ConsentHistory history) => Named(said) is { } named
        ? 1 + Depth(history.Events.First(e => (e as ConsentGiven)?.Consent == named || (e as RestrictionImposed)?.Restriction == named), history)
        : 0;

    private static string? Named(ConsentEvent said) => said switch
    {
        ConsentGiven given => given.Supersedes,
        ConsentWithdrawn withdrawn => withdrawn.Consent,
        RestrictionLifted lifted => lifted.Restriction,
        _ => null,
    };

    private static string Mix(string json, Random chance) => Mix(JsonNode.Parse(json)!, chance).ToJsonString();

    private static JsonNode Mix(JsonNode node, Random chance) => node switch
    {
        JsonArray array => new JsonArray([.. Mixed(array, chance).Select(item => Mix(item!, chance))]),
        JsonObject members => new JsonObject(Mixed(members, chance).Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Mix(m.Value!, chance)))),
        _ => node.DeepClone(),
    };

    private static List<T> Mixed<T>(IEnumerable<T> items, Random chance)
    {
        var mixed = items.ToArray();
        chance.Shuffle(mixed);
        return [.. mixed];
    }
}
