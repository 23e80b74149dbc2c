using System.Data.Common;
using System.Globalization;
using System.Text;
using Pictier.Consent.Auditing;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>Entries that were appended together share a row, and are still found one by one when somebody changes them.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class AuditBlockTests(bool postgreSql)
{
    private const int Together = 2500;

    private TestLedger ledger = null!;
    private SqlAuditLog log = null!;

    [SetUp]
    public async Task Many_entries_are_recorded_together()
    {
        ledger = postgreSql ? TestLedger.PostgreSql() : TestLedger.Sqlite();
        log = new SqlAuditLog(ledger.Database);
        await log.AppendAsync(Entries(Together));
    }

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [Test]
    public async Task They_share_rows_and_are_read_from_any_place()
    {
        (await BlocksAsync()).Select(b => b.Last).Should().Equal(1024, 2048, Together);

        var from = await log.ReadAsync(1500).ToListAsync();
        from.Select(c => c.Sequence).Should().Equal(Enumerable.Range(1501, Together - 1500).Select(n => (long)n));
        Encoding.UTF8.GetString(from[0].Entry.Utf8.Span).Should().Be("""{"n":1500}""");
    }

    [Test]
    public async Task An_entry_that_was_changed_in_a_row_is_found_at_its_place()
    {
        await ChangeAsync(b => b with { Entries = Replaced(b, 9, "{}"u8) });

        await ExpectAsync(AuditFlaw.EntryChanged, 10);
    }

    [Test]
    public async Task A_hash_that_was_changed_in_a_row_is_found_at_its_place()
    {
        await ChangeAsync(b => b with { Hashes = [.. b.Hashes[..^1], (byte)~b.Hashes[^1]] });

        (await FindingsAsync()).Should().Contain(f => f.Flaw == AuditFlaw.EntryChanged && f.Sequence == 1024);
    }

    [Test]
    public async Task An_entry_that_was_taken_out_of_a_row_is_found_at_the_one_before_which_it_stood()
    {
        await ChangeAsync(b => b with
        {
            Hashes = [.. b.Hashes.Where((_, i) => i / AuditHash.Size != 9)],
            Entries = Packed(b.Read().Where(c => c.Sequence != 10).Select(c => c.Entry)),
        });

        (await FindingsAsync()).Should().Contain(f => f.Flaw == AuditFlaw.EntryChanged && f.Sequence == 11);
    }

    [Test]
    public async Task An_entry_that_was_slipped_into_a_row_behind_its_last_is_found_at_the_last()
    {
        await ChangeAsync(b => b with { Entries = Replaced(b, 1023, """{"n":1023} {}"""u8) });

        await ExpectAsync(AuditFlaw.EntryChanged, 1024);
    }

    [TestCase(0)]
    [TestCase(100)]
    public async Task A_row_that_cannot_be_unpacked_any_more_is_found_with_all_its_places(int left)
    {
        await ChangeAsync(b => b with { Entries = [.. b.Entries[..left], 1, 2, 3] });

        var findings = await FindingsAsync();
        findings.Should().OnlyContain(f => f.Flaw == AuditFlaw.EntryChanged && f.Sequence <= 1024);
        findings.Should().Contain(f => f.Sequence == 1024);
    }

    [Test]
    public async Task A_row_that_was_removed_is_found()
    {
        await WithoutGuardsAsync();
        await ExecuteAsync($"DELETE FROM {ledger.Database.Table("audit_block")} WHERE seq = 2048");

        await ExpectAsync(AuditFlaw.EntriesRemoved, 2049);
    }

    [Test]
    public async Task An_entry_with_a_line_break_is_refused_where_it_would_look_like_two()
    {
        var append = () => log.AppendAsync([new("{}"u8.ToArray()), new("{\n}"u8.ToArray())]).AsTask();

        await append.Should().ThrowAsync<ArgumentException>();
        (await log.AppendAsync([])).Sequence.Should().Be(Together);
    }

    private static byte[] Replaced(AuditBlock block, int place, ReadOnlySpan<byte> by)
    {
        var entries = block.Read().Select(c => c.Entry).ToArray();
        entries[place] = new AuditEntry(by.ToArray());
        return Packed(entries);
    }

    private static byte[] Packed(IEnumerable<AuditEntry> entries)
    {
        using var lines = new AuditLines();
        foreach (var entry in entries)
        {
            lines.Add(entry);
        }

        return AuditBlock.Pack(lines, 0, lines.Count);
    }

    private static IReadOnlyList<AuditEntry> Entries(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new AuditEntry(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{n}}}"))))];

    private async Task<IReadOnlyList<AuditFinding>> FindingsAsync() => (await AuditVerifier.VerifyAsync(log, [])).Findings;

    private async Task ExpectAsync(AuditFlaw flaw, long place) =>
        (await FindingsAsync()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Flaw = flaw, Sequence = (long?)place });

    private async Task<List<AuditBlock>> BlocksAsync() => await ledger.Database.RunAsync(
        async (connection, token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, $"SELECT seq, previous, hashes, entries FROM {ledger.Database.Table("audit_block")} ORDER BY seq");
            await using var reader = await command.ExecuteReaderAsync(token);
            var blocks = new List<AuditBlock>();
            while (await reader.ReadAsync(token))
            {
                blocks.Add(new(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3)));
            }

            return blocks;
        },
        CancellationToken.None);

    // An owner without guards changes the first row.
    private async Task ChangeAsync(Func<AuditBlock, AuditBlock> change)
    {
        var changed = change((await BlocksAsync())[0]);
        await WithoutGuardsAsync();
        await ExecuteAsync(
            $"UPDATE {ledger.Database.Table("audit_block")} SET seq = @seq, hashes = @hashes, entries = @entries WHERE seq = 1024",
            ("@seq", changed.Last),
            ("@hashes", changed.Hashes),
            ("@entries", changed.Entries));
    }

    private async Task WithoutGuardsAsync()
    {
        string[] guards = postgreSql
            ? [$"ALTER TABLE {ledger.Database.Table("audit_block")} DISABLE TRIGGER USER"]
            : ["DROP TRIGGER audit_block_is_not_changed", "DROP TRIGGER audit_block_is_not_removed"];
        foreach (var guard in guards)
        {
            await ExecuteAsync(guard);
        }
    }

    private async Task ExecuteAsync(string statement, params (string Name, object Value)[] values) => await ledger.Database.RunAsync(
        async (DbConnection connection, CancellationToken token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, statement);
            foreach (var (name, value) in values)
            {
                SqlDatabase.Add(command, name, value);
            }

            return await command.ExecuteNonQueryAsync(token);
        },
        CancellationToken.None);
}
