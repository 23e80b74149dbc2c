using System.Data.Common;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql.Statements;

namespace Pictier.Consent.Sql;

/// <summary>Commits a group of batches, or one erasure, in one transaction: lock, look up, check, insert, move the head.</summary>
/// <remarks>
/// The head of the ledger is one row, locked until the commit. So positions become visible in their order, and whoever follows the
/// ledger by position misses nothing: a sequence of the database would give positions that are committed out of order. A row is locked
/// rather than an advisory lock taken, because every database of this family keeps row locks, in every kind of pooler.
/// </remarks>
internal sealed class LedgerAppend(SqlDatabase database, LedgerTables tables, LedgerBodies bodies, TimeProvider time)
{
    internal async ValueTask<IReadOnlyList<AppendResult>> CommitAsync(
        DbConnection connection, IReadOnlyList<AppendBatch> group, CancellationToken cancellationToken)
    {
        AppendCheck check;
        AppendResult[] results;

        // What is sealed is not laid open in statements.
        var wordings = bodies.HasPseudonyms ? null : new Wordings(group.SelectMany(b => b.Entries).Where(e => e.Errors.Count == 0).Select(e => e.Entry.Event));
        var transaction = await database.BeginAppendAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            (check, var stated) = await LookUpAsync(transaction, group, wordings, keys, cancellationToken).ConfigureAwait(false);

            // Behind events without statements there are none either: the next selection fills them in, in their order.
            var statedWith = stated == check.LastSequence ? wordings : null;
            results = [.. group.Select(check.Check)];
            if (check.Added.Count == 0)
            {
                return results;
            }

            var rows = LedgerRows.Of(check, bodies, keys, group[0].IsErasure);
            if (statedWith is not null)
            {
                rows.AddRange(statedWith.RowsOf([.. check.Added.Select(e => new Statement(e.Sequence, e.Prepared.Name, e.Prepared.Entry.Event))]));
                stated = check.LastSequence;
            }

            await database.InsertAsync(transaction, rows, cancellationToken).ConfigureAwait(false);
            await MoveHeadAsync(transaction, check, stated, group[0].IsErasure, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        if (group[0].IsErasure)
        {
            await database.ForgetAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        await database.AnnounceAsync(connection, cancellationToken).ConfigureAwait(false);
        return results;
    }

    private async ValueTask<(AppendCheck Check, long Stated)> LookUpAsync(
        DbTransaction transaction, IReadOnlyList<AppendBatch> group, Wordings? wordings, Dictionary<string, byte[]> keys, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, tables.LookUp);
        await using (command.ConfigureAwait(false))
        {
            database.AddTexts(command, "@entries", [.. group.SelectMany(b => b.Entries).Select(e => e.Entry.Id).Distinct()]);
            database.AddTexts(command, "@consents", [.. group.SelectMany(b => b.Consents).Distinct()]);
            database.AddTexts(command, "@restrictions", [.. group.SelectMany(b => b.Restrictions).Distinct()]);
            database.AddTexts(command, "@expected", [.. group.SelectMany(b => b.ExpectedVersions.Keys).Distinct()]);
            if (wordings is null)
            {
                database.AddTexts(command, "@names", [.. group.SelectMany(b => b.Names).Distinct()]);
            }
            else
            {
                database.AddTexts(command, "@wordings", wordings.Fingerprints);
            }

            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    throw new ConsentStoreException("The ledger has no head: its tables are not as they were created. Restore the ledger from a backup.");
                }

                var check = new AppendCheck(reader.GetInt64(0), RecordedAt(SqlTime.Read(reader.GetInt64(1))));
                var stated = reader.GetInt64(2);
                await EachAsync(reader, r => check.KnowEntry(r.GetString(0), r.GetFieldValue<byte[]>(1), r.GetInt64(2), SqlTime.Read(r.GetInt64(3))), cancellationToken).ConfigureAwait(false);
                await EachAsync(reader, r => check.KnowConsent(r.GetString(0), r.GetString(1), r.GetInt64(2) != 0), cancellationToken).ConfigureAwait(false);
                await EachAsync(reader, r => check.KnowRestriction(r.GetString(0), r.GetString(1), SqlTime.Read(r.GetInt64(2))), cancellationToken).ConfigureAwait(false);
                await EachAsync(reader, r => check.KnowVersion(r.GetString(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
                if (wordings is null)
                {
                    await EachAsync(reader, r => check.KnowErasure(r.GetString(0), r.GetString(1)), cancellationToken).ConfigureAwait(false);
                    await EachAsync(reader, r => keys.Add(r.GetString(0), r.GetFieldValue<byte[]>(1)), cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await EachAsync(reader, r => wordings.Know(r.GetString(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false);
                }

                return (check, stated);
            }
        }
    }

    private static async ValueTask EachAsync(DbDataReader reader, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            take(reader);
        }
    }

    // Whole microseconds, and never before what was recorded already, whatever the clock says.
    private DateTimeOffset RecordedAt(DateTimeOffset last)
    {
        var now = time.GetUtcNow();
        now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return now < last ? last : now;
    }

    private async ValueTask MoveHeadAsync(DbTransaction transaction, AppendCheck check, long stated, bool isErasure, CancellationToken cancellationToken)
    {
        if (isErasure)
        {
            await ExecuteAsync(transaction, tables.DestroyKey, [("@name", check.Added[0].Prepared.Name)], cancellationToken).ConfigureAwait(false);
        }

        await ExecuteAsync(
            transaction, tables.MoveHead, [("@seq", check.LastSequence), ("@at", SqlTime.Write(check.RecordedAt)), ("@stated", stated)], cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask ExecuteAsync(
        DbTransaction transaction, string text, IEnumerable<(string Name, object Value)> values, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, text);
        await using (command.ConfigureAwait(false))
        {
            foreach (var (name, value) in values)
            {
                SqlDatabase.Add(command, name, value);
            }

            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
