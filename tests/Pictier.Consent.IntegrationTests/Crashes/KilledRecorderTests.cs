using Pictier.Consent.Auditing;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests.Crashes;

/// <summary>Processes that record are killed; the chain verifies, and every place that was acknowledged has the hash that was acknowledged.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class KilledRecorderTests
{
    [Test]
    public async Task SQLite_keeps_the_chain_and_all_that_was_acknowledged_when_40_recorders_are_killed()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        await KillAsync("sqlite", ledger.ConnectionString, string.Empty, new SqlAuditLog(ledger.Database), rounds: 20, atOnce: 2, seed: 20261101);
    }

    [Test]
    public async Task PostgreSQL_keeps_the_chain_and_all_that_was_acknowledged_when_20_recorders_are_killed()
    {
        await using var ledger = TestLedger.PostgreSql(pseudonyms: true);
        await KillAsync("postgresql", ledger.ConnectionString, ledger.Schema, new SqlAuditLog(ledger.Database), rounds: 10, atOnce: 2, seed: 20261102);
    }

    [Test]
    public async Task A_file_keeps_the_chain_and_all_that_was_acknowledged_when_20_recorders_are_killed()
    {
        var folder = Directory.CreateTempSubdirectory("pictier-audit-").FullName;
        var file = Path.Combine(folder, "audit.jsonl");
        await KillAsync("file", file, string.Empty, AuditFile.Trail(file), rounds: 20, atOnce: 1, seed: 20261103);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task KillAsync(string store, string connection, string schema, IAuditTrail trail, int rounds, int atOnce, int seed)
    {
        TestContext.Out.WriteLine($"Seed {seed}.");
        var random = new Random(seed);
        var acknowledged = new List<AuditCheckpoint>();
        for (var round = 0; round < rounds; round++)
        {
            var killed = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(i =>
                KillOneAsync(store, connection, schema, $"{round}-{i}", random.Next(), TimeSpan.FromMilliseconds(random.NextDouble() * 60))));
            acknowledged.AddRange(killed.SelectMany(k => k));

            (await AuditVerifier.VerifyAsync(trail, acknowledged)).Findings.Should().BeEmpty();
        }

        TestContext.Out.WriteLine($"{rounds * atOnce} recorders killed, {acknowledged.Count} batches acknowledged.");
        acknowledged.Should().HaveCountGreaterThan(rounds * atOnce);
    }

    // What was acknowledged is what a checkpoint says: at this place the chain has this hash.
    private static async Task<IEnumerable<AuditCheckpoint>> KillOneAsync(string store, string connection, string schema, string run, int seed, TimeSpan after)
    {
        using var recorder = new Writer(store, connection, schema, run, seed, "record");
        await recorder.WaitAsync();
        await Task.Delay(after);
        return (await recorder.KillAsync()).Select(line => line.Split(' ')).Select(said =>
        {
            AuditHash.TryParse(said[1], out var hash).Should().BeTrue();
            return new AuditCheckpoint(long.Parse(said[0], System.Globalization.CultureInfo.InvariantCulture), hash, DateTimeOffset.UnixEpoch);
        });
    }
}
