using System.Diagnostics;
using Pictier.Consent.Testing.Scenarios;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>One run of <c>test</c>: reads everything anew, runs it, and writes the report.</summary>
internal sealed class TestRun(Terminal terminal, string[] paths, string[] policies, OutputFormat format, string? output, TestChecks checks)
{
    /// <summary>The files and folders on which the last run depended.</summary>
    internal IReadOnlyCollection<string> WatchedPaths { get; private set; } = [.. paths, .. policies];

    internal int Run()
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var policy = policies.Length > 0 ? ConsentPolicy.Load(policies) : null;
            var files = ScenarioFiles.Load(paths, policy);
            WatchedPaths = [.. paths, .. policies, .. files.SelectMany(f => f.NamedFiles)];
            var report = checks.Check(
                new TestReport([.. files.Select(f => new TestedFile(f, [.. f.Scenarios.Select(s => s.Run())]))], Stopwatch.GetElapsedTime(started)), paths, terminal);
            Write(report);
            return checks.Judge(report, terminal.Error) && !report.Failed.Any() ? ExitCode.Decided : ExitCode.Found;
        }
        catch (InvalidDocumentException invalid)
        {
            foreach (var error in invalid.Errors)
            {
                terminal.Error.WriteLine(error);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(exception.Message);
        }

        return ExitCode.InvalidInput;
    }

    private void Write(TestReport report)
    {
        if (format == OutputFormat.Human)
        {
            terminal.Show(console => HumanReport.Write(console, report), output);
            return;
        }

        using var text = terminal.OpenText(output);
        switch (format)
        {
            case OutputFormat.Junit:
                JUnitReport.Write(text, report);
                break;
            case OutputFormat.Json:
                JsonReport.Write(text, report);
                break;
            case OutputFormat.Sarif:
                SarifReport.Write(text, report);
                break;
            default:
                MarkdownReport.Write(text, report);
                break;
        }
    }
}
