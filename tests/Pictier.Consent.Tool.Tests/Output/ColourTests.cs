using Pictier.Consent.Tool.Tests.Linting;

namespace Pictier.Consent.Tool.Tests.Output;

/// <summary>The real process at a terminal and away from it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ColourTests : IDisposable
{
    // A colour or a weight of the text; a terminal is also sent sequences that show nothing.
    private const string Colour = "\u001b\\[[0-9;]+m";
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Test]
    public void Results_are_coloured_at_a_terminal() => AtTerminal().Should().MatchRegex(Colour).And.Contain("PC0513");

    [Test]
    public void NO_COLOR_takes_the_colours_away_at_a_terminal() => AtTerminal(("NO_COLOR", "1")).Should().NotMatchRegex(Colour).And.Contain("PC0513");

    [Test]
    public void A_line_is_no_longer_than_the_terminal_is_wide() =>
        AtTerminal(("NO_COLOR", "1")).Split('\n').Select(l => l.TrimEnd('\r').Length).Max().Should().BeLessThanOrEqualTo(100);

    [Test]
    public void What_is_redirected_is_not_coloured() => Redirected().Should().NotMatchRegex(Colour).And.Contain("PC0513");

    [Test]
    public void CLICOLOR_FORCE_colours_what_is_redirected() => Redirected(("CLICOLOR_FORCE", "1")).Should().MatchRegex(Colour);

    [Test]
    public void JSON_is_never_coloured() => ToolProcess.Run([.. Validate, "--format", "json"], string.Empty, ("CLICOLOR_FORCE", "1")).Standard.Should().NotMatchRegex(Colour);

    private string[] Validate => ["validate", "--policy", workspace.With("policy.json", LintBench.Sound), "--at", "2026-06-01T00:00:00+09:00"];

    private string AtTerminal(params (string Name, string Value)[] environment) => ToolProcess.RunAtTerminal(Validate, workspace.PathOf("errors.txt"), environment);

    private string Redirected(params (string Name, string Value)[] environment) => ToolProcess.Run(Validate, string.Empty, environment).Standard;
}
