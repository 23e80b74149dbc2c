using Pictier.Consent.Tool.Output;
using Spectre.Console;

namespace Pictier.Consent.Tool.Diff;

/// <summary>Writes a comparison in the format that was asked for.</summary>
internal static class DiffOutput
{
    internal static void Write(Terminal terminal, PolicyComparison comparison, OutputFormat format)
    {
        if (format == OutputFormat.Human)
        {
            terminal.Show(console => Show(console, comparison));
            return;
        }

        using var text = terminal.OpenText();
        text.Write(format == OutputFormat.Json ? DiffJson.Write(comparison) + "\n" : DiffMarkdown.Write(comparison));
    }

    private static void Show(IAnsiConsole console, PolicyComparison comparison)
    {
        foreach (var group in ChangeGroup.Of(comparison.Changes))
        {
            console.MarkupLineInterpolated($"[bold]{group.Title}[/]");
            foreach (var change in group.Changes)
            {
                var colour = change.Direction switch { Direction.Weaker => "red", Direction.Stronger => "green", _ => "yellow" };
                console.MarkupLine($"  [{colour}]{Word.Of(change.Direction)}[/] {Markup.Escape($"was {change.Old}, now {change.New}")}");
                console.WriteLine($"    when {SituationText.Of(change.Witness)}");
                if (SituationText.Elsewhere(change) is { } elsewhere)
                {
                    console.WriteLine($"    also {elsewhere}");
                }
            }
        }

        foreach (var line in DiffSummary.Lines(comparison))
        {
            console.WriteLine(line);
        }
    }
}
