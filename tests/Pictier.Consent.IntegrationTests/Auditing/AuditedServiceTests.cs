using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Ledger;
using Pictier.Consent.Records;
using Pictier.Consent.Sql;
using Pictier.Consent.SubjectRequests;
using static Pictier.Consent.IntegrationTests.Auditing.AuditedService;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>A service that says no more than which database it uses.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class AuditedServiceTests(bool postgreSql)
{
    private static readonly ThirdParty Printer = new() { Id = "printer", Name = "Example Printing", Address = "Osaka" };

    private TestLedger ledger = null!;

    [SetUp]
    public void An_empty_database() => ledger = postgreSql ? TestLedger.PostgreSql(pseudonyms: true) : TestLedger.Sqlite(pseudonyms: true);

    [TearDown]
    public async Task The_database_is_closed() => await ledger.DisposeAsync();

    [Test]
    public async Task Decisions_are_recorded_beside_the_ledger_and_provisions_for_the_person()
    {
        await using var service = Service(o => o.ThirdParties.Add(Printer));
        await service.GiveConsentAsync(Hanako, "c1");

        (await service.EvaluateAsync(Provide(Hanako))).Reason.Should().Be(ReasonCode.ThirdPartyConsent);

        (await EntriesAsync(service)).Should().ContainSingle().Which.Should().Contain("third-party-consent");
        (await service.Services.GetRequiredService<IThirdPartyRecords>().OfDataSubjectAsync(Hanako)).Should().ContainSingle().Which.ThirdParty.Should().Be(Printer);
    }

    [Test]
    public async Task After_an_erasure_the_person_is_in_neither_ledger_nor_audit_log_and_the_chain_still_verifies()
    {
        var person = new DataSubjectId("canary-7f3a9e");
        await using var service = Service();
        await service.GiveConsentAsync(person, "c1");
        await service.EvaluateAsync(Advertise(person));
        var register = service.Services.GetRequiredService<SubjectRequestRegister>();
        await register.ReceiveAsync(new() { Id = "s1", At = Now, DataSubject = person, Kind = SubjectRequestKind.Erasure, Requester = Requester.Principal });
        await register.VerifyAsync("s1", identity: true);
        await register.DecideAsync("s1", r => r with { Ground = CessationGround.RightsHarmed, GroundEstablished = true });
        (await service.EvaluateAsync(ProcessingRequest.Use(person, new("support"), [new("email")]))).Reason.Should().Be(ReasonCode.DataErased);

        var changes = await service.Ledger.ReadChangesAsync(0, 100);
        changes.Where(c => c.Entry is not null).Select(c => c.Entry!.Event).Should().OnlyContain(e => e is RestrictionImposed);
        (await service.Ledger.AppendAsync([new("w1", new ConsentWithdrawn { DataSubject = person, At = Now })])).IsAppended.Should().BeTrue();
        string.Concat(await EntriesAsync(service)).Should().NotContain("canary");
        (await BytesAsync()).Should().NotContain("canary");
        (await AuditVerifier.VerifyAsync(new SqlAuditLog(ledger.Database), [])).IsIntact.Should().BeTrue();
    }

    [Test]
    public async Task The_health_check_of_the_host_is_green_while_the_engine_decides_and_records()
    {
        await using var service = Service();
        var check = new ConsentHealthCheck(service.Services.GetRequiredService<IConsentHealth>());
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("consent", check, HealthStatus.Unhealthy, null) };

        (await check.CheckHealthAsync(context)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Test]
    public async Task An_incident_is_logged_as_an_error_and_names_nobody()
    {
        var logged = new LoggedLines();
        await using var service = Service(logging: logged);
        service.Services.GetRequiredService<IEnumerable<IConsentObserver>>().Single()
            .Observe(new(ConsentIncidentKind.LedgerUnavailable, new IOException("cannot read what canary-7f3a9e said")));

        (await service.EvaluateAsync(Provide(new("canary-7f3a9e")))).IsAllowed.Should().BeFalse();
        await service.GiveConsentAsync(new("canary-7f3a9e"), "c1");
        (await service.EvaluateAsync(Provide(new("canary-7f3a9e")))).Reason.Should().Be(ReasonCode.ObligationUnfulfilled);

        logged.Lines.Should().HaveCount(2).And.OnlyContain(l => l.StartsWith("Error Pictier.Consent"));
        string.Concat(logged.Lines).Should().Contain("LedgerUnavailable").And.Contain("IOException").And.Contain("IncompleteRecordException").And.NotContain("canary");
    }

    private AuditedService Service(Action<ConsentOptions>? configure = null, ILoggerFactory? logging = null) =>
        new(ledger.ConnectionString, postgreSql ? ledger.Schema : null, pseudonyms: true, configure, logging);

    private static async Task<List<string>> EntriesAsync(AuditedService service)
    {
        var entries = new List<string>();
        await foreach (var chained in service.Services.GetRequiredService<IAuditTrail>().ReadAsync())
        {
            entries.Add(Encoding.UTF8.GetString(chained.Entry.Utf8.Span));
        }

        return entries;
    }

    // Every byte of a SQLite file, with its log; in PostgreSQL the rows of the two tables that hold most.
    private async Task<string> BytesAsync()
    {
        if (!postgreSql)
        {
            return string.Concat(Directory.GetFiles(Path.GetDirectoryName(ledger.File)!).Select(f =>
            {
                using var stream = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return Encoding.Latin1.GetString(bytes.ToArray());
            }));
        }

        var texts = new StringBuilder();
        foreach (var column in new[] { "ledger_event e", "audit_block e", "subject_request_step e", "ledger_entry e" })
        {
            texts.Append(await ledger.Database.RunAsync(
                async (connection, token) =>
                {
                    await using var command = SqlDatabase.Command(connection, null, $"SELECT coalesce(string_agg(e::text, ' '), '') FROM {ledger.Database.Table(column)}");
                    return (string)(await command.ExecuteScalarAsync(token))!;
                },
                CancellationToken.None));
        }

        texts.ToString().Should().NotContain(Convert.ToHexStringLower("canary"u8), "no column of bytes holds it either");
        return texts.ToString();
    }
}
