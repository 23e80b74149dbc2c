using System.Globalization;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tool.Coverage;
using Pictier.Consent.Tool.Explaining;
using Pictier.Consent.Tool.Mutation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>Shows what came of scenarios to a person: a line for each file, and all about each scenario that did not hold.</summary>
internal static class HumanReport
{
    internal static void Write(IAnsiConsole console, TestReport report)
    {
        foreach (var tested in report.Files)
        {
            var mark = tested.FailedCount == 0 ? "[green]ok[/]    " : "[red]FAILED[/]";
            console.Markup(mark);
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $" {tested.File.Path} [dim]{tested.File.Title ?? string.Empty}[/]");
            foreach (var result in tested.Results.Where(r => !r.Held))
            {
                Write(console, result);
            }
        }

        var failed = report.Failed.Count();
        console.WriteLine();
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{(failed == 0 ? "All" : $"{report.Count - failed} of")} {report.Count} scenarios held in {report.Elapsed.TotalMilliseconds:F0} ms.");
        if (report.Coverage is { } coverage)
        {
            CoverageView.Write(console, coverage);
        }

        if (report.Mutation is { } mutation)
        {
            MutationView.Write(console, mutation);
        }
    }

    private static void Write(IAnsiConsole console, ScenarioResult result)
    {
        console.WriteLine();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [red]x[/] [bold]{result.Scenario.Name}[/]");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"    [dim]{result.Scenario.File}({result.Scenario.Line})[/]");
        foreach (var difference in result.Disappointments)
        {
            console.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"    {difference.What}: expected [green]{difference.Expected}[/], found [red]{difference.Actual}[/]");
        }

        console.Write(Explanation(result));
    }

    private static IRenderable Explanation(ScenarioResult result)
    {
        if (result.Scenario is not DecisionScenario scenario)
        {
            return new Text(result.Outcome.Reason.Message());
        }

        var situation = new Situation(scenario.Policy, scenario.Request, scenario.History, scenario.At);
        return ExplainText.Tree(ExplanationTree.Of(situation, situation.Explain()), all: true);
    }
}
