using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.PostgreSql;

/// <summary>A PostgreSQL database, directly or through a pooler in transaction mode.</summary>
public sealed class PostgreSqlDatabase : SqlDatabase
{
    private readonly string schema;
    private readonly NpgsqlDataSource source;
    private readonly PostgreSqlChanges changes;

    /// <summary>The database of a connection string.</summary>
    public PostgreSqlDatabase(string connectionString, PostgreSqlLedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        schema = options.Schema;

        // Nothing may stay on a server connection between transactions, or be reset on it: behind a pooler it is another's next.
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 0, NoResetOnClose = true, Enlist = false };
        builder.ApplicationName ??= "pictier-consent";
        source = NpgsqlDataSource.Create(builder);
        changes = new PostgreSqlChanges(options.ListenConnectionString ?? connectionString, schema);
    }

    /// <inheritdoc/>
    public override string ForUpdate => " FOR UPDATE";

    /// <inheritdoc/>
    public override string Table(string name) => $"{schema}.{name}";

    /// <inheritdoc/>
    public override string Matching(string table, string column, string parameter)
    {
        // OFFSET 0 keeps the planner from reading the whole table instead, or every partition for every value. It does not see that each look
        // goes to one partition, so it must not see either how many there are: it would deem thousands of them expensive, and compile
        // machine code for 300 to 580 ms before it looks 5,000 ids up in 10.
        return $"unnest((SELECT {parameter})) AS wanted (value) CROSS JOIN LATERAL (SELECT * FROM {Table(table)} AS r WHERE r.{column} = wanted.value OFFSET 0) AS t";
    }

    /// <inheritdoc/>
    public override void AddTexts(DbCommand command, string name, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(values);
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = values.ToArray() });
    }

    /// <inheritdoc/>
    public override void AddIntegers(DbCommand command, string name, IReadOnlyList<long> values)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(values);
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = values.ToArray() });
    }

    /// <inheritdoc/>
    public override string IsOneOf(string expression, string parameter) => $"{expression} = ANY({parameter})";

    /// <inheritdoc/>
    public override async ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// How many statements of a person a condition leaves over is beyond the planner: it expects a few, and goes through them again for each
    /// person, so that a million people took hours. Told not to, it joins whole tables, each partition by itself. Compiling machine code for
    /// sixteen partitions takes longer than it saves.
    /// </remarks>
    public override async ValueTask<DbTransaction> BeginReadOfEverybodyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await BeginReadAsync(connection, cancellationToken).ConfigureAwait(false);
        var command = Command(connection, transaction, "SET LOCAL enable_nestloop = off; SET LOCAL jit = off; SET LOCAL enable_partitionwise_join = on; SET LOCAL enable_partitionwise_aggregate = on");
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        return transaction;
    }

    /// <inheritdoc/>
    public override async ValueTask<DbTransaction> BeginAppendAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);

        // Each statement sees what was committed before it, so what is looked up after the lock is the newest.
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        try
        {
            // A server that acknowledges before the disk has it is told otherwise, for this transaction.
            var durable = Command(connection, transaction, "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'");
            await using (durable.ConfigureAwait(false))
            {
                await durable.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask InsertAsync(DbTransaction transaction, IReadOnlyList<SqlRows> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(rows);

        // All tables in one round trip, each as arrays: one statement for any number of rows.
        var batch = new NpgsqlBatch((NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        await using (batch.ConfigureAwait(false))
        {
            foreach (var table in rows)
            {
                batch.BatchCommands.Add(Insert(table));
            }

            await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override ValueTask AnnounceAsync(DbConnection connection, CancellationToken cancellationToken) =>
        changes.AnnounceAsync(connection, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask ForgetAsync(DbConnection connection, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override ValueTask WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => changes.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async ValueTask MigrateAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var steps = PostgreSqlSchema.Steps(schema);
            var version = await VersionAsync(connection, null, cancellationToken).ConfigureAwait(false);
            if (version < steps[^1].Version)
            {
                await MigrateAsync(connection, steps, cancellationToken).ConfigureAwait(false);
            }
            else if (version > steps[^1].Version)
            {
                throw new ConsentStoreException($"The ledger has version {version} of its tables, this library knows {steps[^1].Version}; use the library that the ledger was last opened with, or a newer one.");
            }
        }
    }

    /// <inheritdoc/>
    protected override bool IsBrokenConnection(DbException failure) =>
        failure is not PostgresException refused
        || refused.SqlState.StartsWith("08", StringComparison.Ordinal)
        || refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <inheritdoc/>
    protected override string Explain(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            "The disk of the ledger's database is full: free space on it, then append again with the same ids. Nothing of the batch was stored.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
            $"The user of the ledger's database lacks a privilege: {refused.MessageText}. Create the ledger with PostgreSqlSchema.CreateScript as its owner, and grant the user a role of PostgreSqlSchema.RolesScript.",
        PostgresException refused => $"The ledger's database refused: {refused.MessageText} ({refused.SqlState}).",
        _ => $"The ledger's database cannot be reached, or the connection broke: {failure?.Message}. If something was being appended it may be stored or not; append it again with the same ids.",
    };

    /// <inheritdoc/>
    protected override async ValueTask CloseAsync()
    {
        await changes.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask MigrateAsync(NpgsqlConnection connection, IReadOnlyList<SqlScript> steps, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // Several instances that start together create the tables once.
            await ExecuteAsync(connection, transaction, $"SELECT pg_advisory_xact_lock(hashtext('{schema}'))", cancellationToken).ConfigureAwait(false);
            if (await ScalarAsync(connection, transaction, $"SELECT to_regnamespace('{schema}')::text", cancellationToken).ConfigureAwait(false) is not string)
            {
                await ExecuteAsync(connection, transaction, $"CREATE SCHEMA {schema}", cancellationToken).ConfigureAwait(false);
            }

            var version = await VersionAsync(connection, transaction, cancellationToken).ConfigureAwait(false);
            if (version == 0)
            {
                await ExecuteAsync(connection, transaction, PostgreSqlSchema.VersionTable(schema), cancellationToken).ConfigureAwait(false);
            }

            foreach (var step in steps.Where(s => s.Version > version))
            {
                await ExecuteAsync(connection, transaction, step.Text, cancellationToken).ConfigureAwait(false);
                await ExecuteAsync(connection, transaction, PostgreSqlSchema.TakeVersion(schema, step.Version), cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<int> VersionAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken cancellationToken)
    {
        var table = await ScalarAsync(connection, transaction, $"SELECT to_regclass('{schema}.schema_version')::text", cancellationToken).ConfigureAwait(false);
        return table is string
            ? Convert.ToInt32(await ScalarAsync(connection, transaction, $"SELECT coalesce(max(version), 0) FROM {schema}.schema_version", cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture)
            : 0;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is the library's own; the schema is checked to be a plain name.")]
    private static async ValueTask<object?> ScalarAsync(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, string text, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(text, connection, transaction);
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is the library's own; the schema is checked to be a plain name.")]
    private static async ValueTask ExecuteAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string text, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(text, connection, transaction);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private NpgsqlBatchCommand Insert(SqlRows rows)
    {
        var command = new NpgsqlBatchCommand();
        var names = string.Join(", ", rows.Columns.Select(c => c.Name));
        command.CommandText = $"INSERT INTO {Table(rows.Table)} ({names}) SELECT * FROM unnest({string.Join(", ", rows.Columns.Select((_, i) => $"${i + 1}"))})";
        foreach (var column in rows.Columns)
        {
            command.Parameters.Add(Parameter(column));
        }

        return command;
    }

    private static NpgsqlParameter Parameter(SqlColumn column) => column.Type switch
    {
        SqlType.Integer => new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, Value = column.Values.Select(v => (long?)v).ToArray() },
        SqlType.Bytes => new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea, Value = column.Values.Select(v => (byte[]?)v).ToArray() },
        _ => new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = column.Values.Select(v => (string?)v).ToArray() },
    };
}
