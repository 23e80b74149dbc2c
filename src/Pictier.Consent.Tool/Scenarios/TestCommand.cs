using System.CommandLine;
using System.Globalization;
using Pictier.Consent.Tool.Coverage;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary><c>test</c>: runs scenario files against the policies that they name.</summary>
internal static class TestCommand
{
    internal static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Scenario files (*.consent-test.json), or folders that hold some; without one, the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["."],
        };
        var policies = new Option<string[]>("--policy")
        {
            Description = "A version of the policy to test instead of the one that the files name; repeat the option for further versions.",
            HelpName = "FILE",
        };
        var format = FormatOption.Create(OutputFormat.Human, OutputFormat.Junit, OutputFormat.Json, OutputFormat.Markdown, OutputFormat.Sarif);
        var output = new Option<string?>("--output") { Description = "Write the result to a file instead of standard output.", HelpName = "FILE" };
        var watch = new Option<bool>("--watch") { Description = "Run again whenever a scenario, a policy or a ledger changes, until Ctrl+C." };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of scenario files, for editors, and run nothing." };
        var coverage = new Option<bool>("--coverage") { Description = "Tell how much of the policy the scenarios show: clauses, rules, conditions both ways, reasons." };
        var minimum = new Option<double?>("--min-coverage") { Description = "Fail below this coverage, in percent.", HelpName = "PERCENT" };
        minimum.Validators.Add(result =>
        {
            if (!double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var percent) || percent is < 0 or > 100)
            {
                result.AddError($"`{result.Tokens[0].Value}` is no percentage for --min-coverage; give a number from 0 to 100.");
            }
        });
        var reports = new Option<string[]>("--coverage-report")
        {
            Description = "Write the coverage to a file: .html, .md or .json; repeat the option for further files.",
            HelpName = "FILE",
        };
        reports.Validators.Add(result =>
        {
            foreach (var file in result.Tokens.Select(t => t.Value).Where(f => !CoverageFormat.All.Contains(CoverageFormat.Of(f))))
            {
                result.AddError($"`{file}` is no coverage report; its name must end in {string.Join(", ", CoverageFormat.All)}.");
            }
        });
        var mutate = new Option<bool>("--mutate") { Description = "Try mistakes in the policy, and fail when no scenario would notice one." };
        var command = new TaughtCommand("test", "Run policy scenarios: given what a person said, when data is used so, then this must be decided.")
        {
            Examples =
            [
                new("Run every scenario file below the current folder", "test"),
                new("Run them against the next version of the policy", "test scenarios --policy album-2027.policy.json"),
                new("Write the test report of a build", "test scenarios --format junit --output scenarios.xml"),
                new("Show what the scenarios leave out, beside the clauses", "test scenarios --coverage-report coverage.html"),
                new("Fail unless everything is shown and every mistake would be noticed", "test scenarios --min-coverage 100 --mutate"),
                new("Keep running while you write", "test scenarios --watch"),
                new("Let an editor complete and check scenario files", "test --schema"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "Every scenario held."),
                (ExitCode.Found, "Some scenario did not hold, the coverage is too low, a mutant survives, or an accepted gap is none."),
                (ExitCode.InvalidInput, "A scenario file, a policy or a ledger is not valid, or a file cannot be read or written."),
            ],
        };
        command.Add(paths);
        command.Add(policies);
        command.Add(format);
        command.Add(output);
        command.Add(coverage);
        command.Add(minimum);
        command.Add(reports);
        command.Add(mutate);
        command.Add(watch);
        command.Add(schema);
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(schema))
            {
                return Task.FromResult(PrintSchema(terminal, parsed.GetValue(output)));
            }

            var checks = new TestChecks(parsed.GetValue(coverage), parsed.GetValue(minimum), parsed.GetValue(reports) ?? [], parsed.GetValue(mutate));
            var run = new TestRun(terminal, parsed.GetValue(paths)!, parsed.GetValue(policies) ?? [], parsed.GetValue(format), parsed.GetValue(output), checks);
            return parsed.GetValue(watch) ? WatchAsync(terminal, run, new FileWatch(parsed.GetValue(output)), cancellationToken) : Task.FromResult(run.Run());
        });
        return command;
    }

    private static int PrintSchema(Terminal terminal, string? file)
    {
        using var text = terminal.OpenText(file);
        text.Write(Testing.Scenarios.ScenarioSchema.Text);
        return ExitCode.Decided;
    }

    // Ctrl+C is how a watch ends; what the last run found is what it tells.
    private static async Task<int> WatchAsync(Terminal terminal, TestRun run, FileWatch changes, CancellationToken cancellationToken)
    {
        using var watch = changes;
        var exitCode = ExitCode.Decided;
        try
        {
            while (true)
            {
                watch.On(run.WatchedPaths);
                exitCode = run.Run();
                watch.On(run.WatchedPaths);
                await terminal.Error.WriteLineAsync("Waiting for a change; Ctrl+C ends this.").ConfigureAwait(false);
                await terminal.Error.FlushAsync(cancellationToken).ConfigureAwait(false);
                await watch.NextAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return exitCode;
        }
    }
}
