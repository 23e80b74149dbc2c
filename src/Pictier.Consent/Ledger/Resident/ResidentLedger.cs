namespace Pictier.Consent.Ledger;

/// <summary>
/// A store of which everything that decides is in memory, kept current by following the store. What is decided upon is never older than a
/// stated bound: when the store cannot be followed for longer, nothing is decided or read any more.
/// </summary>
/// <remarks>
/// What is appended through this object is decided upon at once. What another process appends is decided upon after the bound at the
/// latest, usually within milliseconds. Deciding takes no lock. A history with its events is read from the store: evidence, notices and
/// the like decide nothing, and are not kept in memory.
/// </remarks>
/// <threadsafety static="true" instance="true"/>
public sealed class ResidentLedger : IConsentStore, IAsyncDisposable, IDisposable
{
    private readonly IConsentStore store;
    private readonly TimeSpan maxAge;
    private readonly TimeProvider time;
    private readonly SnapshotKeeper? snapshot;
    private readonly LedgerFollower follower;
    private int isDisposed;

    /// <summary>Follows a store from its beginning; reading waits for that, up to the bound.</summary>
    /// <param name="store">The store.</param>
    /// <param name="maxAge">How old a history may be when it is read.</param>
    /// <param name="time">The clock.</param>
    /// <param name="snapshotFile">
    /// A file of its own that saves reading the whole store when the service starts again; null: none. It holds what the store holds of
    /// people, so protect it like the store. One that is damaged, of another format or of another store is not used.
    /// </param>
    public ResidentLedger(IConsentStore store, TimeSpan maxAge, TimeProvider time, string? snapshotFile = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxAge, TimeSpan.Zero);
        (this.store, this.maxAge, this.time) = (store, maxAge, time);
        snapshot = snapshotFile is null ? null : new SnapshotKeeper(new SnapshotFile(snapshotFile), time);
        follower = new LedgerFollower(store, maxAge, time, snapshot);
        follower.Start();
    }

    /// <summary>How old a history may be when it is read.</summary>
    public TimeSpan MaxAge => maxAge;

    /// <summary>How old the histories are: the time since they were last known to be all there is; null until they are loaded.</summary>
    public TimeSpan? Age => follower.State is { IsLoaded: true } current ? current.AgeBy(time, time.GetUtcNow()) : null;

    /// <summary>The position up to which the ledger was followed.</summary>
    public long Sequence => follower.State.Sequence;

    /// <summary>How many people have a history.</summary>
    public int Count => follower.Histories.Count;

    /// <summary>Why the store could not be followed the last time; null when it could.</summary>
    public Exception? Failure => follower.Failure;

    /// <summary>Why the snapshot could not be written the last time; null when it could, or none is kept.</summary>
    public Exception? SnapshotFailure => snapshot?.Failure;

    /// <summary>Waits until all histories are loaded.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken = default)
    {
        while (!follower.State.IsLoaded)
        {
            var next = follower.Progress;
            if (!follower.State.IsLoaded)
            {
                await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default)
    {
        await FreshAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(dataSubject, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSubjects);
        await FreshAsync(cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(dataSubjects, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the histories are as fresh as the bound wants them.</summary>
    /// <param name="clock">The caller's clock.</param>
    /// <param name="now">What that clock told just now: where it is this ledger's too, it need not be asked again.</param>
    internal bool IsFresh(TimeProvider clock, DateTimeOffset now) => IsFresh(ReferenceEquals(clock, time) ? now : time.GetUtcNow());

    /// <summary>Completes when the histories are fresh.</summary>
    /// <exception cref="HistoryStaleException">They are not loaded within the bound, or too old.</exception>
    internal ValueTask FreshAsync(CancellationToken cancellationToken) => IsFresh(time.GetUtcNow()) ? default : LoadedAsync(cancellationToken);

    internal ResidentHistories Histories => follower.Histories;

    /// <summary>Whether the store files people under their ids.</summary>
    internal bool NamesPeople => store.NameInStore(new("a")) == "a";

    /// <summary>A part of the people, when the histories are fresh; null when nobody is in it.</summary>
    internal async ValueTask<ResidentShard?> PartAsync(int number, CancellationToken cancellationToken)
    {
        await FreshAsync(cancellationToken).ConfigureAwait(false);
        return follower.Histories.Shard(number);
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

        await follower.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Stops following; the store stays open.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private bool IsFresh(DateTimeOffset now) => follower.State is { IsLoaded: true } current && current.AgeBy(time, now) <= maxAge;

    private async ValueTask LoadedAsync(CancellationToken cancellationToken)
    {
        if (!follower.State.IsLoaded)
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

        if (!IsFresh(time.GetUtcNow()))
        {
            throw new HistoryStaleException($"The resident histories are older than the bound of {maxAge}.", Failure);
        }
    }

    // Whoever appended here reads it here; if following takes longer than the bound, nothing is read here at all by then.
    private async ValueTask ReachAsync(long sequence)
    {
        if (sequence <= Sequence)
        {
            return;
        }

        follower.Announce();

        using var patience = new CancellationTokenSource(maxAge, time);
        try
        {
            while (Sequence < sequence)
            {
                var next = follower.Progress;
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
}
