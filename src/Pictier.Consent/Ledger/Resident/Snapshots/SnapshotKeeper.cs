using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Ledger;

/// <summary>Restores resident histories from a file when a service starts, and writes the file while it runs and when it stops.</summary>
internal sealed class SnapshotKeeper(SnapshotFile file, TimeProvider time)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private TaskCompletionSource erased = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LastChange last = new(LedgerMark.None, 0);
    private LastChange? written;

    /// <summary>Why the file could not be written the last time; null when it could.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>What the file holds when it is of this ledger, and up to which position; nothing otherwise.</summary>
    internal async ValueTask<(ResidentHistories Histories, long Sequence)> RestoreAsync(IConsentStore store, CancellationToken cancellationToken)
    {
        if (file.Read(out var mark) is { } histories && mark.Sequence > 0
            && await store.ReadChangesAsync(mark.Sequence - 1, 1, cancellationToken).ConfigureAwait(false) is [var there] && mark.IsOn(there))
        {
            written = last = new(mark, 0);
            return (histories, mark.Sequence);
        }

        return (new ResidentHistories(), 0);
    }

    /// <summary>Takes note of changes that the histories have taken in. Nobody who was erased stays in the file.</summary>
    internal void Note(IReadOnlyList<LedgerChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var erasures = changes.Count(c => c.IsErasure);
        Volatile.Write(ref last, new(LedgerMark.Of(changes[^1]), last.Erasures + erasures));
        if (erasures > 0)
        {
            TryDelete();
            Interlocked.Exchange(ref erased, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    /// <summary>Writes the file again and again, until it is no longer wanted.</summary>
    internal async Task KeepAsync(ResidentHistories histories, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                var erasure = Volatile.Read(ref erased).Task;
                Write(histories);
                await Task.WhenAny(Task.Delay(Every, time, stopping), erasure).ConfigureAwait(false);
                stopping.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            Write(histories);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Without a snapshot the next start takes longer; that must not stop this one.")]
    private void Write(ResidentHistories histories)
    {
        // Who was erased while the file was written may still be in it.
        for (var now = Volatile.Read(ref last); now != written; now = Volatile.Read(ref last))
        {
            try
            {
                file.Write(histories, now.Mark);
                Failure = null;
            }
            catch (Exception failure)
            {
                Failure = failure;
                return;
            }

            written = now;
            if (Volatile.Read(ref last).Erasures == now.Erasures)
            {
                return;
            }

            TryDelete();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A file that cannot be removed is reported, and replaced when that is possible again.")]
    private void TryDelete()
    {
        try
        {
            file.Delete();
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
    }

    private sealed record LastChange(LedgerMark Mark, int Erasures);
}
