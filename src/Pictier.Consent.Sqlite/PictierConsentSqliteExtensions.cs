using Pictier.Consent.Hosting;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the ledger in SQLite.</summary>
public static class PictierConsentSqliteExtensions
{
    /// <summary>Keeps the ledger in a SQLite file, which is created when it is not there: <c>UseSqlite("Data Source=album-consent.db")</c>.</summary>
    public static PictierConsentBuilder UseSqlite(
        this PictierConsentBuilder builder, string connectionString, Action<SqlLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new SqlLedgerOptions();
        configure?.Invoke(options);
        return builder.UseSqlLedger(_ => new SqliteDatabase(connectionString), options);
    }
}
