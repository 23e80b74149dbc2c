using System.CommandLine;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Deciding;

/// <summary><c>evaluate</c>: one decision for each request (contract section 6).</summary>
internal static class EvaluateCommand
{
    internal static Command Create(Terminal terminal)
    {
        var policies = PolicyOption.Create();
        var ledger = new Option<string>("--ledger") { Description = "What principals said: ledger events as JSON lines.", Required = true, HelpName = "FILE" };
        var requests = new Option<string>("--requests") { Description = "The uses to decide, as JSON lines; - reads standard input.", Required = true, HelpName = "FILE" };
        var explain = new Option<bool>("--explain") { Description = "Tell what came of every rule tried." };
        var file = new Option<string?>("--output") { Description = "Write the decisions to a file instead of standard output.", HelpName = "FILE" };
        var command = new TaughtCommand("evaluate", "Decide intended uses: one decision for each request, as JSON lines.")
        {
            Examples =
            [
                new("Decide the requests of a file", "evaluate --policy album.policy.json --ledger ledger.jsonl --requests requests.jsonl"),
                new("Decide what another program writes, and keep the decisions", "evaluate --policy album.policy.json --ledger ledger.jsonl --requests - --output decisions.jsonl"),
            ],
            ExitCodes =
            [
                (ExitCode.Decided, "All lines were decided: an allow and a denial are both a success."),
                (ExitCode.InvalidLine, "Some line was not valid; the others were decided."),
                (ExitCode.InvalidInput, "The policy or the ledger is not valid, or a file cannot be read or written."),
            ],
        };
        command.Add(policies);
        command.Add(ledger);
        command.Add(requests);
        command.Add(explain);
        command.Add(file);
        command.SetAction(parsed => Runner.Run(terminal, parsed.GetValue(file), runner => runner.Evaluate(
            parsed.GetValue(policies)!, parsed.GetValue(ledger)!, parsed.GetValue(requests)!, parsed.GetValue(explain))));
        return command;
    }
}
