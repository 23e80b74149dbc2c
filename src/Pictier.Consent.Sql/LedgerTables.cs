using System.Data.Common;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>The tables of the ledger, and the statements upon them.</summary>
internal sealed class LedgerTables(SqlDatabase database, bool pseudonyms)
{
    private volatile bool markChecked;

    /// <summary>Locks the head of the ledger, then says what it knows of what a group mentions.</summary>
    internal string LookUp { get; } = $"""
        SELECT last_seq, last_recorded_at FROM {database.Table("ledger_head")} WHERE id = 1{database.ForUpdate};
        SELECT event_id, fingerprint, seq, recorded_at FROM {database.Table("ledger_entry")} WHERE event_id {database.AnyOf("@entries")};
        SELECT consent, subject, is_given FROM {database.Table("ledger_consent")} WHERE consent {database.AnyOf("@consents")};
        SELECT restriction, subject, at FROM {database.Table("ledger_restriction")} WHERE restriction {database.AnyOf("@restrictions")};
        SELECT subject, max(seq) FROM {database.Table("ledger_event")} WHERE subject {database.AnyOf("@expected")} GROUP BY subject
        """ + (pseudonyms ? $"""
        ;
        SELECT subject, restriction FROM {database.Table("ledger_erasure")} WHERE subject {database.AnyOf("@names")};
        SELECT subject, wrapped FROM {database.Table("ledger_key")} WHERE subject {database.AnyOf("@names")}
        """ : string.Empty);

    // Of several who begin a ledger at the same time, one does; the others find what it was begun with.
    private string BeginWith { get; } = $"INSERT INTO {database.Table("ledger_meta")} (name, value) SELECT 'subjects', @mark"
        + $" WHERE NOT EXISTS (SELECT 1 FROM {database.Table("ledger_meta")} WHERE name = 'subjects') ON CONFLICT DO NOTHING";

    internal string MoveHead { get; } = $"UPDATE {database.Table("ledger_head")} SET last_seq = @seq, last_recorded_at = @at WHERE id = 1";

    internal string DestroyKey { get; } = $"DELETE FROM {database.Table("ledger_key")} WHERE subject = @name";

    internal string HistoryOfOne { get; } = Rows(database, pseudonyms, "e.subject = @name");

    internal string HistoriesOfMany { get; } = Rows(database, pseudonyms, $"e.subject {database.AnyOf("@names")}");

    internal string Changes { get; } = Rows(database, pseudonyms, "e.seq > @after") + " LIMIT @max";

    /// <summary>Refuses a ledger that was begun otherwise: under other names every history would be empty.</summary>
    /// <exception cref="ConsentStoreException">The ledger was begun with another key, or without one.</exception>
    internal async ValueTask CheckMarkAsync(DbConnection connection, string mark, CancellationToken cancellationToken)
    {
        if (markChecked)
        {
            return;
        }

        var stored = await MarkAsync(connection, cancellationToken).ConfigureAwait(false);
        if (stored is null)
        {
            var insert = SqlDatabase.Command(connection, null, BeginWith);
            await using (insert.ConfigureAwait(false))
            {
                SqlDatabase.Add(insert, "@mark", mark);
                await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            stored = await MarkAsync(connection, cancellationToken).ConfigureAwait(false);
        }

        if (!string.Equals(stored, mark, StringComparison.Ordinal))
        {
            throw new ConsentStoreException("This ledger was begun with other pseudonyms: with another key, or with ids in the clear. Configure StorePseudonyms(key) as the ledger was begun; otherwise nobody would be found in it.");
        }

        markChecked = true;
    }

    // For one person the order is that of the ledger; for the whole ledger too.
    private static string Rows(SqlDatabase database, bool pseudonyms, string condition)
    {
        return pseudonyms
            ? $"SELECT e.seq, e.subject, e.event_id, e.recorded_at, e.body, k.wrapped, x.seq FROM {database.Table("ledger_event")} e"
                + $" LEFT JOIN {database.Table("ledger_key")} k ON k.subject = e.subject"
                + $" LEFT JOIN {database.Table("ledger_erasure")} x ON x.subject = e.subject"
                + $" WHERE {condition} ORDER BY e.seq"
            : $"SELECT e.seq, e.subject, e.event_id, e.recorded_at, e.body FROM {database.Table("ledger_event")} e WHERE {condition} ORDER BY e.seq";
    }

    private async ValueTask<string?> MarkAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var select = SqlDatabase.Command(connection, null, $"SELECT value FROM {database.Table("ledger_meta")} WHERE name = 'subjects'");
        await using (select.ConfigureAwait(false))
        {
            return (string?)await select.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
