using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.SubjectRequests;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Deciding;

/// <summary>Runs a command over files: loads everything first, so that nothing is decided when something is not valid.</summary>
internal sealed class Runner
{
    private const string StandardInput = "-";
    private readonly Terminal terminal;
    private readonly string? output;
    private readonly List<string> errors = [];

    private Runner(Terminal terminal, string? output)
    {
        this.terminal = terminal;
        this.output = output;
    }

    /// <summary>Runs a command whose lines go to the output, or to a file in its place.</summary>
    internal static int Run(Terminal terminal, string? output, Func<Runner, int> command)
    {
        var runner = new Runner(terminal, output);
        var exitCode = runner.Try(() => command(runner), otherwise: ExitCode.InvalidInput);
        foreach (var flaw in runner.errors)
        {
            terminal.Error.WriteLine(flaw);
        }

        return exitCode;
    }

    internal int Evaluate(string[] policyFiles, string ledgerFile, string requestFile, bool explain)
    {
        var policy = Load(() => ConsentPolicy.Load(policyFiles));
        var ledger = Load(() => ConsentLedger.Load(ledgerFile));
        if (policy is null || ledger is null)
        {
            return ExitCode.InvalidInput;
        }

        return WriteLines(requestFile, RequestLines.Read, line =>
        {
            if (line.Request is not { } request)
            {
                return (DecisionWriter.WriteInvalid(line), false);
            }

            var history = ledger.HistoryOf(request.DataSubject);
            var decision = explain ? policy.Explain(request, history, line.At!.Value) : policy.Decide(request, history, line.At!.Value);
            return (DecisionWriter.Write(decision, line.Id), true);
        });
    }

    internal int Answer(string[] policyFiles, string requestFile)
    {
        if (Load(() => ConsentPolicy.Load(policyFiles)) is not { } policy)
        {
            return ExitCode.InvalidInput;
        }

        return WriteLines(requestFile, SubjectRequestLines.Read, line => line.Request is { } request
            ? (SubjectRequestWriter.Write(policy.Answer(request), line.Id), true)
            : (SubjectRequestWriter.WriteInvalid(line), false));
    }

    // What is wrong with one file does not hide what is wrong with the next.
    private T? Load<T>(Func<T> load)
        where T : class => Try<T?>(load, otherwise: null);

    private T Try<T>(Func<T> action, T otherwise)
    {
        try
        {
            return action();
        }
        catch (InvalidDocumentException invalid)
        {
            errors.AddRange(invalid.Errors.Select(e => e.ToString()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(exception.Message);
        }

        return otherwise;
    }

    private int WriteLines<TLine>(
        string requestFile, Func<Stream, string, DocumentLimits?, IEnumerable<TLine>> read, Func<TLine, (string Text, bool Valid)> decide)
    {
        // The requests are opened before the output, so that a missing file leaves an existing output alone.
        using var requests = requestFile == StandardInput ? terminal.Input() : File.OpenRead(requestFile);
        using var writer = terminal.OpenText(output);
        var exitCode = ExitCode.Decided;
        foreach (var line in read(requests, requestFile, null))
        {
            var (text, valid) = decide(line);
            writer.WriteLine(text);
            exitCode = valid ? exitCode : ExitCode.InvalidLine;
        }

        return exitCode;
    }
}
