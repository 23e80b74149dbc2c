using System.Diagnostics;

namespace Pictier.Consent.IntegrationTests.Servers;

/// <summary>Runs a program of the machine to its end.</summary>
internal static class Command
{
    /// <summary>What the program wrote to its standard output; a failure shows what it wrote to either.</summary>
    internal static string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with {process.ExitCode}: {output}{error.Result}");
    }

    internal static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        RedirectStandardInput = true,
        WorkingDirectory = "/",
    })!;

    /// <summary>Servers refuse to run as root; then they run as another user.</summary>
    internal static bool IsRoot => Environment.UserName == "root";
}
