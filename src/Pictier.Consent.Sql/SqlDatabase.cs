using System.Data.Common;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Sql;

/// <summary>A database as the stores see it: what differs between databases is said here, everything else once, in the stores.</summary>
/// <threadsafety static="true" instance="true"/>
public abstract class SqlDatabase : IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim preparing = new(1, 1);
    private volatile bool isPrepared;
    private int isDisposed;

    /// <summary>What is added to a query to lock the rows that it reads until the transaction ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The name of a table, with its schema.</summary>
    public abstract string Table(string name);

    /// <summary>
    /// What to select from to get the rows of a table, as <c>t</c>, in which a column is one of the values of a parameter made by
    /// <see cref="AddTexts"/> or <see cref="AddIntegers"/>: by one look into the index for each, however many there are.
    /// </summary>
    public abstract string Matching(string table, string column, string parameter);

    /// <summary>Adds a list of texts as one parameter.</summary>
    public abstract void AddTexts(DbCommand command, string name, IReadOnlyList<string> values);

    /// <summary>Adds a list of whole numbers as one parameter.</summary>
    public abstract void AddIntegers(DbCommand command, string name, IReadOnlyList<long> values);

    /// <summary>The condition that an expression is one of the values of a parameter made by <see cref="AddTexts"/> or <see cref="AddIntegers"/>.</summary>
    public abstract string IsOneOf(string expression, string parameter);

    /// <summary>Begins a transaction whose statements all see the same, and that holds nobody up.</summary>
    public abstract ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins such a transaction for a query that goes through everybody.</summary>
    public virtual ValueTask<DbTransaction> BeginReadOfEverybodyAsync(DbConnection connection, CancellationToken cancellationToken) =>
        BeginReadAsync(connection, cancellationToken);

    /// <summary>Begins a transaction that appends; its commit is durable when it returns.</summary>
    public abstract ValueTask<DbTransaction> BeginAppendAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Inserts rows into tables.</summary>
    public abstract ValueTask InsertAsync(DbTransaction transaction, IReadOnlyList<SqlRows> rows, CancellationToken cancellationToken);

    /// <summary>Called when something was appended, to wake those who wait; it is a hint, so it never fails.</summary>
    public abstract ValueTask AnnounceAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Called when a key was destroyed, to leave as little of it as the database permits.</summary>
    public abstract ValueTask ForgetAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Waits until something may have been appended, or the time is over.</summary>
    public abstract ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);

    /// <summary>Runs an action on a connection; when the connection turns out to be broken, once more on another.</summary>
    /// <exception cref="ConsentStoreException">The database cannot do it; the message says why.</exception>
    public async ValueTask<T> RunAsync<T>(
        Func<DbConnection, CancellationToken, ValueTask<T>> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            await PrepareAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await OnceAsync(action, cancellationToken).ConfigureAwait(false);
            }
            catch (DbException broken) when (IsBrokenConnection(broken))
            {
                // Everything that runs here may run twice: reading changes nothing, and appending is idempotent by the ids of the entries.
                return await OnceAsync(action, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is DbException or IOException or TimeoutException)
        {
            throw new ConsentStoreException(Explain(failure), failure);
        }
    }

    /// <summary>Closes what is open.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) != 0)
        {
            return;
        }

        await CloseAsync().ConfigureAwait(false);
        preparing.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what is open.</summary>
    public void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new command on a connection, in its transaction if there is one.</summary>
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string text)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return command;
    }

    /// <summary>Adds one value as a parameter.</summary>
    public static void Add(DbCommand command, string name, object value)
    {
        ArgumentNullException.ThrowIfNull(command);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    /// <summary>Opens a connection.</summary>
    protected abstract ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Creates the tables, or brings them up to date.</summary>
    protected abstract ValueTask MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Whether the connection, not the command, was at fault.</summary>
    protected abstract bool IsBrokenConnection(DbException failure);

    /// <summary>What went wrong and what to do, without what was in the rows.</summary>
    protected abstract string Explain(Exception failure);

    /// <summary>Closes what is open.</summary>
    protected abstract ValueTask CloseAsync();

    private async ValueTask<T> OnceAsync<T>(Func<DbConnection, CancellationToken, ValueTask<T>> action, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await action(connection, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        if (isPrepared)
        {
            return;
        }

        await preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isPrepared)
            {
                await MigrateAsync(cancellationToken).ConfigureAwait(false);
                isPrepared = true;
            }
        }
        finally
        {
            preparing.Release();
        }
    }
}
