using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Tests.Output;

/// <summary>Colours and progress: what the environment asks for, and what the streams are.</summary>
public sealed class TerminalStyleTests
{
    [Test]
    public void A_terminal_is_coloured() => Style(terminal: true).Colours.Should().BeTrue();

    [Test]
    public void What_is_redirected_is_not_coloured() => Style(terminal: false).Colours.Should().BeFalse();

    [TestCase("1", false)]
    [TestCase("anything", false)]
    [TestCase("", true)]
    public void NO_COLOR_takes_the_colours_away_unless_it_is_empty(string value, bool coloured) =>
        Style(terminal: true, ("NO_COLOR", value)).Colours.Should().Be(coloured);

    [TestCase("1", true)]
    [TestCase("0", false)]
    [TestCase("", false)]
    public void CLICOLOR_FORCE_colours_what_is_redirected(string value, bool coloured) =>
        Style(terminal: false, ("CLICOLOR_FORCE", value)).Colours.Should().Be(coloured);

    [Test]
    public void NO_COLOR_wins_over_CLICOLOR_FORCE() => Style(terminal: true, ("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")).Colours.Should().BeFalse();

    [Test]
    public void CLICOLOR_0_takes_the_colours_away() => Style(terminal: true, ("CLICOLOR", "0")).Colours.Should().BeFalse();

    [Test]
    public void A_dumb_terminal_has_neither_colours_nor_progress() =>
        Style(terminal: true, ("TERM", "dumb")).Should().Match<TerminalStyle>(s => !s.Colours && !s.Progress);

    [Test]
    public void Progress_is_told_only_when_the_error_output_is_a_terminal()
    {
        TerminalStyle.Of(outputIsTerminal: false, errorIsTerminal: true, _ => null, () => 80).Progress.Should().BeTrue();
        TerminalStyle.Of(outputIsTerminal: true, errorIsTerminal: false, _ => null, () => 80).Progress.Should().BeFalse();
    }

    [Test]
    public void Only_a_terminal_has_a_width()
    {
        Style(terminal: true).Width.Should().Be(80);
        Style(terminal: false).Width.Should().BeNull();
    }

    private static TerminalStyle Style(bool terminal, params (string Name, string Value)[] environment) =>
        TerminalStyle.Of(terminal, terminal, name => environment.FirstOrDefault(e => e.Name == name).Value, () => 80);
}
