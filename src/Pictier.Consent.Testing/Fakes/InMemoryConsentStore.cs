using Pictier.Consent.Ledger;

namespace Pictier.Consent.Testing;

/// <summary>A store that keeps every promise of <see cref="IConsentStore"/> but durability: for tests.</summary>
/// <param name="time">The clock; null: that of the machine.</param>
/// <threadsafety static="true" instance="true"/>
public sealed class InMemoryConsentStore(TimeProvider? time = null) : IConsentStore
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Lock writing = new();
    private readonly List<Row> rows = [];
    private TaskCompletionSource announced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What every call throws while it is set: an outage.</summary>
    public Exception? Outage { get; set; }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<LedgerEntry> entries, AppendOptions? options = null, CancellationToken cancellationToken = default) =>
        Append(AppendBatch.Of(entries, options, NameInStore, AppendBatch.PlainFingerprint), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AppendResult> EraseAsync(LedgerEntry erasure, CancellationToken cancellationToken = default) =>
        Append(AppendBatch.OfErasure(erasure, NameInStore, AppendBatch.PlainFingerprint), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        new(Read([dataSubject], null, cancellationToken)[0]);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ConsentHistory>>(Read(dataSubjects, null, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsKnownAtAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset knownAt, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ConsentHistory>>(Read(dataSubjects, knownAt, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LedgerChange>> ReadChangesAsync(long afterSequence, int max, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        Meet(cancellationToken);
        lock (writing)
        {
            return ValueTask.FromResult<IReadOnlyList<LedgerChange>>(
            [
                .. rows.Where(r => r.Sequence > afterSequence).Take(max)
                    .Select(r => new LedgerChange(r.Sequence, r.Prepared.Name, r.IsForgotten ? null : r.Entry, r.IsErasure)),
            ]);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken = default)
    {
        Meet(cancellationToken);
        var next = Volatile.Read(ref announced).Task;
        await Task.WhenAny(next, Task.Delay(atMost, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <inheritdoc/>
    public string NameInStore(DataSubjectId dataSubject) => dataSubject.Value;

    private void Meet(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Outage is { } outage)
        {
            throw outage;
        }
    }

    private ValueTask<AppendResult> Append(AppendBatch batch, CancellationToken cancellationToken)
    {
        Meet(cancellationToken);
        lock (writing)
        {
            var check = Known();
            var result = check.Check(batch);
            foreach (var added in check.Added)
            {
                if (batch.IsErasure)
                {
                    rows.Where(r => r.Prepared.Name == added.Prepared.Name).ToList().ForEach(r => r.IsForgotten = true);
                }

                rows.Add(new Row(added.Prepared, added.Sequence, added.RecordedAt, batch.IsErasure));
            }

            if (check.Added.Count > 0)
            {
                Interlocked.Exchange(ref announced, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            }

            return new(result);
        }
    }

    private AppendCheck Known()
    {
        var last = rows.Count == 0 ? null : rows[^1];
        var now = time.GetUtcNow();
        var check = new AppendCheck(last?.Sequence ?? 0, last is not null && last.RecordedAt > now ? last.RecordedAt : now);
        foreach (var row in rows)
        {
            var (entry, name) = (row.Prepared.Entry, row.Prepared.Name);
            check.KnowEntry(entry.Id, row.Prepared.Fingerprint, row.Sequence, row.RecordedAt);
            check.KnowVersion(name, row.Sequence);
            switch (entry.Event)
            {
                case ConsentGiven given:
                    check.KnowConsent(given.Consent, name, isGiven: true);
                    break;
                case ConsentRefused refused:
                    check.KnowConsent(refused.Consent, name, isGiven: false);
                    break;
                case RestrictionImposed imposed:
                    check.KnowRestriction(imposed.Restriction, name, imposed.At);
                    if (row.IsErasure)
                    {
                        check.KnowErasure(name, imposed.Restriction);
                    }

                    break;
            }
        }

        return check;
    }

    private ConsentHistory[] Read(IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataSubjects);
        Meet(cancellationToken);
        lock (writing)
        {
            var erased = rows.Where(r => r.IsErasure).Select(r => r.Prepared.Name).ToHashSet(StringComparer.Ordinal);
            var said = rows
                .Where(r => !r.IsForgotten && (erased.Contains(r.Prepared.Name) || !(r.RecordedAt > knownAt)))
                .ToLookup(r => r.Prepared.Name, r => r.Entry.Event, StringComparer.Ordinal);
            return [.. dataSubjects.Select(s => ConsentHistory.OfChecked([.. said[NameInStore(s)]]))];
        }
    }

    private sealed class Row(PreparedEntry prepared, long sequence, DateTimeOffset recordedAt, bool isErasure)
    {
        internal PreparedEntry Prepared => prepared;

        internal long Sequence => sequence;

        internal DateTimeOffset RecordedAt => recordedAt;

        internal bool IsErasure => isErasure;

        internal bool IsForgotten { get; set; }

        internal LedgerEntry Entry { get; } =
            prepared.Entry with { Event = prepared.Entry.Event with { Sequence = sequence, RecordedAt = recordedAt } };
    }
}
