using System.Data.Common;
using Microsoft.Data.Sqlite;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.Tool.Auditing;

/// <summary>Where an audit log or a ledger is kept: a file of JSON lines, or a database.</summary>
internal sealed class AuditSource : IAsyncDisposable
{
    private static ReadOnlySpan<byte> SqliteHeader => "SQLite format 3\0"u8;

    private readonly string source;
    private readonly SqlDatabase? database;

    private AuditSource(string source, SqlDatabase? database) => (this.source, this.database) = (source, database);

    /// <exception cref="IOException">There is no such file.</exception>
    internal static AuditSource Open(string source, string schema) => new(source, Database(source, schema));

    /// <summary>The entries of the log.</summary>
    internal IAuditTrail Trail => database is null ? AuditFile.Trail(source) : new SqlAuditLog(database);

    /// <summary>The ledger as a database keeps it; null when it is a file.</summary>
    internal IConsentStore? Store(byte[]? key)
    {
        if (database is null)
        {
            return null;
        }

        var options = new SqlLedgerOptions();
        if (key is not null)
        {
            options.StorePseudonyms(key);
        }

        return new SqlConsentStore(database, options, TimeProvider.System);
    }

    /// <summary>The ledger as a file keeps it.</summary>
    internal ConsentLedger LedgerFile() => ConsentLedger.Load(source);

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    private static SqlDatabase? Database(string source, string schema)
    {
        if (!source.Contains('=', StringComparison.Ordinal))
        {
            return IsSqlite(source) ? Sqlite($"Data Source={source}") : null;
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = source };
        return parts.ContainsKey("Host") || parts.ContainsKey("Server")
            ? new PostgreSqlDatabase(source, new PostgreSqlLedgerOptions { Schema = schema })
            : Sqlite(source);
    }

    // What is not there is not created: it would be an empty log, and intact.
    private static SqliteDatabase Sqlite(string connectionString) =>
        new(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString);

    private static bool IsSqlite(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> start = stackalloc byte[SqliteHeader.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(SqliteHeader);
    }
}
