using System.Data.Common;
using Pictier.Consent.Ledger;
using Pictier.Consent.Records;

namespace Pictier.Consent.Sql;

/// <summary>The records of provision and receipt in a database, beside the ledger.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SqlThirdPartyRecords : IThirdPartyRecords
{
    private readonly SqlDatabase database;
    private readonly IConsentStore ledger;
    private readonly RecordBodies bodies;
    private readonly string known;
    private readonly string ofDataSubject;
    private readonly string ofThirdParty;

    /// <summary>The records in the database of a ledger, with people named as the ledger names them.</summary>
    public SqlThirdPartyRecords(SqlDatabase database, IConsentStore ledger, SqlLedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        (this.database, this.ledger) = (database, ledger);
        bodies = new RecordBodies(options);
        var table = database.Table("third_party_record");
        known = $"SELECT count(*) FROM {table} WHERE id = @id";
        ofDataSubject = $"SELECT id, body FROM {table} WHERE subject = @of ORDER BY made_at, id";
        ofThirdParty = $"SELECT id, body FROM {table} WHERE third_party = @of ORDER BY made_at, id";
    }

    /// <inheritdoc/>
    public async ValueTask AppendAsync(ThirdPartyRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        await database.RunAsync(
            async (connection, token) =>
            {
                var transaction = await database.BeginAppendAsync(connection, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    if (!await IsKnownAsync(transaction, record.Id, token).ConfigureAwait(false))
                    {
                        await database.InsertAsync(transaction, [Row(record)], token).ConfigureAwait(false);
                        await transaction.CommitAsync(token).ConfigureAwait(false);
                    }

                    return true;
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ThirdPartyRecord>> OfDataSubjectAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        ReadAsync(ofDataSubject, ledger.NameInStore(dataSubject), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ThirdPartyRecord>> OfThirdPartyAsync(string thirdParty, CancellationToken cancellationToken = default) =>
        ReadAsync(ofThirdParty, thirdParty, cancellationToken);

    private SqlRows Row(ThirdPartyRecord record) => new(
        "third_party_record",
        new SqlColumn("id", SqlType.Text, [record.Id]),
        new SqlColumn("subject", SqlType.Text, [ledger.NameInStore(record.DataSubject)]),
        new SqlColumn("third_party", SqlType.Text, [record.ThirdParty.Id]),
        new SqlColumn("made_at", SqlType.Integer, [SqlTime.Write(record.MadeAt)]),
        new SqlColumn("keep_until", SqlType.Integer, [SqlTime.Write(record.KeepUntil)]),
        new SqlColumn("body", SqlType.Bytes, [bodies.Write(ThirdPartyRecordWriter.Write(record), record.Id)]));

    private async ValueTask<bool> IsKnownAsync(DbTransaction transaction, string id, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, known);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@id", id);
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not 0L;
        }
    }

    private ValueTask<IReadOnlyList<ThirdPartyRecord>> ReadAsync(string query, string of, CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlyList<ThirdPartyRecord>>(
            async (connection, token) =>
            {
                var records = new List<ThirdPartyRecord>();
                var command = SqlDatabase.Command(connection, null, query);
                await using (command.ConfigureAwait(false))
                {
                    SqlDatabase.Add(command, "@of", of);
                    var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                    await using (reader.ConfigureAwait(false))
                    {
                        while (await reader.ReadAsync(token).ConfigureAwait(false))
                        {
                            records.Add(ThirdPartyRecordReader.Read(bodies.Read(reader.GetFieldValue<byte[]>(1), reader.GetString(0))));
                        }
                    }
                }

                return records;
            },
            cancellationToken);
}
