namespace Pictier.Consent.Tests.House;

/// <summary>
/// The README's C# compiles: each block stands, word for word but for its indentation, in a file of the Readme folder of these
/// tests, or is marked <c>&lt;!-- snippet: stranger --&gt;</c>, which CI compiles by itself.
/// </summary>
public sealed class ReadmeTests
{
    private const string Stranger = "<!-- snippet: stranger -->";

    [Test]
    public void The_README_shows_code() => Blocks().Should().NotBeEmpty();

    [Test]
    public void Every_block_of_code_in_the_README_is_compiled()
    {
        var compiled = CompiledTexts();

        Blocks().Where(block => !block.IsStranger && !compiled.Any(text => text.Contains(block.Code, StringComparison.Ordinal)))
            .Select(block => $"README.md line {block.Line}: no file of tests/Pictier.Consent.Tests/Readme has this block:\n{block.Code}")
            .Should().BeEmpty();
    }

    [Test]
    public void The_README_has_one_block_for_strangers() => Blocks().Where(block => block.IsStranger).Should().ContainSingle();

    private static List<string> CompiledTexts() =>
        Directory.Exists(Repository.TestPath("Readme"))
            ? [.. Repository.Sources("tests", "Pictier.Consent.Tests", "Readme").Select(file => Normalised(File.ReadAllLines(file)))]
            : [];

    private static List<(int Line, string Code, bool IsStranger)> Blocks()
    {
        var readme = Repository.Path("README.md");
        File.Exists(readme).Should().BeTrue("README.md is the first thing that anybody reads");
        var lines = File.ReadAllLines(readme);
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

    // Indentation and blank lines aside.
    private static string Normalised(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0));
}
