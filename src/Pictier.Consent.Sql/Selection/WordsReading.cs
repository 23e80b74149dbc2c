using System.Data.Common;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql.Statements;

namespace Pictier.Consent.Sql.Selection;

/// <summary>Finds out in one transaction which words people used.</summary>
internal sealed class WordsReading(SqlDatabase database, StatementSnapshot snapshot, int most)
{
    /// <summary>All words, those that came since included; null when there are too many.</summary>
    internal async ValueTask<KnownWords?> ReadAsync(KnownWords before, CancellationToken cancellationToken)
    {
        var words = new Dictionary<long, ConsentEvent>(before.Words);
        var since = await SinceAsync(before.Position, cancellationToken).ConfigureAwait(false);
        if (words.Count + since.Count > most)
        {
            return null;
        }

        if (since.Count > 0)
        {
            await ReadAsync(since, words, cancellationToken).ConfigureAwait(false);
        }

        return new KnownWords(snapshot.Position, words);
    }

    // The event that is the first in its words is the example of them.
    private async ValueTask ReadAsync(IReadOnlyList<long> numbers, Dictionary<long, ConsentEvent> words, CancellationToken cancellationToken)
    {
        var command = Command($"SELECT t.seq, t.body FROM {database.Matching("ledger_event", "seq", "@consent_words")}");
        await using (command.ConfigureAwait(false))
        {
            database.AddIntegers(command, "@consent_words", numbers);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    words.Add(reader.GetInt64(0), Wording.Of(EventReader.Parse(reader.GetFieldValue<byte[]>(1))));
                }
            }
        }
    }

    private async ValueTask<IReadOnlyList<long>> SinceAsync(long position, CancellationToken cancellationToken)
    {
        var command = Command($"SELECT seq FROM {database.Table("ledger_wording")} WHERE seq > {position} ORDER BY seq LIMIT {most + 1L}");
        await using (command.ConfigureAwait(false))
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                var numbers = new List<long>();
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    numbers.Add(reader.GetInt64(0));
                }

                return numbers;
            }
        }
    }

    private DbCommand Command(string text) => SqlDatabase.Command(snapshot.Transaction.Connection!, snapshot.Transaction, text);
}
