using System.Text.Json.Nodes;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Testing.Tests.Scenarios;

/// <summary>What the page about scenario files shows is true.</summary>
public sealed class DocumentTests
{
    private static readonly string[] Blocks =
    [
        .. File.ReadAllText(Repository.Path("src", "Pictier.Consent.Testing", "SCENARIOS.md")).Split("```json\n").Skip(1).Select(block => block.Split("```")[0]),
    ];

    [Test]
    public void The_first_file_it_shows_holds_for_the_album() => ShouldHold(Blocks[0]);

    [Test]
    public void The_variations_it_shows_hold_for_the_album()
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.Path("tests", "Pictier.Consent.Testing.Tests", "Scenarios", "Good", "album.consent-test.json")))!;
        file.AsObject().Remove("events");
        file["requests"]!.AsObject().Remove("recommend");
        file["scenarios"] = new JsonArray(JsonNode.Parse(Blocks[1]));

        ShouldHold(file.ToJsonString());
    }

    private static void ShouldHold(string json)
    {
        var album = ConsentPolicy.Load(Repository.Path("samples", "Pictier.Album", "album.policy.json"));
        foreach (var scenario in ScenarioFile.Parse(json, album).Scenarios)
        {
            scenario.ShouldHold();
        }
    }
}
