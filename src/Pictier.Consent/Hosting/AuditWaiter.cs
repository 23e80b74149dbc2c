using System.Threading.Tasks.Sources;

namespace Pictier.Consent.Hosting;

/// <summary>One who waits for entries to be written: for whether they are, or for the decision that then holds.</summary>
/// <remarks>It is used again when its answer was taken, so waiting allocates nothing. Whoever asks for an answer twice gets an exception.</remarks>
internal sealed class AuditWaiter : IValueTaskSource<bool>, IValueTaskSource<Decision>
{
    // Who was answered often asks again on the same thread.
    private const int MostSpare = 64;

    [ThreadStatic]
    private static AuditWaiter? spare;

    private ManualResetValueTaskSourceCore<bool> answer;
    private CancellationTokenRegistration cancelling;
    private Decision decision;
    private AuditWaiter? next;
    private int behind;
    private int state;

    private enum State
    {
        Waiting,
        Answered,
        Cancelled,
    }

    /// <summary>Its entries in the batch.</summary>
    internal int Entries { get; private set; }

    /// <summary>Whether nobody waits any more for the entries to be written.</summary>
    internal bool IsCancelled => Volatile.Read(ref state) == (int)State.Cancelled;

    /// <summary>Whether the entries are written.</summary>
    internal ValueTask<bool> IsWritten => new(this, answer.Version);

    internal static AuditWaiter For(int entries)
    {
        var waiter = spare ?? new AuditWaiter();
        (spare, waiter.next, waiter.behind) = (waiter.next, null, 0);
        waiter.Entries = entries;
        return waiter;
    }

    /// <summary>The decision, or its denial when the entries could not be written.</summary>
    internal ValueTask<Decision> Of(in Decision decision)
    {
        this.decision = decision;
        return new(this, answer.Version);
    }

    /// <summary>Stops waiting when that is asked for.</summary>
    internal void CancelBy(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            cancelling = cancellationToken.UnsafeRegister(static (waiter, token) => ((AuditWaiter)waiter!).Cancel(token), this);
        }
    }

    /// <summary>Gives the answer, unless it was cancelled before, and goes on with what waits for it on this thread.</summary>
    internal void Answer(bool isWritten)
    {
        if (Interlocked.CompareExchange(ref state, (int)State.Answered, (int)State.Waiting) == (int)State.Waiting)
        {
            answer.SetResult(isWritten);
        }
    }

    bool IValueTaskSource<bool>.GetResult(short token) => Take(token);

    Decision IValueTaskSource<Decision>.GetResult(short token)
    {
        var (decided, isWritten) = (decision, Take(token));
        return isWritten ? decided : DecisionAudit.Unrecorded(decided);
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short token) => answer.GetStatus(token);

    ValueTaskSourceStatus IValueTaskSource<Decision>.GetStatus(short token) => answer.GetStatus(token);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        answer.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource<Decision>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        answer.OnCompleted(continuation, state, token, flags);

    private bool Take(short token)
    {
        if (answer.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            WaitFor(token);
        }

        // A callback that has begun is waited for: it must not meet the next use.
        cancelling.Dispose();
        var isWritten = answer.GetResult(token);
        (cancelling, decision) = (default, default);
        answer.Reset();
        state = (int)State.Waiting;
        if (spare is null || spare.behind < MostSpare)
        {
            (next, behind) = (spare, (spare?.behind ?? 0) + 1);
            spare = this;
        }

        return isWritten;
    }

    // For callers that block instead of awaiting.
    private void WaitFor(short token)
    {
        using var answered = new ManualResetEventSlim();
        answer.OnCompleted(static answered => ((ManualResetEventSlim)answered!).Set(), answered, token, ValueTaskSourceOnCompletedFlags.None);
        answered.Wait();
    }

    // Who was cancelled is not used again, since the batch still knows it: its answer is an exception, which leaves before that.
    private void Cancel(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref state, (int)State.Cancelled, (int)State.Waiting) == (int)State.Waiting)
        {
            answer.RunContinuationsAsynchronously = true;
            answer.SetException(new OperationCanceledException(token));
        }
    }
}
