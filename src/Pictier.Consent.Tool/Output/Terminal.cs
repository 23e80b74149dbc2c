using System.Text;
using Spectre.Console;

namespace Pictier.Consent.Tool.Output;

/// <summary>Where a command reads and writes: results to the output, everything else to the error output.</summary>
internal sealed class Terminal(Func<Stream> input, Func<Stream> output, TextWriter error, TerminalStyle style)
{
    // Wide enough that nothing is broken where nobody looks at columns: a search finds whole sentences.
    private const int Unbroken = 4096;

    /// <summary>The terminal of this process.</summary>
    internal static Terminal OfProcess() => new(
        System.Console.OpenStandardInput,
        System.Console.OpenStandardOutput,
        System.Console.Error,
        TerminalStyle.Of(!System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected, Environment.GetEnvironmentVariable, () => System.Console.WindowWidth));

    internal Func<Stream> Input => input;

    internal Func<Stream> Output => output;

    internal TextWriter Error => error;

    internal TerminalStyle Style => style;

    /// <summary>Opens the output, or a file in its place, for text: UTF-8 without a byte order mark, lines that end with a line feed.</summary>
    internal TextWriter OpenText(string? file = null) =>
        new StreamWriter(file is null ? output() : File.Create(file), new UTF8Encoding(false), bufferSize: 64 * 1024) { NewLine = "\n" };

    /// <summary>Writes a result for people: coloured and broken into lines as the terminal allows, or plainly to a file in its place.</summary>
    internal void Show(Action<IAnsiConsole> write, string? file = null)
    {
        var shown = file is null ? style : TerminalStyle.Plain;
        using var text = OpenText(file);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = shown.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = shown.Colours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = shown.Width ?? Unbroken;
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        write(console);
    }

    /// <summary>Says on the error output how far long work is, when that is a terminal; dispose of it to clear the line.</summary>
    internal ProgressLine Progress(string work, long total) => new(style.Progress ? error : null, work, total, TimeProvider.System);
}
