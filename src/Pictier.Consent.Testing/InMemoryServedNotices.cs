using System.Collections.Concurrent;
using Pictier.Consent.Notices;

namespace Pictier.Consent.Testing;

/// <summary>Notices served that are kept in memory: every promise of <see cref="IServedNotices"/> but durability, for tests.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class InMemoryServedNotices : IServedNotices
{
    private readonly ConcurrentDictionary<string, ServedNotice> served = new(StringComparer.Ordinal);

    /// <summary>What every call throws while it is set: an outage.</summary>
    public Exception? Outage { get; set; }

    /// <summary>How many notices were served.</summary>
    public int Count => served.Count;

    /// <inheritdoc/>
    public ValueTask AppendAsync(ServedNotice served, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(served);
        Meet(cancellationToken);
        this.served.TryAdd(served.Id, served);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ServedNotice?> FindAsync(DataSubjectId dataSubject, string id, CancellationToken cancellationToken = default)
    {
        Meet(cancellationToken);
        return ValueTask.FromResult(served.TryGetValue(id, out var found) && found.DataSubject == dataSubject ? found : null);
    }

    private void Meet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Outage is { } outage)
        {
            throw outage;
        }
    }
}
