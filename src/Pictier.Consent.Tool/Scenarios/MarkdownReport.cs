using System.Globalization;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tool.Coverage;
using Pictier.Consent.Tool.Mutation;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>Writes what came of scenarios as Markdown, for the summary of a build or a comment.</summary>
internal static class MarkdownReport
{
    internal static void Write(TextWriter text, TestReport report)
    {
        var failed = report.Failed.Count();
        text.WriteLine("# Policy scenarios");
        text.WriteLine();
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Count - failed} of {report.Count} scenarios held."));
        text.WriteLine();
        text.WriteLine("| file | scenarios | failed |");
        text.WriteLine("| --- | ---: | ---: |");
        foreach (var tested in report.Files)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Cell(tested.File.Path)} | {tested.Results.Count} | {tested.FailedCount} |"));
        }

        foreach (var result in report.Failed)
        {
            Write(text, result);
        }

        if (report.Coverage is { } coverage)
        {
            text.WriteLine();
            CoverageMarkdown.Write(text, coverage);
        }

        if (report.Mutation is { } mutation)
        {
            text.WriteLine();
            MutationMarkdown.Write(text, mutation);
        }
    }

    private static void Write(TextWriter text, ScenarioResult result)
    {
        text.WriteLine();
        text.WriteLine($"## {Cell(result.Scenario.Name)}");
        text.WriteLine();
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Cell(result.Scenario.File ?? string.Empty)}, line {result.Scenario.Line}"));
        text.WriteLine();
        text.WriteLine("| | expected | found |");
        text.WriteLine("| --- | --- | --- |");
        foreach (var difference in result.Disappointments)
        {
            text.WriteLine($"| {difference.What} | {Cell(difference.Expected)} | {Cell(difference.Actual)} |");
        }

        text.WriteLine();
        text.WriteLine("```text");
        text.Write(result.Describe());
        text.WriteLine("```");
    }

    private static string Cell(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
