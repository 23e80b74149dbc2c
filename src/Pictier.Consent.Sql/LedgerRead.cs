using System.Data.Common;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>Reads histories and changes, each in one round trip.</summary>
internal sealed class LedgerRead(SqlDatabase database, LedgerTables tables, LedgerBodies bodies)
{
    internal async ValueTask<IReadOnlyList<ConsentHistory>> HistoriesAsync(
        DbConnection connection, IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        var names = new string[dataSubjects.Count];
        var said = new Dictionary<string, (DataSubjectId DataSubject, List<ConsentEvent> Events)>(dataSubjects.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = bodies.NameOf(dataSubjects[i]);
            said.TryAdd(names[i], (dataSubjects[i], []));
        }

        var command = SqlDatabase.Command(connection, null, tables.Histories);
        await using (command.ConfigureAwait(false))
        {
            database.AddTexts(command, "@names", [.. said.Keys]);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    Take(Row(reader), said, knownAt);
                }
            }
        }

        return Array.ConvertAll(names, name => ConsentHistory.OfChecked(said[name].Events));
    }

    internal async ValueTask<IReadOnlyList<LedgerChange>> ChangesAsync(
        DbConnection connection, long afterSequence, int max, CancellationToken cancellationToken)
    {
        var changes = new List<LedgerChange>();
        var command = SqlDatabase.Command(connection, null, tables.Changes);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@after", afterSequence);
            SqlDatabase.Add(command, "@max", (long)max);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var row = Row(reader);
                    var entry = bodies.Read(row) is { } consentEvent ? new LedgerEntry(row.Entry, consentEvent) : null;
                    changes.Add(new LedgerChange(row.Sequence, row.Name, entry, row.Sequence == row.ErasedAt));
                }
            }
        }

        return changes;
    }

    private void Take(
        in LedgerRow row, Dictionary<string, (DataSubjectId DataSubject, List<ConsentEvent> Events)> said, DateTimeOffset? knownAt)
    {
        // Of a person erased since, there is nothing to be known as it was; the erasure always holds.
        if (row.RecordedAt > knownAt && row.ErasedAt == 0)
        {
            return;
        }

        if (bodies.Read(row) is { } consentEvent)
        {
            var (dataSubject, events) = said[row.Name];

            // What follows an erasure names the person by the pseudonym alone.
            events.Add(consentEvent.DataSubject == dataSubject ? consentEvent : consentEvent with { DataSubject = dataSubject });
        }
    }

    private LedgerRow Row(DbDataReader reader) => new()
    {
        Sequence = reader.GetInt64(0),
        Name = reader.GetString(1),
        Entry = reader.GetString(2),
        RecordedAt = SqlTime.Read(reader.GetInt64(3)),
        Body = reader.GetFieldValue<byte[]>(4),
        Key = bodies.HasPseudonyms && !reader.IsDBNull(5) ? reader.GetFieldValue<byte[]>(5) : null,
        ErasedAt = bodies.HasPseudonyms && !reader.IsDBNull(6) ? reader.GetInt64(6) : 0,
    };
}
