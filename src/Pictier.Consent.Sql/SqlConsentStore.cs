using System.Data.Common;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>The ledger in a database: an append-only table of events, and the ids that must not repeat.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SqlConsentStore : IConsentStore, IAsyncDisposable, IDisposable
{
    private readonly SqlDatabase database;
    private readonly LedgerTables tables;
    private readonly LedgerBodies bodies;
    private readonly GroupCommit<AppendBatch, AppendResult> appends;
    private readonly LedgerAppend append;
    private readonly LedgerRead read;

    /// <summary>The ledger in a database.</summary>
    public SqlConsentStore(SqlDatabase database, SqlLedgerOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        this.database = database;
        bodies = new LedgerBodies(options.Key is { } key ? new Pseudonyms(key().Span) : null);
        tables = new LedgerTables(database, bodies.HasPseudonyms);
        append = new LedgerAppend(database, tables, bodies, time);
        read = new LedgerRead(database, tables, bodies);
        appends = new(CommitAsync, batch => batch.Entries.Count);
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<LedgerEntry> entries, AppendOptions? options = null, CancellationToken cancellationToken = default)
    {
        var batch = AppendBatch.Of(entries, options, bodies.NameOf, bodies.Fingerprint);
        return batch.Entries.Count == 0 ? ValueTask.FromResult(AppendResult.Appended([])) : appends.SubmitAsync(batch, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> EraseAsync(LedgerEntry erasure, CancellationToken cancellationToken = default)
    {
        var batch = AppendBatch.OfErasure(erasure, bodies.NameOf, bodies.Fingerprint);

        // In a transaction of its own: an erasure may need a role that appending does not.
        return bodies.HasPseudonyms
            ? (await RunAsync((connection, token) => append.CommitAsync(connection, [batch], token), cancellationToken).ConfigureAwait(false))[0]
            : throw new NotSupportedException("This ledger keeps ids in the clear and is append-only, so nobody can be erased from it; begin the ledger with StorePseudonyms(key).");
    }

    /// <inheritdoc/>
    public async ValueTask<ConsentHistory> ReadAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        (await ReadAsync([dataSubject], cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, CancellationToken cancellationToken = default) => ReadAsync(dataSubjects, null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentHistory>> ReadAsKnownAtAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset knownAt, CancellationToken cancellationToken = default) =>
        ReadAsync(dataSubjects, knownAt, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LedgerChange>> ReadChangesAsync(long afterSequence, int max, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        return RunAsync((connection, token) => read.ChangesAsync(connection, afterSequence, max, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken = default) =>
        database.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public string NameInStore(DataSubjectId dataSubject) => bodies.NameOf(dataSubject);

    /// <summary>Commits what waits.</summary>
    public ValueTask DisposeAsync() => appends.DisposeAsync();

    /// <summary>Commits what waits.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private ValueTask<IReadOnlyList<ConsentHistory>> ReadAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dataSubjects);
        return dataSubjects.Count == 0
            ? ValueTask.FromResult<IReadOnlyList<ConsentHistory>>([])
            : RunAsync((connection, token) => read.HistoriesAsync(connection, dataSubjects, knownAt, token), cancellationToken);
    }

    private ValueTask<IReadOnlyList<AppendResult>> CommitAsync(IReadOnlyList<AppendBatch> group) =>
        RunAsync((connection, token) => append.CommitAsync(connection, group, token), CancellationToken.None);

    private ValueTask<T> RunAsync<T>(Func<DbConnection, CancellationToken, ValueTask<T>> action, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, token) =>
            {
                await tables.CheckMarkAsync(connection, bodies.Mark, token).ConfigureAwait(false);
                return await action(connection, token).ConfigureAwait(false);
            },
            cancellationToken);
}
