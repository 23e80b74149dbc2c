using System.Data.Common;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>The tables of the ledger, and the statements upon them.</summary>
internal sealed class LedgerTables(SqlDatabase database, bool pseudonyms)
{
    private volatile bool markChecked;

    /// <summary>Locks the head of the ledger, then says what it knows of what a group mentions.</summary>
    internal string LookUp { get; } = $"""
        SELECT last_seq, last_recorded_at, stated_seq FROM {database.Table("ledger_head")} WHERE id = 1{database.ForUpdate};
        SELECT t.event_id, t.fingerprint, t.seq, t.recorded_at FROM {database.Matching("ledger_entry", "event_id", "@entries")};
        SELECT t.consent, t.subject, t.is_given FROM {database.Matching("ledger_consent", "consent", "@consents")};
        SELECT t.restriction, t.subject, t.at FROM {database.Matching("ledger_restriction", "restriction", "@restrictions")};
        SELECT t.subject, max(t.seq) FROM {database.Matching("ledger_event", "subject", "@expected")} GROUP BY t.subject
        """ + (pseudonyms ? $"""
        ;
        SELECT t.subject, t.restriction FROM {database.Matching("ledger_erasure", "subject", "@names")};
        SELECT t.subject, t.wrapped FROM {database.Matching("ledger_key", "subject", "@names")}
        """ : $"; {WordingsIn(database)}");

    // Of several who begin a ledger at the same time, one does; the others find what it was begun with.
    private string BeginWith { get; } = $"INSERT INTO {database.Table("ledger_meta")} (name, value) SELECT 'subjects', @mark"
        + $" WHERE NOT EXISTS (SELECT 1 FROM {database.Table("ledger_meta")} WHERE name = 'subjects') ON CONFLICT DO NOTHING";

    internal string MoveHead { get; } = $"UPDATE {database.Table("ledger_head")} SET last_seq = @seq, last_recorded_at = @at, stated_seq = @stated WHERE id = 1";

    internal string DestroyKey { get; } = $"DELETE FROM {database.Table("ledger_key")} WHERE subject = @name";

    internal string Histories { get; } = Rows(database, pseudonyms, database.Matching("ledger_event", "subject", "@names")) + " ORDER BY t.seq";

    internal string Changes { get; } =
        Rows(database, pseudonyms, $"{database.Table("ledger_event")} AS t") + " WHERE t.seq > @after ORDER BY t.seq LIMIT @max";

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

    /// <summary>The numbers of wordings, by their fingerprints.</summary>
    internal static string WordingsIn(SqlDatabase database) =>
        $"SELECT t.fingerprint, t.seq FROM {database.Matching("ledger_wording", "fingerprint", "@wordings")}";

    private static string Rows(SqlDatabase database, bool pseudonyms, string source) => pseudonyms
        ? "SELECT t.seq, t.subject, t.event_id, t.recorded_at, t.body, k.wrapped, x.seq"
            + $" FROM {source}"
            + $" LEFT JOIN {database.Table("ledger_key")} k ON k.subject = t.subject"
            + $" LEFT JOIN {database.Table("ledger_erasure")} x ON x.subject = t.subject"
        : $"SELECT t.seq, t.subject, t.event_id, t.recorded_at, t.body FROM {source}";

    private async ValueTask<string?> MarkAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var select = SqlDatabase.Command(connection, null, $"SELECT value FROM {database.Table("ledger_meta")} WHERE name = 'subjects'");
        await using (select.ConfigureAwait(false))
        {
            return (string?)await select.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
