using System.Data.Common;
using System.Text;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;

namespace Pictier.Consent.Sql;

/// <summary>The notices that were served in a database, beside the ledger: the words of each once, and who was shown them when.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SqlServedNotices : IServedNotices
{
    private readonly SqlDatabase database;
    private readonly IConsentStore ledger;
    private readonly string knownText;
    private readonly string knownServed;
    private readonly string ofPerson;

    /// <summary>The notices in the database of a ledger, with people named as the ledger names them.</summary>
    public SqlServedNotices(SqlDatabase database, IConsentStore ledger)
    {
        ArgumentNullException.ThrowIfNull(database);
        (this.database, this.ledger) = (database, ledger);
        knownText = $"SELECT count(*) FROM {database.Table("notice_text")} WHERE sha256 = @id";
        knownServed = $"SELECT count(*) FROM {database.Table("notice_served")} WHERE id = @id";
        ofPerson = $"SELECT s.at, s.known_seq, s.sha256, t.body FROM {database.Table("notice_served")} s JOIN {database.Table("notice_text")} t ON t.sha256 = s.sha256 WHERE s.id = @id AND s.subject = @subject";
    }

    /// <inheritdoc/>
    public async ValueTask AppendAsync(ServedNotice served, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(served);
        while (!await database.RunAsync((connection, token) => TryAppendAsync(connection, served, token), cancellationToken).ConfigureAwait(false))
        {
            // Somebody else kept the same words between the two statements; now they are there.
        }
    }

    /// <inheritdoc/>
    public ValueTask<ServedNotice?> FindAsync(DataSubjectId dataSubject, string id, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            async (connection, token) =>
            {
                var command = SqlDatabase.Command(connection, null, ofPerson);
                await using (command.ConfigureAwait(false))
                {
                    SqlDatabase.Add(command, "@id", id);
                    SqlDatabase.Add(command, "@subject", ledger.NameInStore(dataSubject));
                    var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                    await using (reader.ConfigureAwait(false))
                    {
                        return await reader.ReadAsync(token).ConfigureAwait(false) ? Read(dataSubject, id, reader) : null;
                    }
                }
            },
            cancellationToken);

    private async ValueTask<bool> TryAppendAsync(DbConnection connection, ServedNotice served, CancellationToken cancellationToken)
    {
        var transaction = await database.BeginAppendAsync(connection, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (await IsKnownAsync(transaction, knownServed, served.Id, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }

            var isKnown = await IsKnownAsync(transaction, knownText, served.Shown.Sha256, cancellationToken).ConfigureAwait(false);
            try
            {
                await database.InsertAsync(transaction, isKnown ? [Served(served)] : [Words(served.Shown), Served(served)], cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (DbException taken) when (taken.SqlState == "23505")
            {
                return false;
            }
        }
    }

    private static SqlRows Words(ShownNotice shown) => new(
        "notice_text",
        new SqlColumn("sha256", SqlType.Text, [shown.Sha256]),
        new SqlColumn("body", SqlType.Bytes, [Encoding.UTF8.GetBytes(shown.Json)]));

    private SqlRows Served(ServedNotice served) => new(
        "notice_served",
        new SqlColumn("id", SqlType.Text, [served.Id]),
        new SqlColumn("subject", SqlType.Text, [ledger.NameInStore(served.DataSubject)]),
        new SqlColumn("at", SqlType.Integer, [SqlTime.Write(served.At)]),
        new SqlColumn("known_seq", SqlType.Integer, [served.KnownSequence]),
        new SqlColumn("sha256", SqlType.Text, [served.Shown.Sha256]));

    private static ServedNotice Read(DataSubjectId dataSubject, string id, DbDataReader reader) => new()
    {
        Id = id,
        DataSubject = dataSubject,
        At = SqlTime.Read(reader.GetInt64(0)),
        KnownSequence = reader.GetInt64(1),
        Shown = Read(reader.GetString(2), Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(3))),
    };

    private static ShownNotice Read(string sha256, string words)
    {
        try
        {
            return ShownNotice.Read(words) is var shown && shown.Sha256 == sha256 ? shown : throw Changed(null);
        }
        catch (InvalidDocumentException invalid)
        {
            throw Changed(invalid);
        }
    }

    private static ConsentStoreException Changed(Exception? inner) =>
        new("The words of a notice that was served are not as they were kept; restore the database from a backup.", inner);

    private static async ValueTask<bool> IsKnownAsync(DbTransaction transaction, string query, string id, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, query);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@id", id);
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not 0L;
        }
    }
}
