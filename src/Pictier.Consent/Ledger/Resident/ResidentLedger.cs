using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Ledger;

/// <summary>
/// A store whose histories are all in memory, kept current by following the store. A history is never older than a stated bound: when
/// the store cannot be followed for longer, nothing is read any more.
/// </summary>
/// <remarks>
/// What is appended through this object is read through it at once. What another process appends is read after the bound at the latest,
/// usually within milliseconds. Reading takes no lock.
/// </remarks>
/// <threadsafety static="true" instance="true"/>
public sealed class ResidentLedger : IConsentStore, IAsyncDisposable, IDisposable
{
    private const int AtOnce = 10_000;
    private static readonly TimeSpan MinPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(1);

    private readonly IConsentStore store;
    private readonly TimeSpan maxAge;
    private readonly TimeProvider time;
    private readonly ResidentHistories histories;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim appended = new(0);
    private readonly Task following;
    private TaskCompletionSource progress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private State state = State.Unloaded;
    private int isDisposed;

    /// <summary>Follows a store from its beginning; reading waits for that, up to the bound.</summary>
    /// <param name="store">The store.</param>
    /// <param name="maxAge">How old a history may be when it is read.</param>
    /// <param name="time">The clock.</param>
    public ResidentLedger(IConsentStore store, TimeSpan maxAge, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxAge, TimeSpan.Zero);
        (this.store, this.maxAge, this.time) = (store, maxAge, time);
        histories = new ResidentHistories(store);
        following = Task.Run(FollowAsync);
    }

    /// <summary>How old a history may be when it is read.</summary>
    public TimeSpan MaxAge => maxAge;

    /// <summary>How old the histories are: the time since they were last known to be all there is; null until they are loaded.</summary>
    public TimeSpan? Age => Volatile.Read(ref state) is { IsLoaded: true } current ? AgeOf(current) : null;

    /// <summary>The position up to which the ledger was followed.</summary>
    public long Sequence => Volatile.Read(ref state).Sequence;

    /// <summary>How many people have a history.</summary>
    public int Count => histories.Count;

    /// <summary>Why the store could not be followed the last time; null when it could.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Waits until all histories are loaded.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken = default)
    {
        while (!Volatile.Read(ref state).IsLoaded)
        {
            var next = Volatile.Read(ref progress).Task;
            if (!Volatile.Read(ref state).IsLoaded)
            {
                await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        IsFresh() ? new(histories.Find(dataSubject)) : ReadLateAsync(() => histories.Find(dataSubject), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSubjects);
        return IsFresh() ? ValueTask.FromResult<IReadOnlyList<ConsentHistory>>(histories.Find(dataSubjects)) : ReadLateAsync<IReadOnlyList<ConsentHistory>>(() => histories.Find(dataSubjects), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<LedgerEntry> entries, AppendOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await store.AppendAsync(entries, options, cancellationToken).ConfigureAwait(false);
        await ReachAsync(result.Sequence).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> EraseAsync(LedgerEntry erasure, CancellationToken cancellationToken = default)
    {
        var result = await store.EraseAsync(erasure, cancellationToken).ConfigureAwait(false);
        await ReachAsync(result.Sequence).ConfigureAwait(false);
        return result;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsKnownAtAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset knownAt, CancellationToken cancellationToken = default) =>
        store.ReadAsKnownAtAsync(dataSubjects, knownAt, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LedgerChange>> ReadChangesAsync(long afterSequence, int max, CancellationToken cancellationToken = default) =>
        store.ReadChangesAsync(afterSequence, max, cancellationToken);

    /// <inheritdoc/>
    public ValueTask WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken = default) =>
        store.WaitForChangesAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public string NameInStore(DataSubjectId dataSubject) => store.NameInStore(dataSubject);

    /// <summary>Stops following; the store stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) != 0)
        {
            return;
        }

        await stopping.CancelAsync().ConfigureAwait(false);
        await following.ConfigureAwait(false);
        stopping.Dispose();
        appended.Dispose();
    }

    /// <summary>Stops following; the store stays open.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private bool IsFresh() => Volatile.Read(ref state) is { IsLoaded: true } current && AgeOf(current) <= maxAge;

    // By both clocks, since each can stand still where the other goes on: one in a suspended machine, the other when it is set back.
    private TimeSpan AgeOf(State current)
    {
        var elapsed = time.GetElapsedTime(current.Timestamp);
        var byWall = time.GetUtcNow() - current.At;
        return elapsed > byWall ? elapsed : byWall;
    }

    private async ValueTask<T> ReadLateAsync<T>(Func<T> find, CancellationToken cancellationToken)
    {
        if (!Volatile.Read(ref state).IsLoaded)
        {
            using var patience = new CancellationTokenSource(maxAge, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                await LoadAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                throw new HistoryStaleException("The resident histories are not loaded yet.", Failure);
            }
        }

        return IsFresh() ? find() : throw new HistoryStaleException($"The resident histories are older than the bound of {maxAge}.", Failure);
    }

    // Whoever appended here reads it here; if following takes longer than the bound, nothing is read here at all by then.
    private async ValueTask ReachAsync(long sequence)
    {
        if (sequence <= Sequence)
        {
            return;
        }

        if (appended.CurrentCount == 0)
        {
            appended.Release();
        }

        using var patience = new CancellationTokenSource(maxAge, time);
        try
        {
            while (Sequence < sequence)
            {
                var next = Volatile.Read(ref progress).Task;
                if (Sequence < sequence)
                {
                    await next.WaitAsync(patience.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is durable, which is what the caller was promised.
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the store from being followed is tried again; meanwhile the histories age.")]
    private async Task FollowAsync()
    {
        var pause = MinPause;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await CatchUpAsync().ConfigureAwait(false);
                (pause, Failure) = (MinPause, null);
                await WaitAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Failure = failure;
                await Task.Delay(pause, time, CancellationToken.None).ConfigureAwait(false);
                pause = pause + pause < MaxPause ? pause + pause : MaxPause;
            }
        }
    }

    private async ValueTask CatchUpAsync()
    {
        while (true)
        {
            // The instant comes before the reading: all that had been appended by then is in what is read.
            var (timestamp, at, sequence) = (time.GetTimestamp(), time.GetUtcNow(), Sequence);
            var changes = await store.ReadChangesAsync(sequence, AtOnce, stopping.Token).ConfigureAwait(false);
            histories.Apply(changes);
            if (changes.Count < AtOnce)
            {
                Publish(new State(changes.Count == 0 ? sequence : changes[^1].Sequence, IsLoaded: true, timestamp, at));
                return;
            }

            Publish(Volatile.Read(ref state) with { Sequence = changes[^1].Sequence });
        }
    }

    private void Publish(State next)
    {
        Volatile.Write(ref state, next);
        Interlocked.Exchange(ref progress, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    private async ValueTask WaitAsync()
    {
        // A quarter of the bound, so that a store which gives no hints is still asked in time.
        var atMost = maxAge / 4 < MaxPause ? maxAge / 4 : MaxPause;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var hint = store.WaitForChangesAsync(atMost, either.Token).AsTask();
        var own = appended.WaitAsync(either.Token);
        await Task.WhenAny(hint, own).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(hint, own).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Token.ThrowIfCancellationRequested();
        if (hint.IsFaulted)
        {
            await hint.ConfigureAwait(false);
        }
    }

    /// <summary>How far the ledger was followed, and when that was known to be its end.</summary>
    private sealed record State(long Sequence, bool IsLoaded, long Timestamp, DateTimeOffset At)
    {
        internal static State Unloaded { get; } = new(0, false, 0, DateTimeOffset.MinValue);
    }
}
