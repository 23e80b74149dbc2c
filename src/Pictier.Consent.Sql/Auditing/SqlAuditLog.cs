using System.Data.Common;
using System.Runtime.CompilerServices;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>The audit log in a database, beside the ledger: one chain, however many instances append to it.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SqlAuditLog : IAuditLineLog, IAuditTrail
{
    /// <summary>The blocks that are read at a time.</summary>
    private const int PageSize = 100;

    private readonly SqlDatabase database;
    private readonly string lockHead;
    private readonly string moveHead;
    private readonly string hashesUpTo;
    private readonly string page;

    /// <summary>The audit log in a database.</summary>
    public SqlAuditLog(SqlDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        this.database = database;

        // The row of the head is locked until the commit, as in the ledger: two instances never extend the same link.
        lockHead = $"SELECT last_seq, last_hash FROM {database.Table("audit_head")} WHERE id = 1{database.ForUpdate}";
        moveHead = $"UPDATE {database.Table("audit_head")} SET last_seq = @seq, last_hash = @hash WHERE id = 1";
        hashesUpTo = $"SELECT hashes FROM {database.Table("audit_block")} WHERE seq = @seq";
        page = $"SELECT seq, previous, hashes, entries FROM {database.Table("audit_block")} WHERE seq > @after ORDER BY seq LIMIT {PageSize}";
    }

    /// <inheritdoc/>
    public async ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var lines = new AuditLines();
        foreach (var entry in entries)
        {
            if (entries.Count > 1 && entry.Utf8.Span.Contains((byte)'\n'))
            {
                throw new ArgumentException("An audit entry is one JSON object without a line break; one of these has a line break.", nameof(entries));
            }

            lines.Add(entry);
        }

        return await AppendAsync(lines, cancellationToken).ConfigureAwait(false);
    }

    ValueTask<AuditHead> IAuditLineLog.AppendAsync(AuditLines lines, CancellationToken cancellationToken) => AppendAsync(lines, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var read = PageSize; read == PageSize;)
        {
            var from = after;
            var blocks = await database.RunAsync((connection, token) => PageAsync(connection, from, token), cancellationToken).ConfigureAwait(false);
            read = blocks.Count;
            foreach (var chained in blocks.SelectMany(b => b.Read()).Where(c => c.Sequence > from))
            {
                after = chained.Sequence;
                yield return chained;
            }
        }
    }

    private ValueTask<AuditHead> AppendAsync(AuditLines lines, CancellationToken cancellationToken)
    {
        List<AuditBlock> tried = [];
        return database.RunAsync(
            async (connection, token) =>
            {
                var transaction = await database.BeginAppendAsync(connection, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var head = await HeadAsync(transaction, token).ConfigureAwait(false);
                    if (lines.Count == 0)
                    {
                        return head;
                    }

                    // A connection that broke during the commit leaves open whether it happened; the hash of the last entry tells.
                    if (tried.Count > 0 && await IsStoredAsync(transaction, tried[^1].Head, token).ConfigureAwait(false))
                    {
                        return tried[^1].Head;
                    }

                    tried = AuditBlock.Of(head, lines);
                    await database.InsertAsync(transaction, [Rows(tried)], token).ConfigureAwait(false);
                    await MoveHeadAsync(transaction, tried[^1].Head, token).ConfigureAwait(false);
                    await transaction.CommitAsync(token).ConfigureAwait(false);
                    return tried[^1].Head;
                }
            },
            cancellationToken);
    }

    private static SqlRows Rows(List<AuditBlock> blocks) => new(
        "audit_block",
        new SqlColumn("seq", SqlType.Integer, [.. blocks.Select(b => (object)b.Last)]),
        new SqlColumn("previous", SqlType.Bytes, [.. blocks.Select(b => b.Previous)]),
        new SqlColumn("hashes", SqlType.Bytes, [.. blocks.Select(b => b.Hashes)]),
        new SqlColumn("entries", SqlType.Bytes, [.. blocks.Select(b => b.Entries)]));

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

    private async ValueTask<bool> IsStoredAsync(DbTransaction transaction, AuditHead last, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, hashesUpTo);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@seq", last.Sequence);
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] hashes && hashes.AsSpan().EndsWith(last.Hash.Bytes.Span);
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

    private async ValueTask<List<AuditBlock>> PageAsync(DbConnection connection, long after, CancellationToken cancellationToken)
    {
        var blocks = new List<AuditBlock>();
        var command = SqlDatabase.Command(connection, null, page);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@after", after);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    blocks.Add(new AuditBlock(
                        reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3)));
                }
            }
        }

        return blocks;
    }
}
