using Microsoft.Extensions.Time.Testing;
using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Tests.Output;

/// <summary>The line that says how far long work is.</summary>
public sealed class ProgressLineTests
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public void It_says_how_much_of_how_much_is_done()
    {
        using var terminal = new StringWriter();
        using var progress = new ProgressLine(terminal, "Deciding", 200, clock);

        progress.Advance(50);

        terminal.ToString().Should().Contain("Deciding: 50 of 200 (25 %)");
    }

    [Test]
    public void It_speaks_at_most_ten_times_a_second()
    {
        using var terminal = new StringWriter();
        using var progress = new ProgressLine(terminal, "Deciding", 100, clock);

        for (var i = 0; i < 100; i++)
        {
            progress.Advance();
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        terminal.ToString().Split("Deciding").Should().HaveCount(11);
    }

    [Test]
    public void It_clears_its_line_at_the_end()
    {
        using var terminal = new StringWriter();

        using (var progress = new ProgressLine(terminal, "Deciding", 1, clock))
        {
            progress.Advance();
        }

        terminal.ToString().Should().EndWith("\r\u001b[K");
    }

    [Test]
    public void Without_a_terminal_it_only_counts()
    {
        using var progress = new ProgressLine(null, "Deciding", 1, clock);

        progress.Invoking(p => p.Advance()).Should().NotThrow();
    }
}
