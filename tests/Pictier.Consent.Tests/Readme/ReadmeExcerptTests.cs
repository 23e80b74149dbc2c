using System.Text.Json.Nodes;
using Pictier.Album.Telling;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Tests.Readme;

/// <summary>What the README quotes is what there is. The output of the sample is compared where the sample is run.</summary>
[TestFixture]
internal sealed class ReadmeExcerptTests
{
    private const string Readme = "README.md";

    private static string InTests(string file) => Path.Combine(TestContext.CurrentContext.TestDirectory, file);

    [Test]
    public void The_decision_that_it_shows_is_the_one_that_is_written()
    {
        var story = Story.Load();
        var scene = story.Chapters.SelectMany(story.ScenesOf).Single(s => s.Use?.Id == "recommendations-withdrawn");

        var decision = ConsentPolicy.Load(InTests("album.policy.json"))
            .Decide(scene.Use!, ConsentLedger.Load(InTests("ledger.jsonl")).HistoryOf(scene.Use!.DataSubject), scene.At);

        ShouldBeSameJson(DecisionWriter.Write(decision, scene.Use.Id), MarkedBlock.Of(Readme, "decision: recommendations-withdrawn"));
    }

    [Test]
    public void The_rule_that_it_reads_aloud_is_the_one_of_the_rulebook()
    {
        var file = Repository.Path("src", "Pictier.Consent", "Policies", "Builtin", "pictier-2020-10-01.json");
        var clause = JsonNode.Parse(File.ReadAllText(file))!["clauses"]!.AsArray().Single(c => (string?)c!["id"] == "3.1(3)")!;

        ShouldBeSameJson(clause["rules"]![0]!.ToJsonString(), MarkedBlock.Of(Readme, "rule: TP-4"));
    }

    [Test]
    public void The_errors_that_it_shows_are_those_of_a_policy_with_these_mistakes()
    {
        var lines = File.ReadAllLines(InTests("album.policy.json"));
        lines[9] = lines[9].Replace("\"group\"", "\"groups\"", StringComparison.Ordinal);
        lines[72] = lines[72].Replace("\"none\"", "\"nonne\"", StringComparison.Ordinal);

        ConsentPolicy.TryParse([string.Join('\n', lines)], out _, out var errors).Should().BeFalse();

        errors.Select(error => (error with { File = "album.policy.json" }).ToString()).Should().Equal(MarkedBlock.Of(Readme, "errors").Split('\n'));
    }

    private static void ShouldBeSameJson(string actual, string shown) =>
        JsonNode.DeepEquals(JsonNode.Parse(actual), JsonNode.Parse(shown)).Should().BeTrue("{0} is what there is, and {1} is shown", actual, shown);
}
