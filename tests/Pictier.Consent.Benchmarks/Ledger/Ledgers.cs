using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.Benchmarks.Ledger;

/// <summary>Opens new ledgers in one of the databases, in the clear or with pseudonyms.</summary>
internal sealed record Ledgers(string Name, Func<string, SqlDatabase> Open)
{
    internal static Ledgers Sqlite(string file) => new("SQLite", ledger => new SqliteDatabase($"Data Source={file}.{ledger}"));

    internal static Ledgers PostgreSql(string connection) =>
        new("PostgreSQL", ledger => new PostgreSqlDatabase(connection, new PostgreSqlLedgerOptions { Schema = ledger }));

    internal static SqlLedgerOptions Options(bool pseudonyms)
    {
        var options = new SqlLedgerOptions();
        if (pseudonyms)
        {
            options.StorePseudonyms(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());
        }

        return options;
    }
}
