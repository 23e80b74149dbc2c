using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tests.House;

namespace Pictier.Consent.Testing.Tests.Scenarios;

/// <summary>Where scenario files are found, and what a run of one tells.</summary>
public sealed class ScenarioFilesTests
{
    private const string Good = "tests/Pictier.Consent.Testing.Tests/Scenarios/Good";

    [Test]
    public void A_path_starts_at_the_nearest_folder_above_the_tests_that_has_it() =>
        ScenarioFiles.In(Good).Select(s => Path.GetFileName(s.File)).Distinct().Should().Equal("album.consent-test.json", "every-property.consent-test.json");

    [Test]
    public void A_path_that_is_nowhere_is_told() =>
        FluentActions.Invoking(() => ScenarioFiles.In("no-such-folder").ToList()).Should().Throw<FileNotFoundException>().WithMessage("*no-such-folder*");

    [Test]
    public void Rows_are_the_arguments_of_a_test() =>
        ScenarioFiles.Rows(Good).Select(row => row.Should().ContainSingle().Subject.ToString()).Should().Equal(ScenarioFiles.In(Good).Select(s => s.ToString()));

    [Test]
    public void A_policy_that_two_files_name_is_read_once()
    {
        var files = ScenarioFiles.Load([Repository.Path(Good.Split('/'))]);

        files.Should().HaveCount(2);
        files[0].Policy.Should().BeSameAs(files[1].Policy);
    }

    [Test]
    public void A_file_tells_which_files_it_names() =>
        ScenarioFile.Load(Repository.Path([.. Good.Split('/'), "every-property.consent-test.json"])).NamedFiles.Select(Path.GetFileName)
            .Should().Equal("album.policy.json", "said.jsonl");

    [Test]
    public void A_scenario_can_be_run_against_another_policy()
    {
        var scenario = ScenarioFiles.In(Good).First(s => s.Name == "Nothing is recommended to somebody who said nothing");
        var album = File.ReadAllText(Repository.Path("samples", "Pictier.Album", "album.policy.json"));
        var declared = ConsentPolicy.Parse(album.Replace("\"id\": \"recommendations\",\n      \"clause\": \"none\"", "\"id\": \"recommendations\",\n      \"clause\": \"2.1(1)\"", StringComparison.Ordinal));

        var result = scenario.Run(declared);

        scenario.Run().Held.Should().BeTrue();
        result.Held.Should().BeFalse();
        result.Disappointments.Should().Equal(new Disappointment("reason", "consent-missing", "declared-purpose"));
        result.Describe().Should().ContainAll("expected consent-missing, found declared-purpose", "USE-1");
    }

    [Test]
    public void A_scenario_that_does_not_hold_fails_with_all_about_it()
    {
        var scenario = ScenarioFile.Parse(
            """
            {
              "format": "pictier-consent/scenarios/1",
              "scenarios": [
                { "name": "Silence is consent", "at": "2026-06-01T12:00:00+09:00", "when": { "operation": "use", "subject": "hanako", "purpose": "recommendations", "data": ["photo"] }, "then": "consent" },
                { "name": "Anybody may ask", "at": "2026-06-01T12:00:00+09:00", "ask": { "subject": "hanako", "kind": "disclosure", "identityVerified": false }, "then": { "effect": "allow" } }
              ]
            }
            """,
            Assertions.AlbumPolicy.Policy).Scenarios;

        scenario[0].Invoking(s => s.ShouldHold()).Should().Throw<ExpectationNotMetException>().Which.Message
            .Should().ContainAll("Silence is consent", "(scenarios)(4)", "reason: expected consent, found consent-missing", "USE-2").And.NotContain("hanako");
        scenario[1].Invoking(s => s.ShouldHold()).Should().Throw<ExpectationNotMetException>().WithMessage("*effect: expected allow, found deny*requester-not-verified*");
    }
}
