using Spectre.Console;

namespace Pictier.Consent.Tool.Output;

/// <summary>A paragraph for people, indented, broken between words where the terminal ends, without spaces at the end of a line.</summary>
internal static class IndentedText
{
    internal static void Write(IAnsiConsole console, int indent, string text, Style style)
    {
        var margin = new string(' ', indent);
        foreach (var line in Lines(text, Math.Max(console.Profile.Width - indent, 20)))
        {
            console.Write(margin);
            console.WriteLine(line, style);
        }
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = string.Empty;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
