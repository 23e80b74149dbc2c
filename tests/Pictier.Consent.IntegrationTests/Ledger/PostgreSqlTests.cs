using Npgsql;
using Pictier.Consent.IntegrationTests.Selection;
using Pictier.Consent.Ledger;
using Pictier.Consent.PostgreSql;
using Pictier.Consent.Sql;
using Pictier.Consent.Sql.Selection;

namespace Pictier.Consent.IntegrationTests.Ledger;

[TestFixture]
public sealed class PostgreSqlTests
{
    private static readonly string[] Kept =
        ["ledger_meta", "ledger_event", "ledger_event_0", "ledger_entry", "ledger_consent", "ledger_restriction", "ledger_erasure"];

    [TestCaseSource(nameof(Kept))]
    public async Task Nothing_is_changed_or_removed_even_by_the_owner(string table)
    {
        await using var ledger = await WithSomethingSaidAsync();

        Sql(ledger, $"TRUNCATE {ledger.Schema}.{table}").Should().Be("23001");
        Sql(ledger, $"DELETE FROM {ledger.Schema}.{table}").Should().Be("23001");
        Sql(ledger, $"UPDATE {ledger.Schema}.{table} SET {(table == "ledger_meta" ? "value = 'x'" : "seq = 9")}").Should().Be("23001");
        Count(ledger, table).Should().BePositive();
    }

    [Test]
    public async Task The_head_only_moves_forward()
    {
        await using var ledger = await WithSomethingSaidAsync();

        Sql(ledger, $"UPDATE {ledger.Schema}.ledger_head SET last_seq = 1").Should().Be("23001");
        Sql(ledger, $"DELETE FROM {ledger.Schema}.ledger_head").Should().Be("23001");
    }

    [TestCase("UPDATE {0}.ledger_event SET kind = 'x'")]
    [TestCase("DELETE FROM {0}.ledger_event")]
    [TestCase("DELETE FROM {0}.ledger_event_3")]
    [TestCase("TRUNCATE {0}.ledger_event")]
    [TestCase("DELETE FROM {0}.ledger_consent")]
    [TestCase("UPDATE {0}.ledger_entry SET seq = 1")]
    [TestCase("DELETE FROM {0}.ledger_erasure")]
    [TestCase("DROP TABLE {0}.ledger_event")]
    [TestCase("ALTER TABLE {0}.ledger_event DISABLE TRIGGER ALL")]
    [TestCase("DELETE FROM {0}.ledger_key")]
    [TestCase("CREATE TABLE {0}.more (id int)")]
    public async Task A_service_that_appends_lacks_every_privilege_but_that(string statement)
    {
        await using var ledger = await WithSomethingSaidAsync();
        var service = Grant(ledger, "pictier_consent_appender");

        Sql(ledger, string.Format(null, statement, ledger.Schema), service).Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Test]
    public async Task A_service_with_the_role_that_appends_appends_and_reads()
    {
        await using var ledger = await WithSomethingSaidAsync();
        await using var database = new PostgreSqlDatabase(Grant(ledger, "pictier_consent_appender"), (PostgreSqlLedgerOptions)ledger.Options);
        await using var store = new SqlConsentStore(database, ledger.Options, TimeProvider.System);

        (await store.AppendAsync([Said.Consent("taro", "c7")])).EnsureAppended();
        (await store.ReadAsync(new DataSubjectId("taro"))).Events.Should().ContainSingle();
        var erase = async () => await store.EraseAsync(Said.Erasure("taro"));
        await erase.Should().ThrowAsync<ConsentStoreException>().WithMessage("The user of the ledger's database lacks a privilege*");
    }

    [Test]
    public async Task A_service_with_the_role_that_reads_reads_and_cannot_append()
    {
        await using var ledger = await WithSomethingSaidAsync();
        await using var database = new PostgreSqlDatabase(Grant(ledger, "pictier_consent_reader"), (PostgreSqlLedgerOptions)ledger.Options);
        await using var store = new SqlConsentStore(database, ledger.Options, TimeProvider.System);

        (await store.ReadAsync(new DataSubjectId("hanako"))).Events.Should().NotBeEmpty();
        (await store.ReadChangesAsync(0, 10)).Should().NotBeEmpty();
        var append = async () => await store.AppendAsync([Said.Consent("taro", "c7")]);
        await append.Should().ThrowAsync<ConsentStoreException>().WithMessage("The user of the ledger's database lacks a privilege*");
    }

    [TestCase("pictier_consent_reader")]
    [TestCase("pictier_consent_appender")]
    public async Task A_service_that_reads_or_appends_selects_everybody_of_a_ledger_in_the_clear(string role)
    {
        await using var ledger = TestLedger.PostgreSql();
        (await ledger.Store.AppendAsync([Said.Consent("taro", "c7")])).EnsureAppended();
        await using var database = new PostgreSqlDatabase(Grant(ledger, role), (PostgreSqlLedgerOptions)ledger.Options);

        (await new ConsentSelection(database, Mailing.Policy).SelectAsync(Mailing.Newsletter, Said.At.AddDays(1)).NamesAsync()).Should().Equal("taro");
    }

    [Test]
    public async Task A_service_with_the_role_that_erases_erases()
    {
        await using var ledger = await WithSomethingSaidAsync();
        await using var database = new PostgreSqlDatabase(Grant(ledger, "pictier_consent_eraser"), (PostgreSqlLedgerOptions)ledger.Options);
        await using var store = new SqlConsentStore(database, ledger.Options, TimeProvider.System);

        (await store.EraseAsync(Said.Erasure("hanako"))).EnsureAppended();
        (await store.ReadAsync(new DataSubjectId("hanako"))).Events.Should().ContainSingle();
    }

