using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Pictier.Consent.Sql;

/// <summary>One writer for all who append at the same time: what waits while one group is being committed is committed together next.</summary>
/// <remarks>A durable commit costs the same for one entry and for a thousand, so the busier the service, the cheaper each append.</remarks>
/// <param name="commit">Commits a group and gives the result of each of its works; when it throws, all of the group have failed.</param>
/// <param name="weight">How many rows a work is.</param>
public sealed class GroupCommit<TWork, TResult>(
    Func<IReadOnlyList<TWork>, ValueTask<IReadOnlyList<TResult>>> commit, Func<TWork, int> weight) : IAsyncDisposable
{
    private const int MaxWaiting = 10_000;
    private const int MaxRows = 5_000;

    private readonly Channel<Pending> waiting = Channel.CreateBounded<Pending>(MaxWaiting);
    private readonly Lock starting = new();
    private Task? writer;

    /// <summary>Has the work committed; returns when it is durable.</summary>
    /// <remarks>Cancelling keeps a work that still waits from being committed; one that is being committed is waited for.</remarks>
    public async ValueTask<TResult> SubmitAsync(TWork work, CancellationToken cancellationToken)
    {
        Start();
        var pending = new Pending(work, cancellationToken);
        try
        {
            await waiting.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(GroupCommit<,>));
        }

        return await pending.Done.Task.ConfigureAwait(false);
    }

    /// <summary>Commits what waits, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (writer is { } running)
        {
            await running.ConfigureAwait(false);
        }
    }

    private void Start()
    {
        lock (starting)
        {
            writer ??= Task.Run(WriteAsync);
        }
    }

    private async Task WriteAsync()
    {
        var group = new List<Pending>();
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Gather(group);
            if (group.Count > 0)
            {
                await CommitAsync(group).ConfigureAwait(false);
            }
        }
    }

    private void Gather(List<Pending> group)
    {
        group.Clear();
        for (var rows = 0; rows < MaxRows && waiting.Reader.TryRead(out var pending); rows += weight(pending.Work))
        {
            if (pending.Cancellation.IsCancellationRequested)
            {
                pending.Done.TrySetCanceled(pending.Cancellation);
            }
            else
            {
                group.Add(pending);
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The failure goes to those who wait for the group.")]
    private async ValueTask CommitAsync(List<Pending> group)
    {
        try
        {
            var results = await commit(group.ConvertAll(p => p.Work)).ConfigureAwait(false);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Done.TrySetResult(results[i]);
            }
        }
        catch (Exception failure)
        {
            foreach (var pending in group)
            {
                pending.Done.TrySetException(failure);
            }
        }
    }

    private sealed record Pending(TWork Work, CancellationToken Cancellation)
    {
        internal TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
