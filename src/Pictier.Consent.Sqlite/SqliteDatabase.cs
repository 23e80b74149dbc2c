using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.Sqlite;

/// <summary>A SQLite file in WAL mode; what is committed is on the disk (synchronous=FULL).</summary>
public sealed class SqliteDatabase : SqlDatabase
{
    // SQLite's own waiting is finer than that of the ADO.NET provider, so it comes first. Pseudonyms fall all over an index, so a
    // commit touches many pages: a larger cache (16 MiB) and rarer checkpoints (each 16 MiB) keep them from being written over and over.
    private const string EachConnection =
        "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096;";

    private readonly string connectionString;
    private readonly SqliteChanges changes;

    /// <summary>The database of a connection string, for example <c>Data Source=album-consent.db</c>.</summary>
    /// <exception cref="ArgumentException">The connection string names no file.</exception>
    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.DataSource) || builder.Mode == SqliteOpenMode.Memory
            || builder.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("The ledger needs a file to survive the process; name one, for example `Data Source=album-consent.db`.", nameof(connectionString));
        }

        this.connectionString = builder.ConnectionString;
        changes = new SqliteChanges(this.connectionString);
    }

    /// <inheritdoc/>
    public override string ForUpdate => string.Empty;

    /// <inheritdoc/>
    public override string Table(string name) => name;

    /// <inheritdoc/>
    public override string Matching(string table, string column, string parameter) =>
        $"json_each({parameter}) AS wanted CROSS JOIN {Table(table)} AS t ON t.{column} = wanted.value";

    /// <inheritdoc/>
    public override void AddTexts(DbCommand command, string name, IReadOnlyList<string> values) =>
        AddArray(command, name, values, static (json, value) => json.WriteStringValue(value));

    /// <inheritdoc/>
    public override void AddIntegers(DbCommand command, string name, IReadOnlyList<long> values) =>
        AddArray(command, name, values, static (json, value) => json.WriteNumberValue(value));

    /// <inheritdoc/>
    public override string IsOneOf(string expression, string parameter) => $"{expression} IN (SELECT value FROM json_each({parameter}))";

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);

        // Deferred: it reads a snapshot of the write-ahead log beside whoever appends.
        return new(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true));
    }

    /// <inheritdoc/>
    public override ValueTask<DbTransaction> BeginAppendAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);

        // The writer's lock is taken at once: a transaction that began by reading could be refused it later.
        return new(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));
    }

    /// <inheritdoc/>
    public override ValueTask InsertAsync(DbTransaction transaction, IReadOnlyList<SqlRows> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var table in rows)
        {
            SqliteInsert.Into(((SqliteTransaction)transaction).Connection!, table);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask AnnounceAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        changes.Announce();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask ForgetAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // The log still holds the page that the key was on.
        var checkpoint = Command(connection, null, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using (checkpoint.ConfigureAwait(false))
        {
            await checkpoint.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => changes.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => new(Open());

    /// <inheritdoc/>
    protected override ValueTask MigrateAsync(CancellationToken cancellationToken)
    {
        using var connection = Open();
        var mode = (string?)Scalar(connection, null, "PRAGMA journal_mode = WAL");
        if (!string.Equals(mode, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConsentStoreException($"The file system of the ledger does not support SQLite's write-ahead log (the journal is `{mode}`); put the file on a local disk.");
        }

        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        Scalar(connection, transaction, "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)");
        var version = Convert.ToInt32(Scalar(connection, transaction, "SELECT coalesce(max(version), 0) FROM schema_version"), CultureInfo.InvariantCulture);
        var scripts = SqlScripts.Of(typeof(SqliteDatabase).Assembly);
        if (version > scripts[^1].Version)
        {
            throw new ConsentStoreException($"The ledger has version {version} of its tables, this library knows {scripts[^1].Version}; use the library that the ledger was last opened with, or a newer one.");
        }

        foreach (var script in scripts.Where(s => s.Version > version))
        {
            Scalar(connection, transaction, script.Text);
            Scalar(connection, transaction, $"INSERT INTO schema_version (version) VALUES ({script.Version})");
        }

        transaction.Commit();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override bool IsBrokenConnection(DbException failure) => false;

    /// <inheritdoc/>
    protected override string Explain(Exception failure)
    {
        const string nothing = "Nothing of the batch was stored.";
        return (failure as SqliteException)?.SqliteErrorCode switch
        {
            5 or 6 => $"The ledger is locked by another process for too long. {nothing}",
            8 => $"The file of the ledger, or its folder, is read-only: let the service write both. {nothing}",
            10 => $"The ledger cannot be read or written: the disk reports an error ({failure?.Message}). Free or replace the disk, then append again with the same ids.",
            11 or 26 => $"The file is no valid ledger, or damaged ({failure?.Message}); restore it from a backup.",
            13 => $"The disk of the ledger is full: free space on it, then append again with the same ids. {nothing}",
            14 => $"The file of the ledger cannot be opened: see that its folder exists and that the service may write there. {nothing}",
            _ => $"The ledger cannot be read or written: {failure?.Message}",
        };
    }

    /// <inheritdoc/>
    protected override ValueTask CloseAsync()
    {
        changes.Dispose();
        using var pooled = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pooled);
        return ValueTask.CompletedTask;
    }

    private static void AddArray<T>(DbCommand command, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                write(json, value);
            }

            json.WriteEndArray();
        }

        Add(command, name, Encoding.UTF8.GetString(text.ToArray()));
    }

    private static object? Scalar(SqliteConnection connection, SqliteTransaction? transaction, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Scalar(connection, null, EachConnection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
