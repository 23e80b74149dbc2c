using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.IntegrationTests.Servers;

namespace Pictier.Consent.IntegrationTests.Crashes;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class KilledServerTests
{
    private const int Kills = 20;

    [Test]
    public async Task PostgreSQL_killed_20_times_under_load_loses_nothing_and_the_service_resumes_by_itself()
    {
        using var server = new PostgreSqlServer();
        await using var ledger = TestLedger.PostgreSql(pseudonyms: true, connectionString: server.ConnectionString);
        await ledger.Store.ReadChangesAsync(0, 1);
        using var writer = new Writer("postgresql", ledger.ConnectionString, ledger.Schema, "run", seed: 20260403);
        var random = new Random(20260403);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Appending has resumed, in the same process, when more is acknowledged.
            await writer.WaitAsync(batches: 20);
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 60));
            server.Kill();
            server.Start();
        }

        await writer.WaitAsync(batches: 20);
        var acknowledged = await writer.KillAsync();
        TestContext.Out.WriteLine($"{Kills} kills, {acknowledged.Count} batches acknowledged, {writer.Complaints.Count} appends met an outage.");
        await AfterCrash.ShouldBeWholeAsync(ledger.Store, acknowledged);
    }
}
