using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql.Statements;

namespace Pictier.Consent.Sql.Selection;

/// <summary>
/// Selects by one query everybody in the ledger for whom a use is allowed: exactly those for whom <see cref="ConsentPolicy.Decide(ProcessingRequest, ConsentHistory, DateTimeOffset)"/> allows
/// it. What cannot be asked so is refused, never approximated.
/// </summary>
/// <threadsafety static="true" instance="true"/>
public sealed class ConsentSelection
{
    private const int Ahead = 4_096;

    private readonly SqlDatabase database;
    private readonly ConsentPolicy policy;
    private volatile KnownWords known = KnownWords.None;

    /// <summary>Selects from a ledger by a policy.</summary>
    public ConsentSelection(SqlDatabase database, ConsentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(policy);
        (this.database, this.policy) = (database, policy);
    }

    /// <summary>How many different things people may have said at most: each is decided about once, and is part of the query.</summary>
    public int MaxWords { get; init; } = 10_000;

    /// <summary>The query that asks who allows a use at an instant.</summary>
    /// <param name="use">The use; it may name anybody, and all that it states besides counts for everybody.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ConsentStoreException">The ledger cannot be read.</exception>
    public ValueTask<SelectionAnswer> QueryAsync(ProcessingRequest use, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(use);
        return database.RunAsync(
            async (connection, token) =>
            {
                var snapshot = await StatementSnapshot.BeginAsync(database, connection, ofEverybody: false, token).ConfigureAwait(false);
                await using (snapshot.ConfigureAwait(false))
                {
                    return await QueryAsync(snapshot, use, at, token).ConfigureAwait(false);
                }
            },
            cancellationToken);
    }

    /// <summary>Everybody in the ledger for whom the use is allowed at the instant, as the ledger stands when the reading begins.</summary>
    /// <exception cref="NotSupportedException">A query cannot ask it; the message says why. <see cref="QueryAsync(ProcessingRequest, DateTimeOffset, CancellationToken)"/> tells it as a value.</exception>
    /// <exception cref="ConsentStoreException">The ledger cannot be read.</exception>
    public async IAsyncEnumerable<DataSubjectId> SelectAsync(
        ProcessingRequest use, DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(use);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var people = Channel.CreateBounded<DataSubjectId>(Ahead);
        var reading = Task.Run(() => ReadAsync(use, at, people.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var person in people.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return person;
            }
        }
        finally
        {
            // Whoever stops before the end ends the reading.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(ProcessingRequest use, DateTimeOffset at, ChannelWriter<DataSubjectId> people, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var begun = false;
            await database.RunAsync(
                async (connection, token) =>
                {
                    // Nobody may be selected twice: what began to be read is not begun again.
                    if (begun)
                    {
                        throw new ConsentStoreException("The connection broke while people were selected; select again.");
                    }

                    var snapshot = await StatementSnapshot.BeginAsync(database, connection, ofEverybody: true, token).ConfigureAwait(false);
                    await using (snapshot.ConfigureAwait(false))
                    {
                        var (query, refusal) = await QueryAsync(snapshot, use, at, token).ConfigureAwait(false);
                        if (query is null)
                        {
                            throw new NotSupportedException(refusal!.Message);
                        }

                        begun = true;
                        return await WriteAsync(snapshot.Transaction, query, people, token).ConfigureAwait(false);
                    }
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is ConsentStoreException or NotSupportedException or OperationCanceledException or JsonException or InvalidDocumentException)
        {
            failure = thrown;
        }
        finally
        {
            people.Complete(failure);
        }
    }

    private static async ValueTask<bool> WriteAsync(
        DbTransaction transaction, SelectionQuery query, ChannelWriter<DataSubjectId> people, CancellationToken cancellationToken)
    {
        var command = SqlDatabase.Command(transaction.Connection!, transaction, query.TextAtOnce);
        await using (command.ConfigureAwait(false))
        {
            command.CommandTimeout = 0;
            query.AddParameters(command);
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    await people.WriteAsync(new DataSubjectId(reader.GetString(0)), cancellationToken).ConfigureAwait(false);
                }
            }
        }

        return true;
    }

    private async ValueTask<SelectionAnswer> QueryAsync(StatementSnapshot snapshot, ProcessingRequest use, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (snapshot.IsSealed)
        {
            return new(null, SelectionRefusal.Pseudonyms);
        }

        if (policy.InWords(use with { DataSubject = UseFilter.Anybody }, at) is not { } worded)
        {
            return new(new SelectionQuery(database), null);
        }

        if (await new WordsReading(database, snapshot, MaxWords).ReadAsync(known, cancellationToken).ConfigureAwait(false) is not { } read)
        {
            return new(null, SelectionRefusal.TooVaried(MaxWords, MaxWords));
        }

        known = read;
        return new FactFinder(worded, read.Words).Find(out var refusal) is { } table
            ? new(new SelectionQuery(database, table, new FactConditions(database, worded, at, read)), null)
            : new(null, refusal);
    }
}
