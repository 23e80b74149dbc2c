using System.Data.Common;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;
using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests.Notices;

/// <summary>What was served is evidence: it is neither changed nor removed, and does not name people in the clear where the ledger does not.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class SqlServedNoticesTests(bool postgreSql)
{
    private static readonly DataSubjectId Hanako = new("hanako-canary");

    private TestLedger ledger = null!;
    private SqlServedNotices served = null!;

    [SetUp]
    public async Task Something_was_served()
    {
        ledger = postgreSql ? TestLedger.PostgreSql(pseudonyms: true) : TestLedger.Sqlite(pseudonyms: true);
        served = new SqlServedNotices(ledger.Database, ledger.Store);
        await served.AppendAsync(new ServedNotice
        {
            Id = "s1",
            DataSubject = Hanako,
            At = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero),
            KnownSequence = 0,
            Shown = new ShownNotice("newsletter", "1", NoticeLanguages.English, "Newsletter?", "May we write?", []),
        });
    }

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [TestCase("notice_text", "UPDATE {0} SET body = body")]
    [TestCase("notice_text", "DELETE FROM {0}")]
    [TestCase("notice_served", "UPDATE {0} SET at = 0")]
    [TestCase("notice_served", "DELETE FROM {0}")]
    public async Task Nothing_of_it_is_changed_or_removed(string table, string statement)
    {
        await FluentActions.Awaiting(() => ExecuteAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, ledger.Database.Table(table))))
            .Should().ThrowAsync<ConsentStoreException>();

        (await served.FindAsync(Hanako, "s1"))!.Shown.Text.Should().Be("May we write?");
    }

    [Test]
    public async Task Nothing_of_it_is_replaced()
    {
        var table = ledger.Database.Table("notice_served");
        await FluentActions.Awaiting(() => ExecuteAsync(postgreSql
            ? $"INSERT INTO {table} SELECT * FROM {table} ON CONFLICT (id) DO UPDATE SET subject = 'kenji'"
            : $"INSERT OR REPLACE INTO {table} SELECT id, 'kenji', at, known_seq, sha256 FROM {table}"))
            .Should().ThrowAsync<ConsentStoreException>();

        (await served.FindAsync(Hanako, "s1")).Should().NotBeNull();
    }

    [Test]
    public async Task Words_that_were_changed_behind_the_triggers_are_found_out()
    {
        await ExecuteAsync(postgreSql
            ? $"ALTER TABLE {ledger.Database.Table("notice_text")} DISABLE TRIGGER USER"
            : "DROP TRIGGER notice_text_is_not_changed");
        var other = new ShownNotice("newsletter", "1", NoticeLanguages.English, "Newsletter?", "May we write and sell?", []);
        await ExecuteAsync($"UPDATE {ledger.Database.Table("notice_text")} SET body = @body", ("@body", System.Text.Encoding.UTF8.GetBytes(other.Json)));

        await FluentActions.Awaiting(() => served.FindAsync(Hanako, "s1").AsTask()).Should().ThrowAsync<ConsentStoreException>().WithMessage("*not as they were kept*");
    }

    [Test]
    public async Task Nobody_is_named_in_the_clear()
    {
        var names = new List<string>();
        await ledger.Database.RunAsync(
            async (connection, token) =>
            {
                await using var command = SqlDatabase.Command(connection, null, $"SELECT subject FROM {ledger.Database.Table("notice_served")}");
                await using var reader = await command.ExecuteReaderAsync(token);
                while (await reader.ReadAsync(token))
                {
                    names.Add(reader.GetString(0));
                }

                return true;
            },
            CancellationToken.None);

        names.Should().ContainSingle().Which.Should().NotContain("canary");
    }

    private async Task ExecuteAsync(string statement, params (string Name, object Value)[] parameters) => await ledger.Database.RunAsync(
        async (DbConnection connection, CancellationToken token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, statement);
            foreach (var (name, value) in parameters)
            {
                SqlDatabase.Add(command, name, value);
            }

            return await command.ExecuteNonQueryAsync(token);
        },
        CancellationToken.None);
}
