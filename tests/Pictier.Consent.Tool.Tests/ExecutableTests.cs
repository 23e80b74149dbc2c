namespace Pictier.Consent.Tool.Tests;

/// <summary>The built command line, run as a process.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExecutableTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void It_decides_what_it_reads_from_standard_input_and_tells_nothing_else()
    {
        var (exitCode, standard, error) = ToolProcess.Run([.. workspace.Evaluate("nonsense")[..^1], "-"], $"{Workspace.Allowed}\n{Workspace.Denied}\n");

        exitCode.Should().Be(0, error);
        error.Should().BeEmpty();
        Workspace.LinesOf(standard).Select(line => line.GetProperty("effect").GetString()).Should().Equal("allow", "deny");
    }

    [TestCase("--help", "evaluate", "answer")]
    [TestCase("evaluate --help", "--policy", "--ledger", "--requests", "--explain", "--output")]
    [TestCase("answer --help", "--policy", "--requests")]
    public void It_helps(string arguments, params string[] words)
    {
        var (exitCode, standard, error) = ToolProcess.Run(arguments.Split(' '), string.Empty);

        exitCode.Should().Be(0);
        standard.Should().ContainAll(words);
        error.Should().BeEmpty();
    }

    [Test]
    public void It_ends_with_64_when_it_is_called_wrongly()
    {
        var (exitCode, standard, error) = ToolProcess.Run(["evaluate"], string.Empty);

        exitCode.Should().Be(64);
        standard.Should().BeEmpty();
        error.Should().Contain("--policy");
    }
}
