using System.Data.Common;
using System.Globalization;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql.Selection;

/// <summary>Finds out in one transaction which words people used.</summary>
internal sealed class WordsReading(SqlDatabase database, DbTransaction transaction, int most)
{
    internal async ValueTask<bool> AreSealedAsync(CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, $"SELECT value FROM {database.Table("ledger_meta")} WHERE name = 'subjects'");
        await using (command.ConfigureAwait(false))
        {
            // A ledger that nobody began is empty.
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is string mark && mark != LedgerBodies.Clear;
        }
    }

    /// <summary>All words, those that came since included; null when there are too many.</summary>
    internal async ValueTask<KnownWords?> ReadAsync(KnownWords before, CancellationToken cancellationToken)
    {
        var words = new Dictionary<string, ConsentEvent>(before.Words, StringComparer.Ordinal);
        var position = await PositionAsync(cancellationToken).ConfigureAwait(false);
        var said = $"SELECT DISTINCT {LedgerWords.Of(database, "said")} FROM {database.Table("ledger_event")} AS said"
            + $" WHERE said.seq > {before.Position} AND said.kind <> 'restriction-lifted' LIMIT {most + 1L}";
        var command = SqlDatabase.Command(transaction.Connection!, transaction, said);
        await using (command.ConfigureAwait(false))
        {
            command.CommandTimeout = 0;
            SqlDatabase.Add(command, LedgerWords.Blank, LedgerWords.WhiteSpace);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var text = reader.GetString(0);
                    if (!words.ContainsKey(text))
                    {
                        words.Add(text, LedgerWords.Read(text));
                    }
                }
            }
        }

        return words.Count > most ? null : new KnownWords(position, words);
    }

    private async ValueTask<long> PositionAsync(CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, $"SELECT last_seq FROM {database.Table("ledger_head")} WHERE id = 1");
        await using (command.ConfigureAwait(false))
        {
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
        }
    }
}