    [Test]
    public async Task A_ledger_is_created_by_an_administrators_script_for_a_service_that_may_not()
    {
        await using var ledger = TestLedger.PostgreSql();
        Sql(ledger, PostgreSqlSchema.CreateScript(ledger.Schema)).Should().BeEmpty();
        await using var database = new PostgreSqlDatabase(Grant(ledger, "pictier_consent_appender"), (PostgreSqlLedgerOptions)ledger.Options);
        await using var store = new SqlConsentStore(database, ledger.Options, TimeProvider.System);

        (await store.AppendAsync([Said.Consent("taro", "c7")])).EnsureAppended();
    }

    [Test]
    public async Task A_dump_is_restored_into_another_database()
    {
        await using var ledger = await WithSomethingSaidAsync();
        var server = TestServers.Server;
        var restored = $"restored_{ledger.Schema}";
        server.Sql($"CREATE DATABASE {restored} OWNER album", out _);
        server.Restore(server.Dump("album", ledger.Schema), restored);

        var connection = ledger.ConnectionString.Replace("Database=album", $"Database={restored}", StringComparison.Ordinal);
        await using var database = new PostgreSqlDatabase(connection, (PostgreSqlLedgerOptions)ledger.Options);
        await using var store = new SqlConsentStore(database, ledger.Options, TimeProvider.System);
        (await store.ReadAsync(new DataSubjectId("hanako"))).Events.Should().HaveCount(3);
        (await store.AppendAsync([Said.Consent("hanako", "c9")])).Sequence.Should().Be(105);
    }

    [Test]
    public async Task Services_that_start_together_create_the_ledger_once()
    {
        await using var ledger = TestLedger.PostgreSql();

        var appended = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ledger.OpenAgain().AppendAsync([Said.Consent("taro", $"c{i}")]).AsTask()));
        appended.Should().OnlyContain(r => r.IsAppended);
    }

    [Test]
    public async Task A_server_that_acknowledges_before_the_disk_has_it_is_told_otherwise()
    {
        await using var ledger = TestLedger.PostgreSql();
        await using var database = new PostgreSqlDatabase(ledger.ConnectionString + ";Options=-c synchronous_commit=off", (PostgreSqlLedgerOptions)ledger.Options);

        var synchronous = await database.RunAsync(
            async (connection, token) =>
            {
                await using var transaction = await database.BeginAppendAsync(connection, token);
                await using var command = SqlDatabase.Command(connection, transaction, "SHOW synchronous_commit");
                return (string)(await command.ExecuteScalarAsync(token))!;
            },
            default);
        synchronous.Should().Be("on");
    }

    [Test]
    public void A_schema_that_is_no_plain_name_is_refused()
    {
        var set = () => new PostgreSqlLedgerOptions { Schema = "a; DROP TABLE x" };
        set.Should().Throw<ArgumentException>();
    }

    [Test]
    public async Task A_server_that_is_not_there_is_said_to_be_out_of_reach()
    {
        await using var database = new PostgreSqlDatabase($"Host=127.0.0.1;Port={Servers.PostgreSqlServer.FreePort()};Username=album;Timeout=3", new PostgreSqlLedgerOptions());
        await using var store = new SqlConsentStore(database, new PostgreSqlLedgerOptions(), TimeProvider.System);

        var read = async () => await store.ReadAsync(new DataSubjectId("hanako"));
        await read.Should().ThrowAsync<ConsentStoreException>().WithMessage("The ledger's database cannot be reached*");
    }

    private static async Task<TestLedger> WithSomethingSaidAsync()
    {
        var ledger = TestLedger.PostgreSql(pseudonyms: true);
        (await ledger.Store.AppendAsync(
        [
            .. Enumerable.Range(0, 100).Select(i => Said.Consent($"person {i}", $"p{i}")),
            Said.Consent("hanako", "c1"),
            Said.Withdrawal("hanako", "c1"),
            new("r", new RestrictionImposed { DataSubject = new("hanako"), At = Said.At, Restriction = "r", Kind = RestrictionKind.CeaseUse }),
        ])).EnsureAppended();
        (await ledger.Store.EraseAsync(Said.Erasure("someone", "gone"))).EnsureAppended();
        return ledger;
    }

    // A user of its own with one of the shipped roles, as an administrator makes it.
    private static string Grant(TestLedger ledger, string role)
    {
        var user = $"service_{ledger.Schema}";
        var server = TestServers.Server;
        server.Sql(PostgreSqlSchema.RolesScript(ledger.Schema), out _, database: "album");
        server.Sql($"CREATE ROLE {user} LOGIN", out _);
        server.Sql($"GRANT {role} TO {user}", out _);
        return ledger.ConnectionString.Replace("Username=album", $"Username={user}", StringComparison.Ordinal);
    }

    private static long Count(TestLedger ledger, string table)
    {
        using var connection = new NpgsqlConnection(ledger.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT count(*) FROM {ledger.Schema}.{table}", connection);
        return (long)command.ExecuteScalar()!;
    }

    // The state that the database answers a statement typed by hand with; nothing when it does as it is told.
    private static string Sql(TestLedger ledger, string statement, string? connectionString = null)
    {
        using var connection = new NpgsqlConnection(connectionString ?? ledger.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        try
        {
            command.ExecuteNonQuery();
            return string.Empty;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
