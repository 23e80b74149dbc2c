using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Runs a command that analyses policies: what is wrong with a file, or with the analysis, is told and gives an exit code.</summary>
internal sealed class AnalysisRun
{
    private readonly Terminal terminal;

    private AnalysisRun(Terminal terminal) => this.terminal = terminal;

    internal static int Run(Terminal terminal, Func<AnalysisRun, int> command)
    {
        try
        {
            return command(new AnalysisRun(terminal));
        }
        catch (AggregateException many) when (many.InnerExceptions.All(e => e is AnalysisException))
        {
            terminal.Error.WriteLine(many.InnerExceptions[0].Message);
            return ExitCode.Unproven;
        }
        catch (AnalysisException analysis)
        {
            terminal.Error.WriteLine(analysis.Message);
            return ExitCode.Unproven;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(exception.Message);
            return ExitCode.InvalidInput;
        }
    }

    /// <summary>The policy of these versions; null when they are not valid, and then every error has been told.</summary>
    internal ConsentPolicy? Load(IReadOnlyList<string> files) => Read(() => ConsentPolicy.Load(files));

    /// <summary>What documents say; null when they are not valid, and then every error has been told.</summary>
    internal T? Read<T>(Func<T> documents)
        where T : class
    {
        try
        {
            return documents();
        }
        catch (InvalidDocumentException invalid)
        {
            foreach (var error in invalid.Errors)
            {
                terminal.Error.WriteLine(error);
            }

            return null;
        }
    }

    /// <summary>Does work that says how far it is.</summary>
    internal T WithProgress<T>(string name, Func<Func<long, Action>, T> work)
    {
        ProgressLine? line = null;
        try
        {
            return work(total =>
            {
                line = terminal.Progress(name, total);
                return () => line.Advance();
            });
        }
        finally
        {
            line?.Dispose();
        }
    }
}
