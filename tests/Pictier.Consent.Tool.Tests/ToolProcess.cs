using System.Diagnostics;

namespace Pictier.Consent.Tool.Tests;

/// <summary>The built command line as a process of its own.</summary>
internal static class ToolProcess
{
    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "pictier-consent.dll");

    /// <summary>Runs it with all streams redirected.</summary>
    internal static (int ExitCode, string Standard, string Error) Run(string[] arguments, string input, params (string Name, string Value)[] environment) =>
        Run(new ProcessStartInfo(Dotnet, [Tool, .. arguments]), input, environment);

    /// <summary>Starts it, for what runs until it is interrupted.</summary>
    internal static RunningTool Start(params string[] arguments) => new(new ProcessStartInfo(Dotnet, [Tool, .. arguments]));

    /// <summary>Runs it at a terminal (a pseudo-terminal); what it shows there is in the output, the error output is in a file.</summary>
    internal static string RunAtTerminal(string[] arguments, string errorFile, params (string Name, string Value)[] environment)
    {
        var command = string.Join(' ', arguments.Prepend(Tool).Prepend(Dotnet).Select(Quote));
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--command", $"stty cols 100; {command} 2> {Quote(errorFile)}", "/dev/null"]);
        return Run(start, string.Empty, environment).Standard;
    }

    private static (int ExitCode, string Standard, string Error) Run(ProcessStartInfo start, string input, (string Name, string Value)[] environment)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var name in new[] { "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var standard = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, standard, error.Result);
    }

    private static string Quote(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
