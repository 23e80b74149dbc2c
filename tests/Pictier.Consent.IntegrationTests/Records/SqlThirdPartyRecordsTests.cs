using System.Data.Common;
using System.Text;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Records;
using Pictier.Consent.Sql;

namespace Pictier.Consent.IntegrationTests.Records;

[TestFixture(false, false)]
[TestFixture(false, true)]
[TestFixture(true, false)]
[TestFixture(true, true)]
public sealed class SqlThirdPartyRecordsTests(bool postgreSql, bool pseudonyms)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private TestLedger ledger = null!;
    private SqlThirdPartyRecords records = null!;

    [SetUp]
    public void An_empty_database()
    {
        ledger = postgreSql ? TestLedger.PostgreSql(pseudonyms: pseudonyms) : TestLedger.Sqlite(pseudonyms: pseudonyms);
        records = new SqlThirdPartyRecords(ledger.Database, ledger.Store, ledger.Options);
    }

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [Test]
    public async Task A_person_is_told_what_went_to_whom_the_earliest_first()
    {
        await records.AppendAsync(Provision("r2", "hanako", "printer", Now.AddDays(1)));
        await records.AppendAsync(Provision("r1", "hanako", "hotel", Now));
        await records.AppendAsync(Provision("r3", "taro", "printer", Now));

        var found = await records.OfDataSubjectAsync(new("hanako"));

        found.Should().BeEquivalentTo([Provision("r1", "hanako", "hotel", Now), Provision("r2", "hanako", "printer", Now.AddDays(1))], o => o.WithStrictOrdering().RespectingRuntimeTypes());
    }

    [Test]
    public async Task The_records_of_a_third_party_are_found()
    {
        await records.AppendAsync(Provision("r1", "hanako", "printer", Now));
        await records.AppendAsync(Receipt("r2", "taro", "printer"));
        await records.AppendAsync(Provision("r3", "taro", "hotel", Now));

        (await records.OfThirdPartyAsync("printer")).Select(r => r.Id).Should().Equal("r1", "r2");
        (await records.OfThirdPartyAsync("nobody")).Should().BeEmpty();
    }

    [Test]
    public async Task A_record_that_is_kept_already_stays_as_it_is()
    {
        await records.AppendAsync(Provision("r1", "hanako", "printer", Now));
        await records.AppendAsync(Provision("r1", "hanako", "hotel", Now));

        (await records.OfDataSubjectAsync(new("hanako"))).Should().ContainSingle().Which.ThirdParty.Id.Should().Be("printer");
    }

    [TestCase("UPDATE records SET keep_until = 0")]
    [TestCase("DELETE FROM records")]
    public async Task The_database_itself_refuses_to_change_a_record(string statement)
    {
        await records.AppendAsync(Provision("r1", "hanako", "printer", Now));

        var change = () => ReadAsync<object>(statement.Replace("records", ledger.Database.Table("third_party_record"), StringComparison.Ordinal));

        await change.Should().ThrowAsync<Exception>();
        (await records.OfDataSubjectAsync(new("hanako"))).Should().ContainSingle();
    }

    [Test]
    public async Task A_ledger_with_pseudonyms_names_nobody_in_its_records_either()
    {
        await records.AppendAsync(Provision("r1", "canary-hanako", "printer", Now));

        var row = await ReadAsync<byte[]>($"SELECT body FROM {ledger.Database.Table("third_party_record")}");
        var name = await ReadAsync<string>($"SELECT subject FROM {ledger.Database.Table("third_party_record")}");

        (Encoding.UTF8.GetString(row).Contains("canary"), name.Contains("canary")).Should().Be((!pseudonyms, !pseudonyms));
    }

    private async Task<T> ReadAsync<T>(string query) => await ledger.Database.RunAsync(
        async (DbConnection connection, CancellationToken token) =>
        {
            await using var command = SqlDatabase.Command(connection, null, query);
            return (T)(await command.ExecuteScalarAsync(token))!;
        },
        CancellationToken.None);

    private static ProvisionRecord Provision(string id, string person, string to, DateTimeOffset at) => new()
    {
        Id = id,
        MadeAt = at,
        KeepUntil = at.AddYears(3),
        DataSubject = new(person),
        Data = ["name", "写真"],
        ThirdParty = new ThirdParty { Id = to, Name = "印刷株式会社", Address = "Osaka", Representative = "Jiro" },
        Request = "q1",
        ProvidedAt = at,
        Reason = ReasonCode.ThirdPartyConsent,
        ConsentObtained = true,
        Consent = "c1",
        Policy = "album@1",
    };

    private static ReceiptRecord Receipt(string id, string person, string from) => new()
    {
        Id = id,
        MadeAt = Now.AddHours(1),
        KeepUntil = Now.AddYears(3),
        DataSubject = new(person),
        Data = ["name"],
        ThirdParty = new ThirdParty { Id = from, Name = "Printer" },
        ReceivedAt = Now.AddHours(1),
        Route = ReceiptRoute.OptOut,
        Circumstances = "a public list",
        FilingPublished = true,
    };
}
