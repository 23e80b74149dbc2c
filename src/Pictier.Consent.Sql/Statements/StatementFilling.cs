using System.Data.Common;

namespace Pictier.Consent.Sql.Statements;

/// <summary>
/// Writes the statements of events that have none yet: those from before the tables of statements, and those that a library of before
/// appended since. Appending writes them with its events, so there is usually nothing to do.
/// </summary>
/// <remarks>In parts, each in its own transaction, so that whoever appends meanwhile waits for a few thousand rows at most.</remarks>
internal sealed class StatementFilling
{
    private const int AtOnce = 2_000;

    private readonly SqlDatabase database;
    private readonly LedgerRead read;
    private readonly string head;
    private readonly string wordings;
    private readonly string moveHead;

    /// <summary>Fills the statements of a ledger in the clear.</summary>
    internal StatementFilling(SqlDatabase database)
    {
        this.database = database;
        read = new LedgerRead(database, new LedgerTables(database, pseudonyms: false), new LedgerBodies(null));
        head = $"SELECT last_seq, stated_seq FROM {database.Table("ledger_head")} WHERE id = 1";
        wordings = LedgerTables.WordingsIn(database);
        moveHead = $"UPDATE {database.Table("ledger_head")} SET stated_seq = @stated WHERE id = 1";
    }

    /// <summary>Writes what is missing.</summary>
    /// <exception cref="DbException">Something is missing, and this user may not append.</exception>
    internal async ValueTask FillAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        while (await HeadAsync(connection, null, head, cancellationToken).ConfigureAwait(false) is var (last, stated) && stated < last)
        {
            // What is read cannot change, so it is read before anybody is made to wait.
            var changes = await read.ChangesAsync(connection, stated, AtOnce, cancellationToken).ConfigureAwait(false);
            await FillAsync(connection, stated, [.. changes.Select(c => new Statement(c.Sequence, c.Name, c.Entry!.Event))], cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(DbConnection connection, long stated, IReadOnlyList<Statement> missing, CancellationToken cancellationToken)
    {
        var said = new Wordings(missing.Select(s => s.Event));
        var transaction = await database.BeginAppendAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var now = await HeadAsync(connection, transaction, head + database.ForUpdate, cancellationToken).ConfigureAwait(false);
            if (now.Stated != stated)
            {
                // Somebody else fills it too, and was first.
                return;
            }

            await LookUpAsync(transaction, said, cancellationToken).ConfigureAwait(false);
            await database.InsertAsync(transaction, said.RowsOf(missing), cancellationToken).ConfigureAwait(false);
            var move = SqlDatabase.Command(connection, transaction, moveHead);
            await using (move.ConfigureAwait(false))
            {
                SqlDatabase.Add(move, "@stated", missing[^1].Sequence);
                await move.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask LookUpAsync(DbTransaction transaction, Wordings said, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, wordings);
        await using (command.ConfigureAwait(false))
        {
            database.AddTexts(command, "@wordings", said.Fingerprints);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    said.Know(reader.GetString(0), reader.GetInt64(1));
                }
            }
        }
    }

    private static async ValueTask<(long Last, long Stated)> HeadAsync(
        DbConnection connection, DbTransaction? transaction, string text, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(connection, transaction, text);
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? (reader.GetInt64(0), reader.GetInt64(1)) : (0, 0);
            }
        }
    }
}
