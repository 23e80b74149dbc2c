using System.CommandLine;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Tests;

/// <summary>The help teaches: what it shows can be typed.</summary>
public sealed class HelpTests
{
    private static readonly Terminal Nowhere = new(() => Stream.Null, () => Stream.Null, TextWriter.Null, TerminalStyle.Plain);

    private static IEnumerable<Command> Commands => Leaves(CommandLine.Commands(Nowhere));

    private static IEnumerable<string> Examples => Commands.OfType<TaughtCommand>().SelectMany(c => c.Examples).Select(e => e.Arguments);

    [Test]
    public void Every_command_teaches() => Commands.Where(c => c is not TaughtCommand).Select(c => c.Name).Should().BeEmpty();

    [TestCaseSource(nameof(Examples))]
    public void An_example_can_be_typed(string arguments) => CommandLine.Commands(Nowhere).Parse(arguments).Errors.Should().BeEmpty();

    [Test]
    public void An_example_is_of_its_own_command() => Commands.OfType<TaughtCommand>()
        .SelectMany(c => c.Examples.Where(e => CommandLine.Commands(Nowhere).Parse(e.Arguments).CommandResult.Command.Name != c.Name))
        .Should().BeEmpty();

    [Test]
    public void The_help_of_a_command_shows_its_examples_and_its_exit_codes()
    {
        using var workspace = new Workspace();

        workspace.Run("evaluate", "--help").Should().Be(0);

        workspace.Standard.Should().ContainAll("Examples:", "pictier-consent evaluate --policy", "Exit codes:", "64");
    }

    [TestCase("--help", "pictier-consent evaluate --policy")]
    [TestCase("--help", "pictier-consent audit replay --audit")]
    [TestCase("audit --help", "pictier-consent audit checkpoint --audit")]
    public void The_help_of_a_group_shows_an_example_of_each_command(string arguments, string example)
    {
        using var workspace = new Workspace();

        workspace.Run(arguments.Split(' ')).Should().Be(0);

        workspace.Standard.Should().Contain(example);
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
}
