using System.Text.Json;
using System.Text.RegularExpressions;
using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Tool.Tests.Scenarios;

/// <summary><c>test --coverage</c>, its threshold and its reports.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed partial class CoverageOptionTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string scenarios;

    public CoverageOptionTests() => scenarios = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds);

    public void Dispose() => workspace.Dispose();

    [Test]
    public void The_coverage_is_shown_with_what_is_missing_and_is_no_failure_by_itself()
    {
        workspace.Run("test", scenarios, "--coverage").Should().Be(0);

        workspace.Standard.Should().ContainAll("Clauses", "Rules", "Conditions", "Reasons", "missing rule P2-form satisfied", "more; `--coverage-report coverage.html`");
        workspace.Error.Should().StartWith($"Policy coverage: {Figures().Percent} %");
    }

    [Test]
    public void Without_the_option_nobody_speaks_of_coverage()
    {
        workspace.Run("test", scenarios).Should().Be(0);

        workspace.Standard.Should().NotContain("Conditions");
        workspace.Error.Should().BeEmpty();
    }

    [Test]
    public void A_coverage_below_the_threshold_fails_and_says_what_to_do()
    {
        workspace.Run("test", scenarios, "--min-coverage", "50").Should().Be(1);

        workspace.Error.Should().Contain("below the 50 % that `--min-coverage` asks for; add scenarios");
    }

    [Test]
    public void A_coverage_at_the_threshold_passes() =>
        workspace.Run("test", scenarios, "--min-coverage", Figures().Percent.ToString(System.Globalization.CultureInfo.InvariantCulture)).Should().Be(0);

    [TestCase("--min-coverage", "101")]
    [TestCase("--min-coverage", "-1")]
    [TestCase("--min-coverage", "all")]
    [TestCase("--coverage-report", "coverage.pdf")]
    public void A_threshold_or_a_report_that_is_none_is_wrong_usage(string option, string value)
    {
        workspace.Run("test", scenarios, option, value).Should().Be(64);

        workspace.Error.Should().Contain($"`{value}`");
    }

    [Test]
    public void An_accepted_gap_that_is_none_fails_at_its_line()
    {
        workspace.With("ads.consent-gaps.json", """
            { "format": "pictier-consent/gaps/1",
              "coverage": [{ "never": ["reason consent-missing"], "because": "of a mistake" }] }
            """);

        workspace.Run("test", scenarios, "--coverage").Should().Be(1);

        workspace.Error.Should().Contain("ads.consent-gaps.json(2): `reason consent-missing` is shown by the scenario");
    }

    [Test]
    public void A_list_of_gaps_that_is_not_valid_is_told_with_its_place()
    {
        workspace.With("ads.consent-gaps.json", "{}");

        workspace.Run("test", workspace.PathOf("."), "--coverage").Should().Be(2);

        workspace.Error.Should().Contain("ads.consent-gaps.json(1,1): $: The property `format` is missing");
    }

    [Test]
    public void Every_report_is_written_by_the_ending_of_its_name()
    {
        workspace.Run("test", scenarios, "--coverage-report", workspace.PathOf("c.html"), "--coverage-report", workspace.PathOf("c.md"), "--coverage-report", workspace.PathOf("c.JSON")).Should().Be(0);

        File.ReadAllText(workspace.PathOf("c.html")).Should().StartWith("<!doctype html>");
        File.ReadAllText(workspace.PathOf("c.md")).Should().StartWith($"## Coverage: {Figures().Percent} %").And.Contain("- `rule USE-2 satisfied`");
        JsonDocument.Parse(File.ReadAllText(workspace.PathOf("c.JSON"))).RootElement.GetProperty("format").GetString().Should().Be("pictier-consent/coverage/1");
    }

    [Test]
    public void The_report_of_a_program_has_every_item_with_its_state()
    {
        workspace.Run("test", scenarios, "--coverage", "--format", "json").Should().Be(0);

        var told = JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("coverage");
        told.GetProperty("items").EnumerateArray().Select(i => (i.GetProperty("name").GetString(), i.GetProperty("state").GetString()))
            .Should().Equal(Coverage().Items.Select(i => ((string?)i.Name, (string?)(i.State == CoverageState.Covered ? "covered" : "missing"))));
        told.GetProperty("overall").GetProperty("percent").GetDouble().Should().Be(Figures().Percent);
    }

    [Test]
    public void The_page_needs_nothing_but_itself() =>
        References().Matches(Page()).Select(m => m.Groups["to"].Value).Should().NotBeEmpty().And.OnlyContain(to => to.StartsWith('#'));

    [Test]
    public void The_page_has_every_clause_in_both_languages_with_its_rules_and_conditions()
    {
        var page = Page();

        foreach (var clause in Coverage().Clauses)
        {
            page.Should().Contain(System.Net.WebUtility.HtmlEncode(clause.Clause.Text.En)).And.Contain(System.Net.WebUtility.HtmlEncode(clause.Clause.Text.Ja));
            foreach (var rule in clause.Rules)
            {
                page.Should().Contain($"<code>{rule.Rule.Id}</code>")
                    .And.ContainAll(rule.Conditions.Select(c => $"<code>{Policies.ConditionCatalogue.Name(c.Condition.Is)}</code>"));
            }
        }
    }

    [Test]
    public void Each_link_of_the_page_leads_somewhere_and_no_id_is_used_twice()
    {
        var page = Page();
        var ids = PlaceIds().Matches(page).Select(m => m.Groups["id"].Value).ToList();

        ids.Should().OnlyHaveUniqueItems();
        References().Matches(page).Select(m => m.Groups["to"].Value[1..]).Should().BeSubsetOf(ids);
    }

    [Test]
    public void What_a_scenario_is_called_cannot_break_the_page()
    {
        var named = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds.Replace("Nobody who is silent", "<script>alert(1)</script> \\\" onload=x", StringComparison.Ordinal));

        workspace.Run("test", named, "--coverage-report", workspace.PathOf("c.html")).Should().Be(0);

        File.ReadAllText(workspace.PathOf("c.html")).Should().NotContain("<script>alert").And.NotContain("\" onload").And.Contain("&lt;script&gt;alert(1)");
    }

    [Test]
    public void What_is_accepted_stands_on_the_page_with_its_reason()
    {
        workspace.With("ads.consent-gaps.json", """{ "format": "pictier-consent/gaps/1", "coverage": [{ "never": ["rule USE-2 blocked", "condition USE-2/consent-not-expired fails"], "because": "consents <never> end" }] }""");

        Page().Should().Contain("It never fails: consents &lt;never&gt; end").And.Contain("<b>never</b><small>consents &lt;never&gt; end</small>");
    }

    private string Page()
    {
        workspace.Run("test", scenarios, "--coverage-report", workspace.PathOf("c.html")).Should().Be(0);
        return File.ReadAllText(workspace.PathOf("c.html"));
    }

    private PolicyCoverage Coverage() => PolicyCoverage.Of(ScenarioFile.Load(scenarios).Scenarios);

    private CoverageFigures Figures() => Coverage().Overall;

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"]*)\"|url\\((?<to>[^)]*)\\)")]
    private static partial Regex References();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"")]
    private static partial Regex PlaceIds();
}
