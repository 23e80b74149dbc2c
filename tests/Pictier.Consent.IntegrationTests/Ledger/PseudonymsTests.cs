using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests.Ledger;

[TestFixture]
public sealed class PseudonymsTests
{
    private const string Canary = "canary-5d1f";

    [Test]
    public async Task Neither_the_id_nor_the_evidence_is_anywhere_in_the_file_of_SQLite()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent(Canary, "c1", evidence: Canary)])).EnsureAppended();

        Files(ledger).Should().NotContain(Canary);
    }

    [Test]
    public async Task Without_pseudonyms_the_id_is_in_the_file_so_the_search_for_it_finds_what_is_there()
    {
        await using var ledger = TestLedger.Sqlite();
        (await ledger.Store.AppendAsync([Said.Consent(Canary, "c1", evidence: Canary)])).EnsureAppended();

        Files(ledger).Should().Contain(Canary);
    }

    [Test]
    public async Task Neither_the_id_nor_the_evidence_is_anywhere_in_the_tables_of_PostgreSQL()
    {
        await using var ledger = TestLedger.PostgreSql(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent(Canary, "c1", evidence: Canary)])).EnsureAppended();
        (await ledger.Store.EraseAsync(Said.Erasure(Canary))).EnsureAppended();
        (await ledger.Store.AppendAsync([Said.Withdrawal(Canary, "c1")])).EnsureAppended();

        await using var connection = new NpgsqlConnection(ledger.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in new[] { "event", "entry", "consent", "restriction", "erasure", "key", "meta", "wording", "statement" })
        {
            await using var command = new NpgsqlCommand($"SELECT count(*) FROM {ledger.Schema}.ledger_{table} t WHERE position(@canary IN t::text) > 0 OR position(encode(@canary::bytea, 'hex') IN t::text) > 0", connection);
            command.Parameters.AddWithValue("canary", Canary);
            (await command.ExecuteScalarAsync()).Should().Be(0L, table);
        }
    }

    [Test]
    public async Task What_was_said_before_an_erasure_cannot_be_opened_even_with_the_key_of_the_ledger()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent(Canary, "c1")])).EnsureAppended();
        var wrapped = Keys(ledger);
        wrapped.Should().ContainSingle();

        (await ledger.Store.EraseAsync(Said.Erasure(Canary))).EnsureAppended();

        Keys(ledger).Should().BeEmpty();
        Contains(File.ReadAllBytes(ledger.File), wrapped[0]).Should().BeFalse("the page of the key is overwritten");
        Contains(ReadWhileOpen(ledger.File + "-wal"), wrapped[0]).Should().BeFalse("the log is emptied");
    }

    [Test]
    public async Task The_rows_of_an_erased_person_and_their_fingerprints_stay()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent(Canary, "c1")])).EnsureAppended();
        var before = Row(ledger);

        (await ledger.Store.EraseAsync(Said.Erasure(Canary))).EnsureAppended();

        Row(ledger).Should().Be(before);
    }

    [Test]
    public async Task A_row_that_is_moved_to_another_person_is_found_out()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1"), Said.Consent("taro", "c2")])).EnsureAppended();
        Execute(ledger, "DROP TRIGGER ledger_event_is_not_changed; UPDATE ledger_event SET subject = (SELECT subject FROM ledger_event WHERE seq = 2)");

        var read = async () => await ledger.Store.ReadAsync(new DataSubjectId("taro"));
        await read.Should().ThrowAsync<ConsentStoreException>().WithMessage("The ledger cannot be read at position 1*");
    }

    [Test]
    public async Task A_ledger_is_not_opened_with_another_key_since_nobody_would_be_found_in_it()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();
        var other = new SqlLedgerOptions();
        other.StorePseudonyms(new byte[32]);

        var read = async () => await ledger.OpenAgain(other).ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<ConsentStoreException>().WithMessage("This ledger was begun with other pseudonyms*");
    }

    [Test]
    public async Task A_ledger_begun_with_pseudonyms_is_not_opened_without_them()
    {
        await using var ledger = TestLedger.Sqlite(pseudonyms: true);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c1")])).EnsureAppended();

        var append = async () => await ledger.OpenAgain(new SqlLedgerOptions()).AppendAsync([Said.Consent("taro", "c2")]);
        await append.Should().ThrowAsync<ConsentStoreException>().WithMessage("This ledger was begun with other pseudonyms*");
    }

    [Test]
    public async Task A_key_that_is_too_short_is_refused()
    {
        await using var ledger = TestLedger.Sqlite();
        var options = new SqlLedgerOptions();
        options.StorePseudonyms(new byte[31]);

        var open = () => ledger.OpenAgain(options);
        open.Should().Throw<ArgumentException>().WithMessage("The key of the ledger has 31 bytes*");
    }

    [Test]
    public async Task Nobody_is_erased_from_a_ledger_that_keeps_ids_in_the_clear()
    {
        await using var ledger = TestLedger.Sqlite();

        var erase = async () => await ledger.Store.EraseAsync(Said.Erasure("hanako"));
        await erase.Should().ThrowAsync<NotSupportedException>();
    }

    private static string Files(TestLedger ledger) =>
        string.Concat(Directory.GetFiles(Path.GetDirectoryName(ledger.File)!).Select(f => Encoding.Latin1.GetString(ReadWhileOpen(f))));

    private static byte[] ReadWhileOpen(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool Contains(byte[] file, byte[] part) => file.AsSpan().IndexOf(part) >= 0;

    private static List<byte[]> Keys(TestLedger ledger) => Query(ledger, "SELECT wrapped FROM ledger_key", r => r.GetFieldValue<byte[]>(0));

    private static string Row(TestLedger ledger) => Query(
        ledger,
        "SELECT e.subject, e.body, f.fingerprint FROM ledger_event e JOIN ledger_entry f ON f.event_id = e.event_id WHERE e.seq = 1",
        r => $"{r.GetString(0)} {Convert.ToHexString(r.GetFieldValue<byte[]>(1))} {Convert.ToHexString(r.GetFieldValue<byte[]>(2))}").Single();

    private static void Execute(TestLedger ledger, string statement) => Query(ledger, statement, _ => 0);

    private static List<T> Query<T>(TestLedger ledger, string statement, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(ledger.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
