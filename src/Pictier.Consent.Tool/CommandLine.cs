using System.CommandLine;
using Pictier.Consent.Tool.Auditing;

namespace Pictier.Consent.Tool;

/// <summary>The commands and their options (contract section 6).</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; results go to the output, everything else to <paramref name="error"/>.</summary>
    internal static int Run(string[] args, Func<Stream> input, Func<Stream> output, TextWriter error)
    {
        var root = new RootCommand("Decides uses of personal data under a policy, and answers requests of principals.")
        {
            Evaluate(input, output, error),
            Answer(input, output, error),
            AuditCommand.Create(output, error),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var mistake in parsed.Errors)
            {
                error.WriteLine(mistake.Message);
            }

            error.WriteLine("Try `pictier-consent --help`.");
            return ExitCode.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Error = error });
    }

    private static Command Evaluate(Func<Stream> input, Func<Stream> output, TextWriter error)
    {
        var policies = Policies();
        var ledger = new Option<string>("--ledger") { Description = "What principals said: ledger events as JSON lines.", Required = true, HelpName = "FILE" };
        var requests = Requests("The uses to decide, as JSON lines; - reads standard input.");
        var explain = new Option<bool>("--explain") { Description = "Tell what came of every rule tried." };
        var file = new Option<string?>("--output") { Description = "Write the decisions to a file instead of standard output.", HelpName = "FILE" };
        var command = new Command("evaluate", "Decide intended uses: one decision for each request, as JSON lines.") { policies, ledger, requests, explain, file };
        command.SetAction(parsed => Runner.Run(input, output, parsed.GetValue(file), error, runner => runner.Evaluate(
            parsed.GetValue(policies)!, parsed.GetValue(ledger)!, parsed.GetValue(requests)!, parsed.GetValue(explain))));
        return command;
    }

    private static Command Answer(Func<Stream> input, Func<Stream> output, TextWriter error)
    {
        var policies = Policies();
        var requests = Requests("The section 5 requests, as JSON lines; - reads standard input.");
        var command = new Command("answer", "Answer requests of principals under section 5: one answer for each, as JSON lines.") { policies, requests };
        command.SetAction(parsed => Runner.Run(input, output, null, error, runner => runner.Answer(parsed.GetValue(policies)!, parsed.GetValue(requests)!)));
        return command;
    }

    private static Option<string[]> Policies() =>
        new("--policy") { Description = "A version of the policy; repeat the option for further versions.", Required = true, HelpName = "FILE" };

    private static Option<string> Requests(string description) => new("--requests") { Description = description, Required = true, HelpName = "FILE" };
}
