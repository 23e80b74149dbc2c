using System.CommandLine;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;
using Pictier.Consent.Tool.Output;
using Spectre.Console;

namespace Pictier.Consent.Tool.Explaining;

/// <summary><c>explain</c>: how a decision came about, and what would make it allowed.</summary>
internal static class ExplainCommand
{
    private const string StandardInput = "-";

    internal static Command Create(Terminal terminal)
    {
        var policies = PolicyOption.Create();
        var ledger = new Option<string?>("--ledger") { Description = "What principals said: ledger events as JSON lines. Without it, nobody said anything.", HelpName = "FILE" };
        var requests = new Option<string>("--requests") { Description = "The uses to explain, as JSON lines; - reads standard input.", Required = true, HelpName = "FILE" };
        var id = new Option<string?>("--id") { Description = "Explain only the request with this id.", HelpName = "ID" };
        var all = new Option<bool>("--all") { Description = "Show also the rules about something that is not there." };
        var format = FormatOption.Create(OutputFormat.Human, OutputFormat.Json, OutputFormat.Markdown);
        var command = new TaughtCommand("explain", "Tell how a decision came about: every gate, rule and condition, and the smallest change that would make it allowed.")
        {
            Examples =
            [
                new("Explain one request of a file", "explain --policy album.policy.json --ledger ledger.jsonl --requests requests.jsonl --id faces-without-consent"),
                new("Explain every request as Markdown, for a report", "explain --policy album.policy.json --ledger ledger.jsonl --requests requests.jsonl --format markdown"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "The requests were explained: an allow and a denial are both a success."),
                (ExitCode.InvalidLine, "Some line was not valid, or no request has that id."),
                (ExitCode.InvalidInput, "The policy or the ledger is not valid, or a file cannot be read."),
            ],
        };
        command.Add(policies);
        command.Add(ledger);
        command.Add(requests);
        command.Add(id);
        command.Add(all);
        command.Add(format);
        command.SetAction(parsed => FileProblems.Run(terminal, () =>
        {
            var policy = ConsentPolicy.Load(parsed.GetValue(policies)!);
            var said = parsed.GetValue(ledger) is { } file ? ConsentLedger.Load(file) : null;
            var source = parsed.GetValue(requests)!;
            using var stream = source == StandardInput ? terminal.Input() : File.OpenRead(source);
            var lines = RequestLines.Read(stream, source).Where(l => parsed.GetValue(id) is not { } wanted || l.Id == wanted).ToList();
            foreach (var flaw in lines.SelectMany(l => l.Errors))
            {
                terminal.Error.WriteLine(flaw);
            }

            if (lines.Count == 0)
            {
                terminal.Error.WriteLine(parsed.GetValue(id) is { } missing ? $"No request has the id `{missing}`." : $"There is no request in `{source}`.");
            }

            Write(terminal, parsed.GetValue(format), parsed.GetValue(all), lines.Where(l => l.Request is not null).Select(l => ExplainedDecision.Of(
                l.Id, new Situation(policy, l.Request!, said?.HistoryOf(l.Request!.DataSubject) ?? ConsentHistory.Empty, l.At!.Value))));
            return lines.Count > 0 && lines.All(l => l.Request is not null) ? ExitCode.Decided : ExitCode.InvalidLine;
        }));
        return command;
    }

    private static void Write(Terminal terminal, OutputFormat format, bool all, IEnumerable<ExplainedDecision> decisions)
    {
        if (format == OutputFormat.Human)
        {
            terminal.Show(console =>
            {
                foreach (var explained in decisions)
                {
                    ExplainText.Write(console, explained, all);
                    console.WriteLine();
                }
            });
            return;
        }

        using var text = terminal.OpenText();
        foreach (var explained in decisions)
        {
            if (format == OutputFormat.Json)
            {
                ExplainJson.Write(text, explained);
            }
            else
            {
                ExplainMarkdown.Write(text, explained, all);
            }
        }
    }
}
