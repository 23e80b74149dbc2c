using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.IntegrationTests.Ledger;

/// <summary>A new, empty ledger in one of the databases, closed and removed at the end.</summary>
internal sealed class TestLedger : IAsyncDisposable
{
    internal static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static int count;
    private readonly TimeProvider time;
    private readonly Func<SqlDatabase> open;
    private readonly List<IAsyncDisposable> opened = [];
    private readonly string? folder;

    private TestLedger(TimeProvider? time, string? folder, Func<SqlDatabase> open, SqlLedgerOptions options)
    {
        (this.time, this.folder, this.open, Options) = (time ?? TimeProvider.System, folder, open, options);
        Database = Opened(open());
        Store = Opened(new SqlConsentStore(Database, options, this.time));
    }

    internal SqlLedgerOptions Options { get; }

    internal SqlDatabase Database { get; }

    internal SqlConsentStore Store { get; }

    internal string ConnectionString { get; private init; } = string.Empty;

    internal string Schema { get; private init; } = string.Empty;

    internal string File => Path.Combine(folder!, "ledger.db");

    internal static TestLedger Sqlite(TimeProvider? time = null, bool pseudonyms = false)
    {
        var folder = Directory.CreateTempSubdirectory("pictier-ledger-").FullName;
        var connection = $"Data Source={Path.Combine(folder, "ledger.db")}";
        return new TestLedger(time, folder, () => new SqliteDatabase(connection), With(new SqlLedgerOptions(), pseudonyms)) { ConnectionString = connection };
    }

    internal static TestLedger PostgreSql(TimeProvider? time = null, bool pseudonyms = false, string? connectionString = null)
    {
        var connection = connectionString ?? TestServers.Server.ConnectionString;
        var options = With(new PostgreSqlLedgerOptions { Schema = $"ledger_{Interlocked.Increment(ref count)}" }, pseudonyms);
        return new TestLedger(time, null, () => new PostgreSqlDatabase(connection, options), options) { ConnectionString = connection, Schema = options.Schema };
    }

    /// <summary>The same ledger as another process would open it.</summary>
    internal SqlConsentStore OpenAgain(SqlLedgerOptions? options = null) => Opened(new SqlConsentStore(Opened(open()), options ?? Options, time));

    /// <summary>The histories of the ledger, resident; they age by the clock of the machine unless another is given.</summary>
    /// <summary>The same database as another process would open it.</summary>
    internal SqlDatabase OpenDatabaseAgain() => Opened(open());

    internal ResidentLedger Resident(TimeSpan maxAge, TimeProvider? clock = null) => Opened(new ResidentLedger(OpenAgain(), maxAge, clock ?? TimeProvider.System));

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(opened))
        {
            await one.DisposeAsync();
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TOptions With<TOptions>(TOptions options, bool pseudonyms)
        where TOptions : SqlLedgerOptions
    {
        if (pseudonyms)
        {
            options.StorePseudonyms(Key);
        }

        return options;
    }

    private T Opened<T>(T one)
        where T : IAsyncDisposable
    {
        opened.Add(one);
        return one;
    }
}
