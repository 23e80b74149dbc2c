using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool;

/// <summary>Runs a command over files: what cannot be read ends it with its own exit code, every problem on a line of the error output.</summary>
internal static class FileProblems
{
    internal static int Run(Terminal terminal, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (InvalidDocumentException invalid)
        {
            foreach (var flaw in invalid.Errors)
            {
                terminal.Error.WriteLine(flaw);
            }
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(unusable.Message);
        }

        return ExitCode.InvalidInput;
    }
}
