using System.Text.RegularExpressions;

namespace Pictier.Consent.Tests.House;

/// <summary>
/// The C# of the README and of the packages' guides compiles: each block stands, word for word but for its indentation and its usings, in a
/// file of these tests or of a package's, or is marked <c>&lt;!-- snippet: stranger --&gt;</c>, which CI compiles by itself.
/// </summary>
public sealed partial class ReadmeTests
{
    private const string Stranger = "<!-- snippet: stranger -->";
    private const string Readme = "README.md";

    // Each document with the tests that compile what it shows.
    private static readonly (string Document, string[] Tests)[] Documents =
    [
        (Readme, ["Pictier.Consent.Tests/Readme", "Pictier.Consent.AspNetCore.Tests/Readme"]),
        ("src/Pictier.Consent.AspNetCore/README.md", ["Pictier.Consent.AspNetCore.Tests"]),
        ("src/Pictier.Consent.Compliance/README.md", ["Pictier.Consent.Compliance.Tests"]),
    ];

    private static IEnumerable<string> Names => Documents.Select(d => d.Document);

    [TestCaseSource(nameof(Names))]
    public void The_document_shows_code(string document) => Blocks(document).Should().NotBeEmpty();

    [TestCaseSource(nameof(Names))]
    public void Every_block_of_code_in_the_document_is_compiled(string document)
    {
        var compiled = CompiledTexts(document);

        Blocks(document).Where(block => !block.IsStranger && !compiled.Any(text => text.Contains(block.Code, StringComparison.Ordinal)))
            .Select(block => $"{document} line {block.Line}: no file of its tests has this block:\n{block.Code}")
            .Should().BeEmpty();
    }

    [Test]
    public void The_README_has_one_block_for_strangers() => Blocks(Readme).Where(block => block.IsStranger).Should().ContainSingle();

    private static List<string> CompiledTexts(string document) =>
    [
        .. Documents.Single(d => d.Document == document).Tests
            .SelectMany(folder => Repository.Sources(["tests", .. folder.Split('/')]))
            .Select(file => Normalised(File.ReadAllLines(file))),
    ];

    private static List<(int Line, string Code, bool IsStranger)> Blocks(string document)
    {
        var lines = File.ReadAllLines(Repository.Path(document));
        var blocks = new List<(int, string, bool)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith("```csharp", StringComparison.Ordinal))
            {
                continue;
            }

            var code = lines.Skip(i + 1).TakeWhile(line => !line.TrimStart().StartsWith("```", StringComparison.Ordinal)).ToArray();
            var before = lines.Take(i).Reverse().SkipWhile(string.IsNullOrWhiteSpace).FirstOrDefault();
            blocks.Add((i + 1, Normalised(code), before?.Trim() == Stranger));
            i += code.Length + 1;
        }

        return blocks;
    }

    // Indentation, blank lines and usings aside.
    private static string Normalised(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !UsingDirective().IsMatch(line)));

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex UsingDirective();
}
