using System.Collections.Concurrent;
using System.Diagnostics;
using Pictier.Consent.TestProcess;

namespace Pictier.Consent.IntegrationTests.Crashes;

/// <summary>A process that appends under load until it is killed; what it said to be durable is kept.</summary>
internal sealed class Writer : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private readonly ConcurrentQueue<string> acknowledged = new();
    private readonly ConcurrentQueue<string> complaints = new();

    internal Writer(string store, string connectionString, string schema, string run, int seed, string verb = "append")
    {
        var program = Path.ChangeExtension(typeof(Batch).Assembly.Location, ".dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, verb, store, connectionString, schema, run, $"{seed}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredCompilation"] = "1", ["DOTNET_ReadyToRun"] = "1" },
        })!;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput, acknowledged), ReadAsync(process.StandardError, complaints));
    }

    /// <summary>The ids of the batches that were acknowledged so far.</summary>
    internal IReadOnlyCollection<string> Acknowledged => acknowledged;

    internal IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Waits until it appends.</summary>
    internal async Task WaitAsync(int batches = 1)
    {
        for (var from = acknowledged.Count; acknowledged.Count < from + batches;)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The process that appends has ended by itself: {string.Join(Environment.NewLine, complaints)}");
            }

            await Task.Delay(1);
        }
    }

    /// <summary>Kills it as <c>kill -9</c> does, and returns what it had said to be durable.</summary>
    internal async Task<IReadOnlyCollection<string>> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        return acknowledged;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static async Task ReadAsync(StreamReader from, ConcurrentQueue<string> to)
    {
        // A last line without its end was never said.
        var rest = string.Empty;
        var buffer = new char[4096];
        for (var read = await from.ReadAsync(buffer); read > 0; read = await from.ReadAsync(buffer))
        {
            var lines = (rest + new string(buffer, 0, read)).Split('\n');
            Array.ForEach(lines[..^1], to.Enqueue);
            rest = lines[^1];
        }
    }
}
