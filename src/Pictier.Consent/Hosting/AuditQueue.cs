using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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

    private readonly Channel<AuditBatch> channel = Channel.CreateUnbounded<AuditBatch>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gathering = new();
    private AuditBatch? open;
    private Task? writer;

    /// <summary>Records the entries together; false when that failed or took too long. What is returned is awaited once.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<bool> WriteAsync(AuditEntry[] entries, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (Gather(entries, timeout) is not { } batch)
        {
            return false;
        }

        telemetry.Waits(1);
        try
        {
            return await batch.Written.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Abandon(batch, entries);
            throw;
        }
        finally
        {
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

    // The batch that gathers the entries; null when nothing is written any more.
    private AuditBatch? Gather(AuditEntry[] entries, TimeSpan timeout)
    {
        lock (gathering)
        {
            writer ??= Task.Run(WriteBatchesAsync);
            if (open is null || open.Written.IsCompleted || open.Count + entries.Length > MostEntries)
            {
                open = new AuditBatch(timeout, time, failed);
                if (!channel.Writer.TryWrite(open))
                {
                    open.Dispose();
                    return null;
                }
            }

            open.Add(entries);
            return open;
        }
    }

    private void Abandon(AuditBatch batch, AuditEntry[] entries)
    {
        lock (gathering)
        {
            batch.Remove(entries);
        }
    }

    private async Task WriteBatchesAsync()
    {
        await foreach (var batch in channel.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            var entries = Close(batch);
            batch.Conclude(entries.Count == 0 || await AppendAsync(entries).ConfigureAwait(false));
        }
    }

    private IReadOnlyList<AuditEntry> Close(AuditBatch batch)
    {
        lock (gathering)
        {
            if (batch == open)
            {
                open = null;
            }

            return batch.Take();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A log that fails, however it fails, is a denial.")]
    private async ValueTask<bool> AppendAsync(IReadOnlyList<AuditEntry> entries)
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
}
