using System.CommandLine;
using Pictier.Consent.Tool.Auditing;
using Pictier.Consent.Tool.Completion;
using Pictier.Consent.Tool.Deciding;
using Pictier.Consent.Tool.Diff;
using Pictier.Consent.Tool.Explaining;
using Pictier.Consent.Tool.Linting;
using Pictier.Consent.Tool.Output;
using Pictier.Consent.Tool.Proving;
using Pictier.Consent.Tool.Reporting;
using Pictier.Consent.Tool.Scenarios;

namespace Pictier.Consent.Tool;

/// <summary>The commands: a folder each, and a line here.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; results go to the output, everything else to the error output.</summary>
    internal static int Run(string[] args, Terminal terminal)
    {
        var parsed = Commands(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var mistake in parsed.Errors)
            {
                terminal.Error.WriteLine(mistake.Message);
            }

            terminal.Error.WriteLine("Try `pictier-consent --help`.");
            return ExitCode.Usage;
        }

        using var text = terminal.OpenText();
        return parsed.Invoke(new InvocationConfiguration { Output = text, Error = terminal.Error });
    }

    internal static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Decides uses of personal data under a policy, and answers requests of principals.")
        {
            TestCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            AnswerCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            ReportCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ProveCommand.Create(terminal),
            AuditCommand.Create(terminal.Output, terminal.Error),
            CompletionCommand.Create(terminal),
        };
        TeachingHelp.AddTo(root);
        return root;
    }
}
