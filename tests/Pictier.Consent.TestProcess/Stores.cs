using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.TestProcess;

/// <summary>Opens a ledger as a service would, with pseudonyms.</summary>
public static class Stores
{
    /// <summary>The key of every ledger that these processes write.</summary>
    public static ReadOnlyMemory<byte> Key { get; } = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();

    internal static IConsentStore Open(string store, string connection, string schema)
    {
        var options = Options(schema);
        return new SqlConsentStore(Database(store, connection, options), options, TimeProvider.System);
    }

    internal static IAuditLog OpenAuditLog(string store, string connection, string schema) =>
        store == "file" ? AuditFile.Open(connection) : new SqlAuditLog(Database(store, connection, Options(schema)));

    private static PostgreSqlLedgerOptions Options(string schema)
    {
        var options = new PostgreSqlLedgerOptions();
        options.StorePseudonyms(Key);
        if (schema.Length > 0)
        {
            options.Schema = schema;
        }

        return options;
    }

    private static SqlDatabase Database(string store, string connection, PostgreSqlLedgerOptions options) =>
        store == "sqlite" ? new SqliteDatabase(connection) : new PostgreSqlDatabase(connection, options);
}
