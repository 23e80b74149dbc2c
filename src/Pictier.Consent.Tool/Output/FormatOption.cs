using System.CommandLine;

namespace Pictier.Consent.Tool.Output;

/// <summary>The option <c>--format</c> of a command, with the formats that the command has.</summary>
internal static class FormatOption
{
    /// <summary>The first format is the one without the option.</summary>
    internal static Option<OutputFormat> Create(params OutputFormat[] formats)
    {
        var words = formats.Select(WordOf).ToArray();
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How the result is written.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => formats[0],
            CustomParser = result => formats[Math.Max(Array.IndexOf(words, result.Tokens[0].Value), 0)],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static string WordOf(OutputFormat format) => format.ToString().ToLowerInvariant();
}
