using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Entries that are written together, and those who wait for that: all of them have one answer and one deadline.</summary>
/// <remarks>
/// Who waits is answered by as many threads as are free, one after the other: each that starts asks for one more, so whoever is held up
/// by what goes on from an answer holds up nobody else. An item of the thread pool for each of them cost more than the answer.
/// </remarks>
internal sealed class AuditBatch : IThreadPoolWorkItem, IDisposable
{
    /// <summary>When so many are answered, they get to ask again before the next write begins.</summary>
    private const int Many = 16;

    private readonly List<AuditWaiter> waiting = [];
    private readonly TaskCompletionSource answering = new();
    private readonly AuditLines lines = new();
    private readonly ConsentTelemetry telemetry;
    private readonly ITimer deadline;
    private bool isWritten;
    private int answered;
    private int isHelpComing;
    private int isEverybodyAnswered;

    internal AuditBatch(TimeSpan timeout, TimeProvider time, ConsentTelemetry telemetry, Action<AuditBatch> late)
    {
        (Timeout, this.telemetry) = (timeout, telemetry);
        deadline = time.CreateTimer(_ => late(this), null, timeout, System.Threading.Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long all of it may take.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>Whether the answer is settled: then nothing is added any more.</summary>
    internal bool IsConcluded { get; private set; }

    /// <summary>How many entries it has.</summary>
    internal int Count => lines.Count;

    /// <summary>Whether many wait for it.</summary>
    internal bool IsOfMany => waiting.Count >= Many;

    /// <summary>Completes when all who waited were told, on a thread that has nobody left to tell: it need not wait for what goes on from an answer.</summary>
    internal Task Answering => answering.Task;

    /// <summary>Takes entries in that are written with the others.</summary>
    internal AuditWaiter Add(AuditLines more)
    {
        var waiter = AuditWaiter.For(more.Count);
        lines.Add(more, 0, more.Count);
        waiting.Add(waiter);
        telemetry.Waits(1);
        return waiter;
    }

    /// <summary>The entries to write: none when the time is over, and none that nobody waits for any more.</summary>
    internal AuditLines Take()
    {
        if (!IsConcluded && !waiting.Exists(w => w.IsCancelled))
        {
            return lines;
        }

        using (lines)
        {
            return IsConcluded ? new AuditLines() : Wanted();
        }
    }

    /// <summary>Settles the answer; false when it is settled already.</summary>
    internal bool TryConclude(bool isWritten)
    {
        if (IsConcluded)
        {
            return false;
        }

        (IsConcluded, this.isWritten) = (true, isWritten);
        return true;
    }

    /// <summary>Gives the answer to all who wait.</summary>
    internal void Answer()
    {
        Dispose();
        telemetry.Waits(-waiting.Count);
        CallHelp();
    }

    void IThreadPoolWorkItem.Execute()
    {
        Volatile.Write(ref isHelpComing, 0);
        int next;
        while ((next = Interlocked.Increment(ref answered) - 1) < waiting.Count)
        {
            if (Volatile.Read(ref isHelpComing) == 0)
            {
                CallHelp();
            }

            waiting[next].Answer(isWritten);
        }

        if (Interlocked.Exchange(ref isEverybodyAnswered, 1) == 0)
        {
            answering.SetResult();
        }
    }

    public void Dispose() => deadline.Dispose();

    private void CallHelp()
    {
        if (Interlocked.Exchange(ref isHelpComing, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private AuditLines Wanted()
    {
        var wanted = new AuditLines();
        var first = 0;
        foreach (var waiter in waiting)
        {
            if (!waiter.IsCancelled)
            {
                wanted.Add(lines, first, waiter.Entries);
            }

            first += waiter.Entries;
        }

        return wanted;
    }
}
