using Microsoft.Data.Sqlite;
using Pictier.Consent.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.Sqlite;

namespace Pictier.Consent.IntegrationTests.Ledger;

[TestFixture]
public sealed class SqliteTests
{
    private static readonly string[] Kept = ["ledger_meta", "ledger_event", "ledger_entry", "ledger_consent", "ledger_restriction", "ledger_wording", "ledger_statement"];

    [TestCaseSource(nameof(Kept))]
    public async Task Nothing_is_changed_removed_or_replaced_even_by_hand(string table)
    {
        await using var ledger = await WithSomethingSaidAsync();

        var column = table == "ledger_meta" ? "value" : table == "ledger_event" ? "kind" : "seq";
        Sql(ledger, $"UPDATE {table} SET {column} = 1").Should().Contain("append-only");
        Sql(ledger, $"DELETE FROM {table}").Should().Contain("append-only");
        Sql(ledger, $"INSERT OR REPLACE INTO {table} SELECT * FROM {table}").Should().NotBeEmpty();
        (await ledger.Store.ReadAsync(new DataSubjectId("hanako"))).Events.Should().HaveCount(3);
    }

    [Test]
    public async Task The_head_only_moves_forward()
    {
        await using var ledger = await WithSomethingSaidAsync();

        Sql(ledger, "UPDATE ledger_head SET last_seq = 1").Should().Contain("only moves forward");
        Sql(ledger, "UPDATE ledger_head SET last_recorded_at = 1").Should().Contain("only moves forward");
        Sql(ledger, "DELETE FROM ledger_head").Should().NotBeEmpty();
    }

    [Test]
    public async Task The_journal_is_a_write_ahead_log()
    {
        await using var ledger = await WithSomethingSaidAsync();

        await using var connection = new SqliteConnection(ledger.ConnectionString);
        connection.Open();
        await using var mode = connection.CreateCommand();
        mode.CommandText = "PRAGMA journal_mode";
        mode.ExecuteScalar().Should().Be("wal");
    }

    [Test]
    public async Task Every_commit_is_synchronised_to_the_disk()
    {
        await using var ledger = await WithSomethingSaidAsync();

        var synchronous = await ledger.Database.RunAsync(
            async (connection, token) =>
            {
                await using var command = SqlDatabase.Command(connection, null, "PRAGMA synchronous");
                return (long)(await command.ExecuteScalarAsync(token))!;
            },
            default);
        synchronous.Should().Be(2, "that is FULL");
    }

    [Test]
    public async Task A_backup_made_while_the_ledger_is_used_is_a_ledger_of_its_own()
    {
        await using var ledger = await WithSomethingSaidAsync();
        var copy = ledger.File + ".backup";

        SqliteBackup.Write(ledger.ConnectionString, copy);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c9")])).EnsureAppended();

        await using var database = new SqliteDatabase($"Data Source={copy}");
        await using var restored = new SqlConsentStore(database, ledger.Options, TimeProvider.System);
        (await restored.ReadAsync(new DataSubjectId("hanako"))).Events.Should().HaveCount(3);
        (await restored.AppendAsync([Said.Consent("hanako", "c10")])).Sequence.Should().Be(4);
    }

    [Test]
    public async Task A_ledger_is_restored_by_putting_the_copy_in_its_place()
    {
        await using var ledger = await WithSomethingSaidAsync();
        var copy = ledger.File + ".backup";
        SqliteBackup.Write(ledger.ConnectionString, copy);
        (await ledger.Store.AppendAsync([Said.Consent("hanako", "c9")])).EnsureAppended();
        await ledger.Store.DisposeAsync();
        await ledger.Database.DisposeAsync();

        File.Delete(ledger.File);
        File.Delete(ledger.File + "-wal");
        File.Delete(ledger.File + "-shm");
        File.Move(copy, ledger.File);

        (await ledger.OpenAgain().ReadAsync(new DataSubjectId("hanako"))).Events.Should().HaveCount(3);
    }

    [Test]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var ledger = await WithSomethingSaidAsync();

        var write = () => SqliteBackup.Write(ledger.ConnectionString, ledger.File);
        write.Should().Throw<IOException>();
    }

    [TestCase("Data Source=:memory:")]
    [TestCase("Data Source=ledger;Mode=Memory")]
    [TestCase("")]
    public void A_ledger_that_would_not_survive_the_process_is_refused(string connectionString)
    {
        var open = () => new SqliteDatabase(connectionString);
        open.Should().Throw<ArgumentException>().WithMessage("The ledger needs a file*");
    }

    [Test]
    public async Task A_file_that_is_no_ledger_is_said_to_be_none()
    {
        await using var ledger = TestLedger.Sqlite();
        await File.WriteAllTextAsync(ledger.File, new string('x', 5000));

        var read = async () => await ledger.Store.ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<ConsentStoreException>().WithMessage("The file is no valid ledger*");
    }

    [Test]
    public async Task A_ledger_of_a_newer_library_is_left_alone()
    {
        await using var ledger = await WithSomethingSaidAsync();
        Sql(ledger, "INSERT INTO schema_version (version) VALUES (1000)").Should().BeEmpty();

        var read = async () => await ledger.OpenAgain().ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<ConsentStoreException>().WithMessage("The ledger has version 1000*");
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_said_to_be_missing()
    {
        await using var database = new SqliteDatabase("Data Source=/nowhere/at/all/ledger.db");
        await using var store = new SqlConsentStore(database, new SqlLedgerOptions(), TimeProvider.System);

        var read = async () => await store.ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<ConsentStoreException>().WithMessage("*see that its folder exists*");
    }

    private static async Task<TestLedger> WithSomethingSaidAsync()
    {
        var ledger = TestLedger.Sqlite();
        (await ledger.Store.AppendAsync(
        [
            Said.Consent("hanako", "c1"),
            Said.Withdrawal("hanako", "c1"),
            new("r", new RestrictionImposed { DataSubject = new("hanako"), At = Said.At, Restriction = "r", Kind = RestrictionKind.CeaseUse }),
        ])).EnsureAppended();
        return ledger;
    }

    // What the database says to a statement typed by hand; nothing when it does as it is told.
    private static string Sql(TestLedger ledger, string statement)
    {
        using var connection = new SqliteConnection(ledger.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        try
        {
            command.ExecuteNonQuery();
            return string.Empty;
        }
        catch (SqliteException refused)
        {
            return refused.Message;
        }
    }
}
