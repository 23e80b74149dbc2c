using Pictier.Consent.Tool.Scenarios;

namespace Pictier.Consent.Tool.Tests.Scenarios;

/// <summary><c>test --watch</c> with real changes of real files.</summary>
public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Test]
    public async Task A_change_of_the_policy_runs_the_scenarios_again_until_the_watch_is_cancelled()
    {
        using var workspace = new Workspace();
        var scenarios = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds);
        await using var tool = ToolProcess.Start("test", scenarios, "--watch");

        (await tool.OutputUntil("scenarios held", Patience)).Should().Contain("All 1 scenarios held");
        await tool.ErrorUntil("Waiting for a change", Patience);
        workspace.With("policy.json", Workspace.Policy.Replace("\"id\": \"ads\", \"clause\": \"none\"", "\"id\": \"ads\", \"clause\": \"2.1(1)\", \"data\": [\"email\"]", StringComparison.Ordinal));
        (await tool.OutputUntil("scenarios held", Patience)).Should().Contain("0 of 1 scenarios held");

        await tool.ErrorUntil("Waiting for a change", Patience);
        (await tool.InterruptAsync(Patience)).Should().Be(1, "the last run found a scenario that does not hold");
    }

    [Test]
    public async Task A_file_that_is_broken_for_a_moment_does_not_end_the_watch()
    {
        using var workspace = new Workspace();
        var scenarios = workspace.WithScenarios("ads.consent-test.json", ScenarioWorkspace.Holds);
        var valid = await File.ReadAllTextAsync(scenarios);
        await using var tool = ToolProcess.Start("test", scenarios, "--watch");

        await tool.ErrorUntil("Waiting for a change", Patience);
        await File.WriteAllTextAsync(scenarios, valid[..^20]);
        (await tool.ErrorUntil("Waiting for a change", Patience)).Should().Contain("This is not JSON");
        await File.WriteAllTextAsync(scenarios, valid);
        await tool.ErrorUntil("Waiting for a change", Patience);

        (await tool.InterruptAsync(Patience)).Should().Be(0);
    }

    [Test]
    public async Task Many_changes_at_once_are_one()
    {
        using var workspace = new Workspace();
        var file = workspace.With("a.json", "{}");
        using var watch = new FileWatch(ignored: null);
        watch.On([file]);

        for (var i = 0; i < 20; i++)
        {
            await File.WriteAllTextAsync(file, $"{{ \"i\": {i} }}");
        }

        using var patience = new CancellationTokenSource(Patience);
        await watch.NextAsync(patience.Token);
        using var none = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await FluentActions.Awaiting(() => watch.NextAsync(none.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task What_the_run_itself_writes_is_no_change()
    {
        using var workspace = new Workspace();
        using var watch = new FileWatch(workspace.PathOf("result.json"));
        watch.On([workspace.PathOf(".")]);

        workspace.With("result.json", "{}");

        using var none = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await FluentActions.Awaiting(() => watch.NextAsync(none.Token)).Should().ThrowAsync<OperationCanceledException>();
    }
}
