using System.Data.Common;
using System.Globalization;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Sql;

/// <summary>Section 5 requests and their steps in a database, beside the ledger.</summary>
/// <threadsafety static="true" instance="true"/>
public sealed class SqlSubjectRequestLog : ISubjectRequestLog
{
    private readonly SqlDatabase database;
    private readonly IConsentStore ledger;
    private readonly RecordBodies bodies;
    private readonly string count;
    private readonly string ofRequest;
    private readonly string ofOpen;
    private readonly string ofPerson;

    /// <summary>The requests in the database of a ledger, with people named as the ledger names them.</summary>
    public SqlSubjectRequestLog(SqlDatabase database, IConsentStore ledger, SqlLedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        (this.database, this.ledger) = (database, ledger);
        bodies = new RecordBodies(options);
        var table = database.Table("subject_request_step");
        count = $"SELECT count(*) FROM {table} WHERE request = @request";
        ofRequest = $"SELECT request, number, body FROM {table} WHERE request = @request ORDER BY number";
        ofPerson = $"SELECT s.request, s.number, s.body FROM {table} s JOIN {database.Table("subject_request_subject")} o ON o.request = s.request WHERE o.subject = @request ORDER BY s.request, s.number";
        ofOpen = $"SELECT request, number, body FROM {table} s WHERE NOT EXISTS (SELECT 1 FROM {table} a WHERE a.request = s.request AND a.is_answer = 1) ORDER BY request, number";
    }

    /// <inheritdoc/>
    public ValueTask<bool> AppendAsync(string request, int number, SubjectRequestStep step, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        return database.RunAsync(
            async (connection, token) =>
            {
                var transaction = await database.BeginAppendAsync(connection, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    if (await CountAsync(transaction, request, token).ConfigureAwait(false) != number)
                    {
                        return false;
                    }

                    try
                    {
                        await database.InsertAsync(transaction, Rows(request, number, step), token).ConfigureAwait(false);
                        await transaction.CommitAsync(token).ConfigureAwait(false);
                        return true;
                    }
                    catch (DbException taken) when (taken.SqlState == "23505")
                    {
                        // Somebody else's step was committed between the two statements.
                        return false;
                    }
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<SubjectRequestCase?> FindAsync(string request, CancellationToken cancellationToken = default)
    {
        var cases = await ReadAsync(ofRequest, request, cancellationToken).ConfigureAwait(false);
        return cases.Count == 0 ? null : cases[0];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SubjectRequestCase>> FindOpenAsync(CancellationToken cancellationToken = default) =>
        [.. (await ReadAsync(ofOpen, null, cancellationToken).ConfigureAwait(false)).OrderBy(c => c.Received.At)];

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SubjectRequestCase>> FindOfAsync(DataSubjectId dataSubject, CancellationToken cancellationToken = default) =>
        [.. (await ReadAsync(ofPerson, ledger.NameInStore(dataSubject), cancellationToken).ConfigureAwait(false)).OrderByDescending(c => c.Received.At)];

    private static string Place(string request, long number) => string.Create(CultureInfo.InvariantCulture, $"{request} {number}");

    private SqlRows[] Rows(string request, int number, SubjectRequestStep step) => step is RequestReceived { Request.DataSubject: var person }
        ? [Row(request, number, step), Whose(request, person)]
        : [Row(request, number, step)];

    private SqlRows Whose(string request, DataSubjectId person) => new(
        "subject_request_subject",
        new SqlColumn("request", SqlType.Text, [request]),
        new SqlColumn("subject", SqlType.Text, [ledger.NameInStore(person)]));

    private SqlRows Row(string request, int number, SubjectRequestStep step) => new(
        "subject_request_step",
        new SqlColumn("request", SqlType.Text, [request]),
        new SqlColumn("number", SqlType.Integer, [(long)number]),
        new SqlColumn("at", SqlType.Integer, [SqlTime.Write(step.At)]),
        new SqlColumn("is_answer", SqlType.Integer, [step is RequestAnswered ? 1L : 0L]),
        new SqlColumn("body", SqlType.Bytes, [bodies.Write(SubjectRequestStepWriter.Write(step), Place(request, number))]));

    private async ValueTask<long> CountAsync(DbTransaction transaction, string request, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, count);
        await using (command.ConfigureAwait(false))
        {
            SqlDatabase.Add(command, "@request", request);
            return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }

    private ValueTask<List<SubjectRequestCase>> ReadAsync(string query, string? of, CancellationToken cancellationToken) =>
        database.RunAsync(
            async (connection, token) =>
            {
                var steps = new List<(string Request, SubjectRequestStep Step)>();
                var command = SqlDatabase.Command(connection, null, query);
                await using (command.ConfigureAwait(false))
                {
                    if (of is not null)
                    {
                        SqlDatabase.Add(command, "@request", of);
                    }

                    var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
                    await using (reader.ConfigureAwait(false))
                    {
                        while (await reader.ReadAsync(token).ConfigureAwait(false))
                        {
                            steps.Add((reader.GetString(0), SubjectRequestStepReader.Read(bodies.Read(reader.GetFieldValue<byte[]>(2), Place(reader.GetString(0), reader.GetInt64(1))))));
                        }
                    }
                }

                return steps.GroupBy(s => s.Request, StringComparer.Ordinal).Select(g => new SubjectRequestCase([.. g.Select(s => s.Step)])).ToList();
            },
            cancellationToken);
}
