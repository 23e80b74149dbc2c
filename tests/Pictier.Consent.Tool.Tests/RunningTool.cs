using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace Pictier.Consent.Tool.Tests;

/// <summary>The built command line while it runs: what it says is read as it says it.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<string> output = Channel.CreateUnbounded<string>();
    private readonly Channel<string> error = Channel.CreateUnbounded<string>();

    internal RunningTool(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => output.Writer.TryWrite(line.Data ?? string.Empty);
        process.ErrorDataReceived += (_, line) => error.Writer.TryWrite(line.Data ?? string.Empty);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it writes to the output until a line with this text.</summary>
    internal Task<string> OutputUntil(string text, TimeSpan patience) => Until(output.Reader, text, patience);

    /// <summary>What it writes to the error output until a line with this text.</summary>
    internal Task<string> ErrorUntil(string text, TimeSpan patience) => Until(error.Reader, text, patience);

    /// <summary>Interrupts it as Ctrl+C does, and tells its exit code.</summary>
    internal async Task<int> InterruptAsync(TimeSpan patience)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var end = new CancellationTokenSource(patience);
        await process.WaitForExitAsync(end.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<string> Until(ChannelReader<string> lines, string text, TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        var seen = new StringBuilder();
        while (true)
        {
            var line = await lines.ReadAsync(end.Token);
            seen.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return seen.ToString();
            }
        }
    }
}
