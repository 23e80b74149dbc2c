namespace Pictier.Consent.Tool.Output;

/// <summary>How much a run may do beyond plain text: what the streams are, and what the environment asks for.</summary>
/// <param name="Colours">Whether results for people are coloured.</param>
/// <param name="Progress">Whether long work says on standard error how far it is.</param>
/// <param name="Width">The columns of the terminal; null when results go elsewhere, where no line is broken.</param>
internal sealed record TerminalStyle(bool Colours, bool Progress, int? Width)
{
    /// <summary>Plain text of any width: files, pipes, tests.</summary>
    internal static TerminalStyle Plain { get; } = new(false, false, null);

    /// <summary>
    /// <c>NO_COLOR</c> wins over everything; then <c>CLICOLOR_FORCE</c> colours even what is redirected; then a terminal is coloured unless
    /// it is <c>dumb</c> or <c>CLICOLOR</c> is 0.
    /// </summary>
    internal static TerminalStyle Of(bool outputIsTerminal, bool errorIsTerminal, Func<string, string?> environment, Func<int> width)
    {
        var capable = environment("TERM") != "dumb";
        return new(Coloured(outputIsTerminal && capable, environment), errorIsTerminal && capable, outputIsTerminal ? Math.Max(width(), 40) : null);
    }

    private static bool Coloured(bool terminal, Func<string, string?> environment)
    {
        if (!string.IsNullOrEmpty(environment("NO_COLOR")))
        {
            return false;
        }

        return environment("CLICOLOR_FORCE") is { Length: > 0 } force && force != "0" || terminal && environment("CLICOLOR") != "0";
    }
}
