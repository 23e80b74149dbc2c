using System.Runtime.CompilerServices;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Testing;

/// <summary>An audit log that keeps every promise of <see cref="IAuditLog"/> but durability: for tests. It fails, or keeps its callers waiting, on demand.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class InMemoryAuditLog : IAuditLog, IAuditTrail
{
    private readonly Lock appending = new();
    private volatile IReadOnlyList<ChainedEntry> chain = [];
    private volatile TaskCompletionSource? held;
    private int appends;

    /// <summary>What every append throws while it is set: an outage.</summary>
    public Exception? Outage { get; set; }

    /// <summary>The entries, in the order of their places.</summary>
    public IReadOnlyList<ChainedEntry> Chain => chain;

    /// <summary>What the entries say.</summary>
    public IEnumerable<AuditedFact> Facts => chain.Select(c => c.Entry.Read());

    /// <summary>The decisions among the entries.</summary>
    public IEnumerable<AuditedDecision> Decisions => Facts.OfType<AuditedDecision>();

    /// <summary>How often something was appended, however much it was.</summary>
    public int Appends => appends;

    /// <summary>Keeps everybody who appends waiting until <see cref="Release"/>.</summary>
    public void Hold() => held ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets those who wait go on.</summary>
    public void Release()
    {
        var waiting = held;
        held = null;
        waiting?.SetResult();
    }

    /// <inheritdoc/>
    public async ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        if (held is { } waiting)
        {
            await waiting.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (Outage is { } outage)
        {
            throw outage;
        }

        lock (appending)
        {
            appends++;
            chain = [.. chain, .. AuditChain.Extend(chain.Count == 0 ? default : chain[^1].Head, entries)];
            return chain.Count == 0 ? default : chain[^1].Head;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var chained in chain.Where(c => c.Sequence > after))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return chained;
        }
    }
}
