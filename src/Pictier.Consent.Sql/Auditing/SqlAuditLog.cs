using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>The audit log in a database, beside the ledger: one chain, however many instances append to it.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SqlAuditLog : IAuditLog, IAuditTrail
{
    private const int PageSize = 1000;

    private readonly SqlDatabase database;
    private readonly string lockHead;
    private readonly string moveHead;
    private readonly string hashAt;
    private readonly string page;

    /// <summary>The audit log in a database.</summary>
    public SqlAuditLog(SqlDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        this.database = database;

        // The row of the head is locked until the commit, as in the ledger: two instances never extend the same link.
        lockHead = $"SELECT last_seq, last_hash FROM {database.Table("audit_head")} WHERE id = 1{database.ForUpdate}";
        moveHead = $"UPDATE {database.Table("audit_head")} SET last_seq = @seq, last_hash = @hash WHERE id = 1";
        hashAt = $"SELECT hash FROM {database.Table("audit_entry")} WHERE seq = @seq";
        page = $"SELECT seq, previous, hash, entry FROM {database.Table("audit_entry")} WHERE seq > @after ORDER BY seq LIMIT {PageSize}";
    }

    /// <inheritdoc/>
    public ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        IReadOnlyList<ChainedEntry> tried = [];
        return database.RunAsync(
            async (connection, token) =>
            {
                var transaction = await database.BeginAppendAsync(connection, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var head = await HeadAsync(transaction, token).ConfigureAwait(false);
                    if (entries.Count == 0)
                    {
                        return head;
                    }

                    // A connection that broke during the commit leaves open whether it happened; the hash of the last entry tells.
                    if (tried.Count > 0 && await IsStoredAsync(transaction, tried[^1], token).ConfigureAwait(false))
                    {
                        return tried[^1].Head;
                    }

                    tried = AuditChain.Extend(head, entries);
                    await database.InsertAsync(transaction, [Rows(tried)], token).ConfigureAwait(false);
                    await MoveHeadAsync(transaction, tried[^1].Head, token).ConfigureAwait(false);
                    await transaction.CommitAsync(token).ConfigureAwait(false);
                    return tried[^1].Head;
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var read = PageSize; read == PageSize;)
        {
            var from = after;
            var entries = await database.RunAsync((connection, token) => PageAsync(connection, from, token), cancellationToken).ConfigureAwait(false);
            read = entries.Count;
            foreach (var chained in entries)
            {
                after = chained.Sequence;
                yield return chained;
            }
        }
    }

    private static SqlRows Rows(IReadOnlyList<ChainedEntry> chained) => new(
        "audit_entry",
        new SqlColumn("seq", SqlType.Integer, [.. chained.Select(c => (object)c.Sequence)]),
        new SqlColumn("previous", SqlType.Bytes, [.. chained.Select(c => Bytes(c.Previous.Bytes))]),
        new SqlColumn("hash", SqlType.Bytes, [.. chained.Select(c => Bytes(c.Hash.Bytes))]),
        new SqlColumn("entry", SqlType.Bytes, [.. chained.Select(c => Bytes(c.Entry.Utf8))]));

    // Mostly they are an array already, which nobody writes to.
    private static byte[] Bytes(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Offset == 0 && array.Count == array.Array!.Length ? array.Array : bytes.ToArray();

    private async ValueTask<AuditHead> HeadAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, lockHead);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? new AuditHead(reader.GetInt64(0), new AuditHash(reader.GetFieldValue<byte[]>(1)))
                    : throw new ConsentStoreException("The audit log has no head: its tables are not as they were created. Restore the database from a backup.");
            }
        }
    }

    private async ValueTask<bool> IsStoredAsync(DbTransaction transaction, ChainedEntry last, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, hashAt);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@seq", last.Sequence);
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] hash && last.Hash.Bytes.Span.SequenceEqual(hash);
        }
    }

    private async ValueTask MoveHeadAsync(DbTransaction transaction, AuditHead head, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, moveHead);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@seq", head.Sequence);
            SqlDatabase.Add(command, "@hash", head.Hash.Bytes.ToArray());
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<List<ChainedEntry>> PageAsync(DbConnection connection, long after, CancellationToken cancellationToken)
    {
        var entries = new List<ChainedEntry>();
        var command = SqlDatabase.Command(connection, null, page);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@after", after);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    entries.Add(new ChainedEntry(
                        reader.GetInt64(0), HashIn(reader, 1), HashIn(reader, 2), new AuditEntry(reader.GetFieldValue<byte[]>(3))));
                }
            }
        }

        return entries;
    }

    // Something of another length is no hash: the entry is then not intact, which is what the verifier looks for.
    private static AuditHash HashIn(DbDataReader reader, int column) =>
        reader.GetFieldValue<byte[]>(column) is { Length: AuditHash.Size } bytes ? new AuditHash(bytes) : default;
}
