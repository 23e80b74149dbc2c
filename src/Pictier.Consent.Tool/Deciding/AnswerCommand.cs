using System.CommandLine;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Deciding;

/// <summary><c>answer</c>: one answer for each section 5 request (contract section 6).</summary>
internal static class AnswerCommand
{
    internal static Command Create(Terminal terminal)
    {
        var policies = PolicyOption.Create();
        var requests = new Option<string>("--requests") { Description = "The section 5 requests, as JSON lines; - reads standard input.", Required = true, HelpName = "FILE" };
        var command = new TaughtCommand("answer", "Answer requests of principals under section 5: one answer for each, as JSON lines.")
        {
            Examples = [new("Answer the requests of a file", "answer --policy album.policy.json --requests subject-requests.jsonl")],
            ExitCodes =
            [
                (ExitCode.Decided, "All lines were answered: a grant and a refusal are both a success."),
                (ExitCode.InvalidLine, "Some line was not valid; the others were answered."),
                (ExitCode.InvalidInput, "The policy is not valid, or a file cannot be read."),
            ],
        };
        command.Add(policies);
        command.Add(requests);
        command.SetAction(parsed => Runner.Run(terminal, null, runner => runner.Answer(parsed.GetValue(policies)!, parsed.GetValue(requests)!)));
        return command;
    }
}
