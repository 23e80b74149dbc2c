using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Pictier.Consent.Tool;

/// <summary>The help of the options, followed by examples and exit codes.</summary>
internal sealed class TeachingHelp(HelpAction options) : SynchronousCommandLineAction
{
    /// <summary>Lets the help of the root command, which is that of all commands, teach.</summary>
    internal static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!);
    }

    /// <summary>Who asks for help need not have typed the rest.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = options.Invoke(parseResult);
        switch (parseResult.CommandResult.Command)
        {
            case TaughtCommand command:
                Teach(command, parseResult.InvocationConfiguration.Output);
                break;
            case var group:
                Examples([.. Taught(group).Select(c => c.Examples[0])], parseResult.InvocationConfiguration.Output);
                break;
        }

        return exitCode;
    }

    // A group of commands has an example of each of them.
    private static IEnumerable<TaughtCommand> Taught(Command command) =>
        command.Subcommands.SelectMany(c => c is TaughtCommand taught ? [taught] : Taught(c));

    private static void Examples(IReadOnlyList<ExampleOfUse> examples, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  # {example.Does}");
            output.WriteLine($"  pictier-consent {example.Arguments}");
        }

        output.WriteLine();
    }

    private static void Teach(TaughtCommand command, TextWriter output)
    {
        Examples(command.Examples, output);
        output.WriteLine("Exit codes:");
        foreach (var (code, means) in command.ExitCodes.Append((ExitCode.Usage, "The command was called wrongly.")))
        {
            output.WriteLine($"  {code,-4}{means}");
        }

        output.WriteLine();
    }
}
