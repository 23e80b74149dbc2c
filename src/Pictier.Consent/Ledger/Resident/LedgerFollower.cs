using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Ledger;

/// <summary>Follows a store from where a snapshot left off, or from its beginning, and keeps what decides in memory. It is the one writer.</summary>
internal sealed class LedgerFollower(IConsentStore store, TimeSpan maxAge, TimeProvider time, SnapshotKeeper? snapshot) : IAsyncDisposable
{
    private const int AtOnce = 10_000;
    private static readonly TimeSpan MinPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim appended = new(0);
    private Task following = Task.CompletedTask;
    private TaskCompletionSource progress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FollowedTo state = FollowedTo.Nothing;

    /// <summary>How far the ledger was followed. It is read before the histories, which are then at least as far.</summary>
    internal FollowedTo State => Volatile.Read(ref state);

    internal ResidentHistories Histories { get; private set; } = new();

    /// <summary>Completes when the state moves on.</summary>
    internal Task Progress => Volatile.Read(ref progress).Task;

    internal Exception? Failure { get; private set; }

    internal void Start() => following = Task.Run(FollowAsync);

    /// <summary>Tells that this process appended something.</summary>
    internal void Announce()
    {
        if (appended.CurrentCount == 0)
        {
            appended.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await following.ConfigureAwait(false);
        stopping.Dispose();
        appended.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the store from being followed is tried again; meanwhile the histories age.")]
    private async Task FollowAsync()
    {
        var pause = MinPause;
        var isRestored = snapshot is null;
        Task? keeping = null;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!isRestored)
                {
                    await RestoreAsync().ConfigureAwait(false);
                    isRestored = true;
                }

                await CatchUpAsync().ConfigureAwait(false);
                keeping ??= snapshot is null ? null : Task.Run(() => snapshot.KeepAsync(Histories, stopping.Token));
                (pause, Failure) = (MinPause, null);
                await WaitAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                Failure = failure;
                await Task.Delay(pause, time, CancellationToken.None).ConfigureAwait(false);
                pause = pause + pause < MaxPause ? pause + pause : MaxPause;
            }
        }

        await (keeping ?? Task.CompletedTask).ConfigureAwait(false);
    }

    private async ValueTask RestoreAsync()
    {
        (Histories, var sequence) = await snapshot!.RestoreAsync(store, stopping.Token).ConfigureAwait(false);
        Publish(State with { Sequence = sequence });
    }

    private async ValueTask CatchUpAsync()
    {
        while (true)
        {
            // The instant comes before the reading: all that had been appended by then is in what is read.
            var (timestamp, at, sequence) = (time.GetTimestamp(), time.GetUtcNow(), State.Sequence);
            var changes = await store.ReadChangesAsync(sequence, AtOnce, stopping.Token).ConfigureAwait(false);
            Histories.Apply(changes);
            snapshot?.Note(changes);
            if (changes.Count < AtOnce)
            {
                Publish(new FollowedTo(changes.Count == 0 ? sequence : changes[^1].Sequence, IsLoaded: true, timestamp, at));
                return;
            }

            Publish(State with { Sequence = changes[^1].Sequence });
        }
    }

    private void Publish(FollowedTo next)
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
}

/// <summary>How far the ledger was followed, and when that was known to be its end.</summary>
internal sealed record FollowedTo(long Sequence, bool IsLoaded, long Timestamp, DateTimeOffset At)
{
    internal static FollowedTo Nothing { get; } = new(0, false, 0, DateTimeOffset.MinValue);

    /// <summary>How old that is, by both clocks: each can stand still where the other goes on, one in a suspended machine, the other when it is set back.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="now">What it told just now.</param>
    internal TimeSpan AgeBy(TimeProvider time, DateTimeOffset now)
    {
        var elapsed = time.GetElapsedTime(Timestamp);
        var byWall = now - At;
        return elapsed > byWall ? elapsed : byWall;
    }
}
