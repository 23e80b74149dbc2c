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

    private readonly Channel<AuditBatch> channel = Channel.CreateUnbounded<AuditBatch>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gathering = new();
    private AuditBatch? open;
    private Task? writer;

    /// <summary>Has the entries recorded together. Who waits for it can be cancelled; null when nothing is written any more.</summary>
    internal AuditWaiter? Write(AuditLines lines, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var waiter = Gather(lines, timeout);
        waiter?.CancelBy(cancellationToken);
        return waiter;
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

    // Who waits for the entries; null when nothing is written any more.
    private AuditWaiter? Gather(AuditLines lines, TimeSpan timeout)
    {
        lock (gathering)
        {
            writer ??= Task.Run(WriteBatchesAsync);
            if (open is null || open.IsConcluded || open.Count + lines.Count > MostEntries)
            {
                open = new AuditBatch(timeout, time, telemetry, Late);
                if (!channel.Writer.TryWrite(open))
                {
                    open.Dispose();
                    return null;
                }
            }

            return open.Add(lines);
        }
    }

    private async Task WriteBatchesAsync()
    {
        await foreach (var batch in channel.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            using var lines = Close(batch);
            if (TryConclude(batch, lines.Count == 0 || await AppendAsync(lines).ConfigureAwait(false)))
            {
                batch.Answer();
            }

            // Where many ask all the time, half of them would ask while the others are written, and each write would be half as full.
            if (batch.IsOfMany)
            {
                await batch.Answering.ConfigureAwait(false);
            }
        }
    }

    private AuditLines Close(AuditBatch batch)
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

    private void Late(AuditBatch batch)
    {
        if (TryConclude(batch, isWritten: false))
        {
            failed(new TimeoutException($"The audit log did not take what was to be recorded within {batch.Timeout}."));
            batch.Answer();
        }
    }

    private bool TryConclude(AuditBatch batch, bool isWritten)
    {
        lock (gathering)
        {
            return batch.TryConclude(isWritten);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A log that fails, however it fails, is a denial.")]
    private async ValueTask<bool> AppendAsync(AuditLines lines)
    {
        try
        {
            var start = telemetry.MeasuresAudit ? time.GetTimestamp() : 0;
            var appending = log is IAuditLineLog whole ? whole.AppendAsync(lines, closing.Token) : log.AppendAsync(lines.ToEntries(), closing.Token);
            var head = await appending.ConfigureAwait(false);
            if (start != 0)
            {
                telemetry.Recorded(lines.Count, time.GetElapsedTime(start));
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
