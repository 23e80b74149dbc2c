using System.Data.Common;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Statements;

/// <summary>A transaction that sees the ledger as it stood at one moment, every event with its statement.</summary>
/// <param name="Transaction">The transaction.</param>
/// <param name="Position">The position of the last event.</param>
/// <param name="IsSealed">Whether people are filed under pseudonyms: then there are no statements.</param>
internal sealed record StatementSnapshot(DbTransaction Transaction, long Position, bool IsSealed) : IAsyncDisposable
{
    private const int Attempts = 10;

    public ValueTask DisposeAsync() => Transaction.DisposeAsync();

    /// <summary>Begins it, and fills in before what has no statement yet.</summary>
    internal static async ValueTask<StatementSnapshot> BeginAsync(SqlDatabase database, DbConnection connection, bool ofEverybody, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var begun = ofEverybody ? database.BeginReadOfEverybodyAsync(connection, cancellationToken) : database.BeginReadAsync(connection, cancellationToken);
            var transaction = await begun.ConfigureAwait(false);
            try
            {
                var (last, stated, isSealed) = await StateAsync(database, transaction, cancellationToken).ConfigureAwait(false);
                if (isSealed || stated == last)
                {
                    return new StatementSnapshot(transaction, last, isSealed);
                }
            }
            catch
            {
                await transaction.DisposeAsync().ConfigureAwait(false);
                throw;
            }

            await transaction.DisposeAsync().ConfigureAwait(false);
            await new StatementFilling(database).FillAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        throw new ConsentStoreException("An older version of the library appends to this ledger all the time, without what a query for everybody compares; update the services that append, then select again.");
    }

    private static async ValueTask<(long Last, long Stated, bool IsSealed)> StateAsync(
        SqlDatabase database, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(
            transaction.Connection!,
            transaction,
            $"SELECT h.last_seq, h.stated_seq, m.value FROM {database.Table("ledger_head")} h LEFT JOIN {database.Table("ledger_meta")} m ON m.name = 'subjects' WHERE h.id = 1");
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                // A ledger that nobody began has no mark, and is empty.
                return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                    ? (reader.GetInt64(0), reader.GetInt64(1), !reader.IsDBNull(2) && reader.GetString(2) != LedgerBodies.Clear)
                    : throw new ConsentStoreException("The ledger has no head: its tables are not as they were created. Restore the ledger from a backup.");
            }
        }
    }
}
