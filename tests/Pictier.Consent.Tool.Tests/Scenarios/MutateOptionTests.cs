using System.Text.Json;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Tool.Tests.Scenarios;

/// <summary><c>test --mutate</c>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MutateOptionTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void Mutants_that_no_scenario_would_notice_fail_and_are_named_with_what_they_do()
    {
        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds), "--mutate").Should().Be(1);

        workspace.Standard.Should().Contain("survives drop-rule USE-2  The rule USE-2 is gone.");
        workspace.Error.Should().MatchRegex("Mutants: [0-9]+, [0-9]+ killed, 0 accepted, [0-9]+ survive\\.");
    }

    [Test]
    public void Survivors_that_are_all_listed_with_a_reason_pass()
    {
        var scenarios = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds);
        var survivors = PolicyMutation.Run(ScenarioFile.Load(scenarios).Scenarios).Survivors.Select(s => s.Mutant.Name);
        workspace.With("ads.consent-gaps.json", JsonSerializer.Serialize(new
        {
            format = AcceptedGaps.Format,
            mutants = new[] { new { survive = survivors, because = "this is no real list of scenarios" } },
        }));

        workspace.Run("test", scenarios, "--mutate").Should().Be(0);

        workspace.Error.Should().Contain(" 0 survive.");
    }

    [Test]
    public void No_mutant_is_tried_while_a_scenario_fails()
    {
        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Fails), "--mutate").Should().Be(1);

        workspace.Error.Should().Contain("No mutant was tried");
    }

    [Test]
    public void The_report_of_a_program_has_every_mutant_with_what_came_of_it()
    {
        var scenarios = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds);

        workspace.Run("test", scenarios, "--mutate", "--format", "json").Should().Be(1);

        var told = JsonDocument.Parse(workspace.Standard).RootElement.GetProperty("mutation");
        var expected = PolicyMutation.Run(ScenarioFile.Load(scenarios).Scenarios);
        told.GetProperty("results").EnumerateArray().Select(r => (r.GetProperty("name").GetString(), r.GetProperty("state").GetString()))
            .Should().Equal(expected.Results.Select(r => ((string?)r.Mutant.Name, (string?)(r.KilledBy is null ? "survived" : "killed"))));
        told.GetProperty("killed").GetInt32().Should().Be(expected.Killed);
    }

    [Test]
    public void Markdown_has_the_survivors_too()
    {
        workspace.Run("test", workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds), "--mutate", "--coverage", "--format", "markdown").Should().Be(1);

        workspace.Standard.Should().ContainAll("## Coverage: ", "## Mutants of the policy", "- `drop-rule USE-2`: The rule USE-2 is gone.");
    }
}
