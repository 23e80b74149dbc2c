using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pictier.Consent.Auditing;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>
/// A log of a version that kept a row for each entry is one chain with what is appended now. Its rows are those that the last library with
/// version 3 of the tables wrote, as JSON lines.
/// </summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class AuditRowsOfBeforeTests(bool postgreSql)
{
    private const int LastVersion = 3;

    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Auditing", "rows-of-before.jsonl");

    private TestLedger ledger = null!;
    private SqlAuditLog log = null!;
    private List<ChainedEntry> before = null!;

    [SetUp]
    public async Task A_database_of_before()
    {
        before = await AuditFile.Trail(File).ReadAsync().ToListAsync();
        ledger = postgreSql ? TestLedger.PostgreSql() : TestLedger.Sqlite();
        log = new SqlAuditLog(ledger.Database);
        await using DbConnection connection = postgreSql ? new NpgsqlConnection(ledger.ConnectionString) : new SqliteConnection(ledger.ConnectionString);
        await connection.OpenAsync();
        await WriteAsBeforeAsync(connection);
    }

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [Test]
    public async Task Its_entries_are_there_byte_for_byte()
    {
        var now = await log.ReadAsync().ToListAsync();

        now.Select(Line).Should().Equal(before.Select(Line));
        (await AuditVerifier.VerifyAsync(log, [AuditCheckpoint.Of(before[^1].Head, DateTimeOffset.UnixEpoch)])).Should().BeEquivalentTo(
            new { Entries = (long)before.Count, IsIntact = true });
    }

    [Test]
    public async Task What_is_appended_follows_its_last_entry()
    {
        (await log.AppendAsync([before[0].Entry, before[1].Entry])).Sequence.Should().Be(before.Count + 2);
        (await log.AppendAsync([before[2].Entry])).Sequence.Should().Be(before.Count + 3);

        var appended = await log.ReadAsync(after: before.Count).ToListAsync();
        appended[0].Previous.Should().Be(before[^1].Hash);
        (await AuditVerifier.VerifyAsync(log, [])).Should().BeEquivalentTo(new { Entries = (long)before.Count + 3, IsIntact = true });
    }

    [Test]
    public async Task An_entry_of_before_that_was_changed_since_is_found_at_its_place()
    {
        (await log.AppendAsync([])).Sequence.Should().Be(before.Count);
        await ExecuteAsync(postgreSql ? $"ALTER TABLE {Table("audit_block")} DISABLE TRIGGER USER" : "DROP TRIGGER audit_block_is_not_changed");
        await ExecuteAsync($"UPDATE {Table("audit_block")} SET entries = {(postgreSql ? "'\\x7b7d'" : "x'7b7d'")} WHERE seq = 2");

        (await AuditVerifier.VerifyAsync(log, [])).Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Flaw = AuditFlaw.EntryChanged, Sequence = (long?)2 });
    }

    [Test]
    public async Task What_it_is_kept_in_can_be_changed_no_more_than_before()
    {
        (await log.AppendAsync([])).Sequence.Should().Be(before.Count);
        foreach (var change in new[] { $"DELETE FROM {Table("audit_block")}", $"UPDATE {Table("audit_block")} SET seq = seq" })
        {
            await FluentActions.Awaiting(() => ExecuteAsync(change)).Should().ThrowAsync<Exception>();
        }
    }

    [Test]
    public async Task Its_decisions_come_out_the_same_when_they_are_decided_again()
    {
        // The tables of the ledger are the same as before.
        (await ledger.Store.AppendAsync(SaidBefore)).EnsureAppended();

        var replayed = new List<ReplayOutcome>();
        await foreach (var chained in log.ReadAsync())
        {
            if (chained.Entry.Read() is AuditedDecision { Request: { } request } decision)
            {
                var history = (await ledger.Store.ReadAsync([request.DataSubject]))[0];
                decision.PolicySha256.Should().Be(Policy.Sha256);
                replayed.Add(AuditReplay.Replay(decision, history, Policy.Decide).Outcome);
            }
        }

        replayed.Should().HaveCount(5).And.OnlyContain(o => o == ReplayOutcome.Same);
    }

    private static ConsentPolicy Policy { get; } = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "before", "version": "1", "effectiveFrom": "2020-10-01T00:00:00+09:00",
          "dataCategories": [ { "id": "email", "specialCare": "no" } ],
          "purposes": [ { "id": "support", "clause": "2.1(2)", "incidental": true, "data": [ "email" ] }, { "id": "ads", "clause": "none" } ]
        }
        """);

    private static IReadOnlyList<LedgerEntry> SaidBefore { get; } =
    [
        new("e1", new ConsentGiven
        {
            DataSubject = new("anna"),
            At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Consent = "c1",
            Operations = ConsentOperations.Use,
            Purposes = ["ads"],
            Data = ["email"],
            NoticeShownAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            IdentityConfirmed = true,
            Method = ConsentMethod.Click,
            Evidence = "click",
        }),
        new("e2", new ConsentWithdrawn { DataSubject = new("anna"), At = new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), Consent = "c1" }),
    ];

    private static string Line(ChainedEntry entry) => $"{entry.Sequence} {entry.Previous} {entry.Hash} {Convert.ToHexString(entry.Entry.Utf8.Span)}";

    private string Table(string name) => ledger.Database.Table(name);

    private async Task WriteAsBeforeAsync(DbConnection connection)
    {
        var schema = ledger.Schema;
        var scripts = SqlScripts.Of(postgreSql ? typeof(PostgreSqlDatabase).Assembly : typeof(SqliteDatabase).Assembly);
        List<string> statements = postgreSql ? [$"CREATE SCHEMA {schema}"] : [];
        statements.Add($"CREATE TABLE {Table("schema_version")} (version bigint NOT NULL PRIMARY KEY)");
        statements.AddRange(scripts.Where(s => s.Version <= LastVersion).SelectMany(
            s => new[] { s.Text.Replace("{schema}", schema, StringComparison.Ordinal), $"INSERT INTO {Table("schema_version")} (version) VALUES ({s.Version})" }));
        statements.AddRange(before.Select(e =>
            $"INSERT INTO {Table("audit_entry")} (seq, previous, hash, entry) VALUES ({e.Sequence}, {Bytes(e.Previous.Bytes)}, {Bytes(e.Hash.Bytes)}, {Bytes(e.Entry.Utf8)})"));
        statements.Add($"UPDATE {Table("audit_head")} SET last_seq = {before[^1].Sequence}, last_hash = {Bytes(before[^1].Hash.Bytes)}");
        foreach (var statement in statements)
        {
            await using var command = SqlDatabase.Command(connection, null, statement);
            await command.ExecuteNonQueryAsync();
        }
    }

    private string Bytes(ReadOnlyMemory<byte> bytes) => postgreSql ? $"'\\x{Convert.ToHexString(bytes.Span)}'" : $"x'{Convert.ToHexString(bytes.Span)}'";

    private async Task ExecuteAsync(string statement) => await ledger.Database.RunAsync(
        async (connection, token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, statement);
            return await command.ExecuteNonQueryAsync(token);
        },
        CancellationToken.None);
}
