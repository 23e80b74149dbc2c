using Pictier.Consent.IntegrationTests.Servers;
using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;
using Pictier.Consent.TestProcess;

namespace Pictier.Consent.IntegrationTests.Crashes;

[TestFixture]
public sealed class FullDiskTests
{
    [Test]
    public async Task SQLite_says_that_the_disk_is_full_loses_nothing_and_resumes()
    {
        using var disk = new SmallDisk(mebibytes: 8);
        await using var database = new SqliteDatabase($"Data Source={disk.Folder}/ledger.db");
        await ShouldSurviveAsync(database, new SqlLedgerOptions(), disk);
    }

    [Test]
    public async Task PostgreSQL_says_that_the_disk_is_full_loses_nothing_and_resumes()
    {
        using var disk = new SmallDisk(mebibytes: 40);
        TestServers.Server.GiveTablespace("small_disk", Path.Combine(disk.Folder, "tables"));
        try
        {
            var options = new PostgreSqlLedgerOptions();
            var connection = TestServers.Server.ConnectionString.Replace("Database=album", "Database=small", StringComparison.Ordinal);
            await using var database = new PostgreSqlDatabase(connection, options);
            await ShouldSurviveAsync(database, options, disk);
        }
        finally
        {
            TestServers.Server.TakeTablespace("small_disk");
        }
    }

    [Test]
    public async Task PostgreSQL_that_goes_down_because_its_whole_disk_is_full_loses_nothing_and_resumes()
    {
        using var disk = new SmallDisk(mebibytes: 160);
        using var server = new PostgreSqlServer(disk.Folder);
        var options = new PostgreSqlLedgerOptions();
        await using var database = new PostgreSqlDatabase(server.ConnectionString, options);
        await using var store = new SqlConsentStore(database, options, TimeProvider.System);
        var acknowledged = new List<string>();
        await AppendAsync(store, acknowledged, 50);
        disk.Fill(leaveKibibytes: 1024);

        // Where the server's own log of changes finds no room, the server stops; otherwise it refuses.
        var full = async () => await AppendAsync(store, acknowledged, 20_000);
        (await full.Should().ThrowAsync<ConsentStoreException>()).Which.Message.Should().MatchRegex("is full: free space on it|cannot be reached, or the connection broke|refused");

        disk.Free();
        await ResumeAsync(store, acknowledged, server);
        await AppendAsync(store, acknowledged, 50);
        await AfterCrash.ShouldBeWholeAsync(store, acknowledged);
    }

    private static async Task ShouldSurviveAsync(SqlDatabase database, SqlLedgerOptions options, SmallDisk disk)
    {
        await using var store = new SqlConsentStore(database, options, TimeProvider.System);
        var acknowledged = new List<string>();
        await AppendAsync(store, acknowledged, 50);
        disk.Fill(leaveKibibytes: 512);

        var full = async () => await AppendAsync(store, acknowledged, 20_000);
        (await full.Should().ThrowAsync<ConsentStoreException>()).WithMessage("The disk of the ledger*is full: free space on it*");
        await AfterCrash.ShouldBeWholeAsync(store, acknowledged);

        disk.Free();
        await AppendAsync(store, acknowledged, 50);
        await AfterCrash.ShouldBeWholeAsync(store, acknowledged);
    }

    // The server recovers by itself, or was given up by its own supervisor and is started as an operator would; the service tries again.
    private static async Task ResumeAsync(SqlConsentStore store, List<string> acknowledged, PostgreSqlServer server)
    {
        for (var patience = 600; ; patience--)
        {
            try
            {
                await AppendAsync(store, acknowledged, 1);
                return;
            }
            catch (ConsentStoreException) when (patience > 0)
            {
                if (!server.IsRunning())
                {
                    server.Start();
                }

                await Task.Delay(100);
            }
        }
    }

    private static async Task AppendAsync(SqlConsentStore store, List<string> acknowledged, int batches)
    {
        for (var i = 0; i < batches; i++)
        {
            var id = $"{acknowledged.Count:D8}/3";
            (await store.AppendAsync(Batch.Of(id))).EnsureAppended();
            acknowledged.Add(id);
        }
    }
}
