using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>
/// Brings decisions that wait at the same time into one durable write: while one batch is being written the next one gathers, so many
/// decisions share the price of one flush.
/// </summary>
internal sealed class AuditQueue(IAuditLog log, TimeProvider time, ConsentTelemetry telemetry, Action<AuditHead> written, Action<Exception> failed) : IAsyncDisposable
{
    /// <summary>Entries in one write; what waits beyond them goes into the next.</summary>
    internal const int MostEntries = 1024;

    private readonly Channel<Waiting> channel = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private readonly Lock starting = new();
    private Task? writer;

    /// <summary>Records the entries together; false when that failed or took too long.</summary>
    internal async ValueTask<bool> WriteAsync(IReadOnlyList<AuditEntry> entries, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(entries);
        Start();
        if (!channel.Writer.TryWrite(waiting))
        {
            return false;
        }

        telemetry.Waits(1);
        try
        {
            return await waiting.Written.Task.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            failed(late);
            return false;
        }
        finally
        {
            // What nobody waits for any more is not written later, as long as it is not being written already.
            waiting.IsAbandoned = true;
            telemetry.Waits(-1);
        }
    }

    /// <summary>Writes what waits, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        channel.Writer.TryComplete();
        if (writer is { } running)
        {
            closing.CancelAfter(TimeSpan.FromSeconds(10));
            await running.ConfigureAwait(false);
        }

        closing.Dispose();
    }

    private void Start()
    {
        if (writer is null)
        {
            lock (starting)
            {
                writer ??= Task.Run(WriteBatchesAsync);
            }
        }
    }

    private async Task WriteBatchesAsync()
    {
        var batch = new List<Waiting>();
        var entries = new List<AuditEntry>();
        while (await channel.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            entries.Clear();
            while (entries.Count < MostEntries && channel.Reader.TryRead(out var waiting))
            {
                if (!waiting.IsAbandoned)
                {
                    batch.Add(waiting);
                    entries.AddRange(waiting.Entries);
                }
            }

            if (batch.Count > 0)
            {
                var isWritten = await AppendAsync(entries).ConfigureAwait(false);
                batch.ForEach(w => w.Written.TrySetResult(isWritten));
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A log that fails, however it fails, is a denial.")]
    private async ValueTask<bool> AppendAsync(List<AuditEntry> entries)
    {
        try
        {
            var start = telemetry.MeasuresAudit ? time.GetTimestamp() : 0;
            var head = await log.AppendAsync(entries, closing.Token).ConfigureAwait(false);
            if (start != 0)
            {
                telemetry.Recorded(entries.Count, time.GetElapsedTime(start));
            }

            written(head);
            return true;
        }
        catch (Exception failure)
        {
            failed(failure);
            return false;
        }
    }

    /// <summary>Entries that somebody waits for.</summary>
    private sealed class Waiting(IReadOnlyList<AuditEntry> entries)
    {
        private volatile bool isAbandoned;

        internal IReadOnlyList<AuditEntry> Entries => entries;

        internal TaskCompletionSource<bool> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal bool IsAbandoned
        {
            get => isAbandoned;
            set => isAbandoned = value;
        }
    }
}
