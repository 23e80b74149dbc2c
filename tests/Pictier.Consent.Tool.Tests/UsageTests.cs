namespace Pictier.Consent.Tool.Tests;

/// <summary>Wrong usage of the command line: exit code 64, and nothing on standard output (contract section 6).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UsageTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [TestCase("")]
    [TestCase("decide")]
    [TestCase("evaluate")]
    [TestCase("evaluate --policy p --ledger l")]
    [TestCase("evaluate --policy p --requests r")]
    [TestCase("evaluate --ledger l --requests r")]
    [TestCase("evaluate --policy p --ledger l --requests r --verbose")]
    [TestCase("evaluate --policy p --ledger l --requests r --output")]
    [TestCase("evaluate --policy p --ledger l --ledger m --requests r")]
    [TestCase("evaluate --policy p --ledger l --requests r stray")]
    [TestCase("answer")]
    [TestCase("answer --policy p")]
    [TestCase("answer --requests r")]
    [TestCase("answer --policy p --requests r --ledger l")]
    [TestCase("answer --policy p --requests r --explain")]
    [TestCase("--nonsense")]
    public void Wrong_usage_is_told_with_where_to_find_help(string arguments)
    {
        workspace.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Should().Be(64);

        workspace.Standard.Should().BeEmpty();
        workspace.Error.Should().Contain("--help");
    }

    [TestCase("evaluate --policy p --ledger l", "--requests")]
    [TestCase("evaluate --policy p --requests r", "--ledger")]
    [TestCase("answer --requests r", "--policy")]
    [TestCase("evaluate --policy p --ledger l --requests r --verbose", "--verbose")]
    public void The_option_that_is_missing_or_unknown_is_named(string arguments, string option)
    {
        workspace.Run(arguments.Split(' '));

        workspace.Error.Should().Contain(option);
    }
}
