using System.Data.Common;
using System.Text;
using Pictier.Consent.Auditing;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests.Auditing;

[TestFixture(false)]
[TestFixture(true)]
public sealed class SqlAuditLogTests(bool postgreSql)
{
    private TestLedger ledger = null!;
    private SqlAuditLog log = null!;

    [SetUp]
    public async Task Ten_entries_are_recorded()
    {
        ledger = postgreSql ? TestLedger.PostgreSql() : TestLedger.Sqlite();
        log = new SqlAuditLog(ledger.Database);
        for (var i = 0; i < 10; i++)
        {
            await log.AppendAsync(Entries(1));
        }
    }

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [TestCase("UPDATE log SET entries = entries WHERE seq = 3")]
    [TestCase("DELETE FROM log WHERE seq = 3")]
    [TestCase("DELETE FROM log")]
    public async Task The_database_itself_refuses_to_change_the_past(string statement)
    {
        var change = () => ExecuteAsync(On(statement));

        await change.Should().ThrowAsync<Exception>();
        (await AuditVerifier.VerifyAsync(log, [])).Should().BeEquivalentTo(new { Entries = 10, IsIntact = true });
    }

    [Test]
    public async Task The_head_does_not_go_back()
    {
        var change = () => ExecuteAsync($"UPDATE {ledger.Database.Table("audit_head")} SET last_seq = 5");

        await change.Should().ThrowAsync<Exception>();
    }

    [TestCase("UPDATE log SET entries = bytes WHERE seq = 3", AuditFlaw.EntryChanged, 3)]
    [TestCase("DELETE FROM log WHERE seq = 4", AuditFlaw.EntriesRemoved, 5)]
    public async Task An_owner_who_removes_the_guards_and_changes_the_past_is_found_with_the_place(string statement, AuditFlaw flaw, long place)
    {
        await WithoutGuardsAsync();
        await ExecuteAsync(On(statement));

        (await AuditVerifier.VerifyAsync(log, [])).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = flaw, Sequence = (long?)place });
    }

    [Test]
    public async Task An_owner_who_cuts_the_end_off_is_found_by_a_checkpoint()
    {
        var checkpoint = AuditCheckpoint.Of(await log.AppendAsync([]), DateTimeOffset.UnixEpoch);
        await WithoutGuardsAsync();
        await ExecuteAsync($"DELETE FROM {ledger.Database.Table("audit_block")} WHERE seq > 7");

        (await AuditVerifier.VerifyAsync(log, [])).IsIntact.Should().BeTrue();
        (await AuditVerifier.VerifyAsync(log, [checkpoint])).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Flaw = AuditFlaw.ChainTruncated, Sequence = (long?)7 });
    }

    [Test]
    public async Task Several_instances_extend_one_chain()
    {
        var logs = Enumerable.Range(0, 4).Select(_ => new SqlAuditLog(ledger.OpenDatabaseAgain())).ToList();

        await Task.WhenAll(logs.SelectMany(l => Enumerable.Range(0, 10).Select(_ => Task.Run(() => l.AppendAsync(Entries(3)).AsTask()))));

        (await AuditVerifier.VerifyAsync(log, [])).Should().BeEquivalentTo(new { Entries = 130, IsIntact = true });
    }

    private static IReadOnlyList<AuditEntry> Entries(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new AuditEntry(Encoding.UTF8.GetBytes($"{{\"n\":{n}}}")))];

    private string On(string statement) => statement
        .Replace("log", ledger.Database.Table("audit_block"), StringComparison.Ordinal)
        .Replace("bytes", postgreSql ? "'\\x7b7d'" : "x'7b7d'", StringComparison.Ordinal);

    private async Task WithoutGuardsAsync()
    {
        if (postgreSql)
        {
            await ExecuteAsync($"ALTER TABLE {ledger.Database.Table("audit_block")} DISABLE TRIGGER USER");
        }
        else
        {
            await ExecuteAsync("DROP TRIGGER audit_block_is_not_changed");
            await ExecuteAsync("DROP TRIGGER audit_block_is_not_removed");
        }
    }

    private async Task ExecuteAsync(string statement) => await ledger.Database.RunAsync(
        async (DbConnection connection, CancellationToken token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, statement);
            return await command.ExecuteNonQueryAsync(token);
        },
        CancellationToken.None);
}
