using Pictier.Consent.IntegrationTests.Ledger;

namespace Pictier.Consent.IntegrationTests.Crashes;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class KilledWriterTests
{
    private const int AtOnce = 2;

    [Test]
    public async Task SQLite_keeps_all_that_was_acknowledged_when_120_writers_are_killed()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        await KillAsync(ledger, "sqlite", rounds: 60, seed: 20260401);
    }

    [Test]
    public async Task PostgreSQL_keeps_all_that_was_acknowledged_when_60_writers_are_killed()
    {
        await using var ledger = TestLedger.PostgreSql(pseudonyms: true);
        await KillAsync(ledger, "postgresql", rounds: 30, seed: 20260402);
    }

    // Two processes append to the one ledger; each is killed at a moment of its own. What is there is looked at each time.
    private static async Task KillAsync(TestLedger ledger, string store, int rounds, int seed)
    {
        TestContext.Out.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        var acknowledged = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var killed = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i =>
                KillOneAsync(ledger, store, $"{round}-{i}", random.Next(), TimeSpan.FromMilliseconds(random.NextDouble() * 60))));
            acknowledged.AddRange(killed.SelectMany(k => k));
            await AfterCrash.ShouldBeWholeAsync(ledger.Store, acknowledged);
        }

        TestContext.Out.WriteLine($"{rounds * AtOnce} writers killed, {acknowledged.Count} batches acknowledged.");
        acknowledged.Should().HaveCountGreaterThan(rounds * AtOnce);
    }

    private static async Task<IReadOnlyCollection<string>> KillOneAsync(TestLedger ledger, string store, string run, int seed, TimeSpan after)
    {
        using var writer = new Writer(store, ledger.ConnectionString, ledger.Schema, run, seed);
        await writer.WaitAsync();
        await Task.Delay(after);
        return await writer.KillAsync();
    }
}
