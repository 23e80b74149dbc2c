using System.Text.Json;
using System.Xml.Linq;

namespace Pictier.Consent.Tool.Tests.Scenarios;

public sealed class TestCommandTests
{
    [Test]
    public void Scenarios_that_hold_are_a_success()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds)).Should().Be(0);

        workspace.Standard.Should().Contain("All 1 scenarios held");
    }

    [Test]
    public void A_scenario_that_does_not_hold_is_shown_with_what_was_expected_what_was_found_and_every_rule()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds, ScenarioWorkspace.Fails)).Should().Be(1);

        workspace.Standard.Should().ContainAll(
            "Advertisements <need> no | consent",
            "ads.consent-test.json(10)",
            "reason: expected consent, found consent-missing",
            "clause: expected 2.1, found 2.2",
            "obligations: expected review-exception, found none",
            "USE-2",
            "1 of 2 scenarios held");
    }

    [Test]
    public void A_folder_stands_for_all_scenario_files_below_it()
    {
        using var workspace = new Workspace();
        Directory.CreateDirectory(workspace.PathOf("deeper"));
        workspace.WithScenarios("one.consent-test.json", ScenarioWorkspace.Holds);
        var two = workspace.WithScenarios("two.consent-test.json", ScenarioWorkspace.Holds);
        File.WriteAllText(workspace.PathOf("deeper/three.consent-test.json"), File.ReadAllText(two).Replace("policy.json", "../policy.json", StringComparison.Ordinal));
        workspace.With("four.json", "no scenario file, by its name");

        workspace.Run("test", workspace.PathOf(".")).Should().Be(0);

        workspace.Standard.Should().Contain("All 3 scenarios held");
    }

    [Test]
    public void Another_policy_takes_the_place_of_the_one_that_the_file_names()
    {
        using var workspace = new Workspace();
        var scenarios = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds);
        var declared = workspace.With("declared.json", Workspace.Policy.Replace("\"id\": \"ads\", \"clause\": \"none\"", "\"id\": \"ads\", \"clause\": \"2.1(1)\", \"data\": [\"email\"]", StringComparison.Ordinal));

        workspace.Run("test", scenarios, "--policy", declared).Should().Be(1);

        workspace.Standard.Should().Contain("reason: expected consent-missing, found declared-purpose");
    }

    [Test]
    public void Files_that_are_not_valid_run_nothing_and_every_error_of_every_file_is_told()
    {
        using var workspace = new Workspace();
        var holds = workspace.WithScenarios("holds.consent-test.json", ScenarioWorkspace.Holds);
        var one = workspace.WithScenarios("one.consent-test.json", ScenarioWorkspace.Holds.Replace("\"then\"", "\"than\"", StringComparison.Ordinal));
        var two = workspace.WithScenarios("two.consent-test.json", ScenarioWorkspace.Holds.Replace("missing", "mising", StringComparison.Ordinal));

        workspace.Run("test", holds, one, two).Should().Be(2);

        workspace.Standard.Should().BeEmpty();
        workspace.Error.Should().ContainAll("one.consent-test.json(9,", "`than`", "two.consent-test.json(9,", "`consent-mising`");
    }

    [Test]
    public void A_path_that_is_not_there_runs_nothing()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.PathOf("no-such-folder")).Should().Be(2);

        workspace.Error.Should().Contain("no-such-folder");
    }

    [Test]
    public void A_folder_without_scenarios_is_no_success()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.PathOf(".")).Should().Be(2);

        workspace.Error.Should().Contain(".consent-test.json");
    }

    [Test]
    public void JUnit_has_a_suite_for_each_file_and_a_failure_with_the_explanation()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds, ScenarioWorkspace.Fails), "--format", "junit").Should().Be(1);

        var suite = XDocument.Parse(workspace.Standard).Root!.Elements("testsuite").Should().ContainSingle().Subject;
        suite.Attribute("tests")!.Value.Should().Be("2");
        suite.Attribute("failures")!.Value.Should().Be("1");
        suite.Elements("testcase").Select(c => (c.Attribute("name")!.Value, c.Attribute("line")!.Value, c.Elements("failure").Count())).Should().Equal(
            ("Nobody who is silent gets advertisements", "9", 0),
            ("Advertisements <need> no | consent", "10", 1));
        suite.Descendants("failure").Single().Value.Should().Contain("USE-2");
    }

    [Test]
    public void JSON_has_every_scenario_with_what_was_decided_and_what_differs()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds, ScenarioWorkspace.Fails), "--format", "json").Should().Be(1);

        var report = JsonDocument.Parse(workspace.Standard).RootElement;
        report.GetProperty("failed").GetInt32().Should().Be(1);
        report.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("held").GetBoolean()).Should().Equal(true, false);
        report.GetProperty("results")[1].GetProperty("reason").GetString().Should().Be("consent-missing");
        report.GetProperty("results")[1].GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("what").GetString())
            .Should().Equal("reason", "clause", "obligations");
    }

    [Test]
    public void Markdown_tells_the_counts_and_escapes_what_would_break_a_table()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Fails), "--format", "markdown").Should().Be(1);

        workspace.Standard.Should().ContainAll("0 of 1 scenarios held.", "## Advertisements &lt;need&gt; no \\| consent", "| reason | consent | consent-missing |");
    }

    [Test]
    public void SARIF_has_a_result_at_the_line_of_each_scenario_that_does_not_hold()
    {
        using var workspace = new Workspace();

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds, ScenarioWorkspace.Fails), "--format", "sarif").Should().Be(1);

        var result = JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Should().ContainSingle().Subject;
        result.GetProperty("ruleId").GetString().Should().Be("PC9001");
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(10);
    }

    [Test]
    public void The_result_can_go_to_a_file()
    {
        using var workspace = new Workspace();
        var file = workspace.PathOf("result.txt");

        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds), "--output", file).Should().Be(0);

        workspace.Standard.Should().BeEmpty();
        File.ReadAllText(file).Should().Contain("All 1 scenarios held");
    }

    [Test]
    public void The_schema_is_printed_for_editors()
    {
        using var workspace = new Workspace();

        workspace.Run("test", "--schema").Should().Be(0);

        JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("properties").TryGetProperty("scenarios", out _).Should().BeTrue();
    }
}
