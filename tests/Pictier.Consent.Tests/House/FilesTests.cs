using System.Diagnostics;

namespace Pictier.Consent.Tests.House;

/// <summary>How the repository is laid out.</summary>
public sealed class FilesTests
{
    private const int MostLines = 300;

    private static readonly string[] Tables = ["ConditionCatalogue.cs", "PolicyCondition.cs", "ReasonCode.cs", "ReasonCodeTable.cs"];

    private static readonly string[] TopLevel = ["Directory.Build.props", "LICENSE", "Pictier.Consent.sln", "README.md", "samples", "src", "tests"];

    [Test]
    public void No_file_is_too_long_to_read_but_the_tables() =>
        new[] { "src", "tests", "samples" }
            .Where(folder => Directory.Exists(Repository.Path(folder)))
            .SelectMany(folder => Repository.Sources(folder))
            .Where(file => !Tables.Contains(Path.GetFileName(file)) && File.ReadLines(file).Count() > MostLines)
            .Select(Repository.RelativePath)
            .Should().BeEmpty();

    [Test]
    public void The_top_level_holds_what_belongs_there_only() =>
        FilesInGit().Select(file => file.Split('/')[0]).Distinct()
            .Where(name => !name.StartsWith('.') && !TopLevel.Contains(name))
            .Should().BeEmpty();

    [Test]
    public void Nothing_is_unsafe_but_the_hint_to_the_processor() =>
        Repository.Sources("src")
            .Where(file => File.ReadLines(file).Any(line => line.Split(' ').Contains("unsafe") || line.Contains("Unsafe.", StringComparison.Ordinal)))
            .Select(file => Path.GetFileName(file))
            .Should().Equal("Memory.cs");

    [Test]
    public void Every_namespace_is_file_scoped() =>
        new[] { "src", "tests" }.SelectMany(folder => Repository.Sources(folder))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("namespace ", StringComparison.Ordinal) && !line.EndsWith(';')))
            .Select(Repository.RelativePath)
            .Should().BeEmpty();

    [Test]
    public void Every_received_text_was_approved_or_thrown_away() =>
        FilesInGit().Where(file => file.EndsWith(".received.txt", StringComparison.Ordinal)).Should().BeEmpty();

    // What is committed or about to be; what git ignores is nobody's concern.
    private static string[] FilesInGit()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        git.ExitCode.Should().Be(0);
        files.Should().Contain("Pictier.Consent.sln");
        return files;
    }
}
