using System.Text.RegularExpressions;
using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Tests;

/// <summary>What the guide of the command line says is so.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Guide = File.ReadAllText(FindGuide());

    private static IEnumerable<string> CommandLines() => Lines().Matches(Guide).Select(m => m.Groups["arguments"].Value.Split(" > ")[0].Trim());

    [Test]
    public void The_table_of_mutators_is_that_of_the_code() =>
        Rows(Section("mutators")).Should().Equal(Mutator.All.Select(m => $"| `{m.Name}` | {m.Meaning} |"));

    [Test]
    public void The_table_of_commands_names_every_command() =>
        CommandLine.Commands(Terminal.OfProcess()).Subcommands.Select(c => c.Name)
            .Should().BeSubsetOf(Commands().Matches(Guide).Select(m => m.Groups["name"].Value), "src/Pictier.Consent.Tool/README.md has a row for each command");

    [TestCaseSource(nameof(CommandLines))]
    public void Every_command_line_of_the_guide_is_understood(string arguments) =>
        CommandLine.Commands(Terminal.OfProcess()).Parse(arguments).Errors.Should().BeEmpty();

    private static string Section(string name) => Guide.Split($"<!-- {name} -->")[1].Split($"<!-- /{name} -->")[0];

    private static IEnumerable<string> Rows(string table) => table.Trim().Split('\n').Skip(2);

    private static string FindGuide()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pictier.Consent.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src", "Pictier.Consent.Tool", "README.md");
    }

    [GeneratedRegex("^\\| `(?<name>[a-z]+)` \\| [a-z]", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex("(?:^|run: |- | {2})pictier-consent (?<arguments>[a-z-].*)$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
