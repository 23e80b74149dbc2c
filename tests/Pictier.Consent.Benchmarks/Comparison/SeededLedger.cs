using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.Benchmarks.Comparison;

/// <summary>A real SQLite ledger of a world, followed into memory, and gone when it is disposed.</summary>
internal sealed class SeededLedger : IAsyncDisposable
{
    private const int AtOnce = 10_000;
    private readonly string folder = Directory.CreateTempSubdirectory("pictier-benchmark-").FullName;
    private readonly SqliteDatabase database;
    private readonly SqlConsentStore store;

    private SeededLedger()
    {
        database = new SqliteDatabase($"Data Source={Path.Combine(folder, "ledger.db")}");
        store = new SqlConsentStore(database, new SqlLedgerOptions(), TimeProvider.System);
        Resident = null!;
    }

    /// <summary>The ledger with all histories in memory.</summary>
    internal ResidentLedger Resident { get; private set; }

    internal static async Task<SeededLedger> OfAsync(ComparedWorld world)
    {
        var ledger = new SeededLedger();
        var position = 0;
        foreach (var batch in world.Events().Chunk(AtOnce))
        {
            (await ledger.store.AppendAsync([.. batch.Select(said => new LedgerEntry($"e{position++}", said))])).EnsureAppended();
        }

        ledger.Resident = new ResidentLedger(ledger.store, TimeSpan.FromMinutes(5), TimeProvider.System);
        await ledger.Resident.LoadAsync();
        return ledger;
    }

    public async ValueTask DisposeAsync()
    {
        await Resident.DisposeAsync();
        await store.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
