using System.Globalization;

namespace Pictier.Consent.Tool.Output;

/// <summary>One line that says how far long work is, written over itself at most ten times a second and cleared at the end.</summary>
internal sealed class ProgressLine(TextWriter? terminal, string work, long total, TimeProvider clock) : IDisposable
{
    private const string ClearLine = "\r\u001b[K";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock writing = new();
    private long done;
    private long last;
    private bool written;

    /// <summary>A further part is done; any thread may say so.</summary>
    internal void Advance(long parts = 1)
    {
        var now = Interlocked.Add(ref done, parts);
        if (terminal is null)
        {
            return;
        }

        lock (writing)
        {
            if (!written || clock.GetElapsedTime(last) >= Pause)
            {
                terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}{work}: {now} of {total} ({100 * now / Math.Max(total, 1)} %)"));
                last = clock.GetTimestamp();
                written = true;
            }
        }
    }

    public void Dispose()
    {
        if (written)
        {
            terminal!.Write(ClearLine);
        }
    }
}
