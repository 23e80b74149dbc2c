using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Entries that are written together, and those who wait for that: all of them wait for one answer and one deadline.</summary>
internal sealed class AuditBatch : IDisposable
{
    private readonly List<AuditEntry> entries = [];
    private readonly TaskCompletionSource<bool> written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer deadline;
    private bool isTaken;

    internal AuditBatch(TimeSpan timeout, TimeProvider time, Action<Exception> failed)
    {
        deadline = time.CreateTimer(
            _ =>
            {
                if (written.TrySetResult(false))
                {
                    failed(new TimeoutException($"The audit log did not take what was to be recorded within {timeout}."));
                }
            },
            null,
            timeout,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether all entries are written; false when that failed or took too long.</summary>
    internal Task<bool> Written => written.Task;

    internal int Count => entries.Count;

    internal void Add(AuditEntry[] more) => entries.AddRange(more);

    /// <summary>Leaves out entries that nobody waits for any more, unless they are being written.</summary>
    internal void Remove(AuditEntry[] abandoned)
    {
        if (!isTaken)
        {
            entries.RemoveAll(abandoned.Contains);
        }
    }

    /// <summary>The entries to write; none when the time is over, since nobody waits for them any more.</summary>
    internal IReadOnlyList<AuditEntry> Take()
    {
        isTaken = true;
        return written.Task.IsCompleted ? [] : entries;
    }

    internal void Conclude(bool isWritten)
    {
        written.TrySetResult(isWritten);
        Dispose();
    }

    public void Dispose() => deadline.Dispose();
}
