using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pictier.Consent.IntegrationTests.Ledger;
using Pictier.Consent.Sql;
using Pictier.Consent.Tool;
using Pictier.Consent.Tool.Output;
using static Pictier.Consent.IntegrationTests.Auditing.AuditedService;

namespace Pictier.Consent.IntegrationTests.Auditing;

/// <summary>What <c>pictier-consent audit</c> says of the log of a real service.</summary>
[TestFixture(false, false)]
[TestFixture(false, true)]
[TestFixture(true, false)]
[TestFixture(true, true)]
public sealed class AuditCommandTests(bool postgreSql, bool pseudonyms)
{
    private TestLedger ledger = null!;
    private string folder = null!;

    [SetUp]
    public async Task A_service_decided_three_times()
    {
        folder = Directory.CreateTempSubdirectory("pictier-audit-").FullName;
        await File.WriteAllTextAsync(In("policy.json"), PolicyText);
        await File.WriteAllTextAsync(In("ledger.key"), Convert.ToBase64String(TestLedger.Key));
        ledger = postgreSql ? TestLedger.PostgreSql(pseudonyms: pseudonyms) : TestLedger.Sqlite(pseudonyms: pseudonyms);
        await using var service = Service();
        await service.GiveConsentAsync(Hanako, "c1");
        (await service.EvaluateAsync(Advertise(Hanako))).Reason.Should().Be(ReasonCode.Consent);
        (await service.EvaluateAsync(Advertise(new("taro")))).Reason.Should().Be(ReasonCode.ConsentMissing);
        (await service.EvaluateAsync(ProcessingRequest.Use(Hanako, new("support"), [new("email")]))).Reason.Should().Be(ReasonCode.DeclaredPurpose);
        await service.WithdrawAsync(Hanako, "c1");
        (await service.EvaluateAsync(Advertise(Hanako))).Reason.Should().Be(ReasonCode.ConsentWithdrawn);
    }

    [TearDown]
    public async Task Both_are_removed()
    {
        await ledger.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void An_untouched_log_is_intact()
    {
        var (exitCode, lines) = Run("verify");

        exitCode.Should().Be(ExitCode.Decided);
        lines.Should().ContainSingle().Which.GetProperty("intact").GetBoolean().Should().BeTrue();
        lines[0].GetProperty("entries").GetInt64().Should().Be(4);
    }

    [Test]
    public async Task A_log_that_its_owner_wrote_anew_is_found_by_a_signed_checkpoint()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(In("private.pem"), key.ExportECPrivateKeyPem());
        await File.WriteAllTextAsync(In("public.pem"), key.ExportSubjectPublicKeyInfoPem());
        var (taken, checkpoint) = Run("checkpoint", "--key", In("private.pem"));
        taken.Should().Be(ExitCode.Decided);
        await File.WriteAllTextAsync(In("checkpoints.jsonl"), checkpoint.Single().GetRawText());
        Run("verify", "--checkpoints", In("checkpoints.jsonl"), "--key", In("public.pem")).ExitCode.Should().Be(ExitCode.Decided);

        await CutAsync();

        Run("verify").ExitCode.Should().Be(ExitCode.Decided);
        var (exitCode, lines) = Run("verify", "--checkpoints", In("checkpoints.jsonl"), "--key", In("public.pem"));
        exitCode.Should().Be(ExitCode.NotAsRecorded);
        lines[0].GetProperty("flaw").GetString().Should().Be("chain-truncated");
        lines[0].GetProperty("seq").GetInt64().Should().Be(2);
    }

    [Test]
    public void What_was_decided_is_decided_again_over_the_ledger_as_it_was_known_then()
    {
        var (exitCode, lines) = Replay("policy.json");

        exitCode.Should().Be(ExitCode.Decided);
        lines.Should().ContainSingle().Which.GetRawText().Should().Be(
            """{"decisions":3,"same":3,"differ":0,"notReplayable":0,"otherPolicy":0,"countedUses":1}""");
    }

    [Test]
    public async Task Under_another_policy_what_differs_is_reported()
    {
        await File.WriteAllTextAsync(In("other.json"), PolicyText.Replace("\"ads\", \"clause\": \"none\"", "\"ads\", \"clause\": \"2.1(1)\", \"data\": [ \"email\" ]"));

        var (exitCode, lines) = Replay("other.json");

        exitCode.Should().Be(ExitCode.NotAsRecorded);
        lines.Should().HaveCount(4);
        lines[1].GetProperty("outcome").GetString().Should().Be("differs");
        lines[1].GetProperty("recorded").GetProperty("reason").GetString().Should().Be("consent-missing");
        lines[1].GetProperty("again").GetProperty("reason").GetString().Should().Be("declared-purpose");
        lines[3].GetProperty("otherPolicy").GetInt64().Should().Be(3);
    }

    [Test]
    public async Task A_later_version_of_the_policy_does_not_hide_the_one_that_decided()
    {
        await File.WriteAllTextAsync(In("later.json"), PolicyText.Replace("\"version\": \"1\"", "\"version\": \"2\"").Replace("2020-10-01T", "2030-10-01T"));

        var (exitCode, lines) = Replay("policy.json", "--policy", In("later.json"));

        exitCode.Should().Be(ExitCode.Decided);
        lines.Single().GetProperty("otherPolicy").GetInt64().Should().Be(0);
    }

    [Test]
    public async Task The_tool_names_nobody_where_the_ledger_has_pseudonyms()
    {
        var entries = await ledger.Database.RunAsync(
            async (connection, token) =>
            {
                await using var command = SqlDatabase.Command(connection, null, $"SELECT entries FROM {ledger.Database.Table("audit_block")} WHERE seq = 1");
                return Encoding.UTF8.GetString((byte[])(await command.ExecuteScalarAsync(token))!);
            },
            CancellationToken.None);

        entries.Contains("hanako").Should().Be(!pseudonyms);
        Replay("policy.json").Lines.Should().OnlyContain(l => !l.GetRawText().Contains("hanako"));
    }

    [TestCase("no-such-file.jsonl")]
    [TestCase("Data Source=no-such-file.db")]
    public void A_log_that_is_not_there_is_no_intact_log(string source)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();

        CommandLine.Run(["audit", "verify", "--audit", source], new Terminal(() => Stream.Null, () => output, error, TerminalStyle.Plain)).Should().Be(ExitCode.InvalidInput);
        error.ToString().Should().NotBeEmpty();
        File.Exists("no-such-file.db").Should().BeFalse();
    }

    private AuditedService Service() => new(ledger.ConnectionString, postgreSql ? ledger.Schema : null, pseudonyms);

    private string In(string file) => Path.Combine(folder, file);

    private (int ExitCode, List<JsonElement> Lines) Replay(string policy, params string[] more) =>
        Run("replay", ["--policy", In(policy), .. pseudonyms ? ["--ledger-key", In("ledger.key")] : Array.Empty<string>(), .. more]);

    private (int ExitCode, List<JsonElement> Lines) Run(string command, params string[] more)
    {
        var output = new MemoryStream();
        using var error = new StringWriter();
        string[] where = postgreSql ? ["--audit", ledger.ConnectionString, "--schema", ledger.Schema] : ["--audit", ledger.File];
        var exitCode = CommandLine.Run(["audit", command, .. where, .. more], new Terminal(() => Stream.Null, () => output, error, TerminalStyle.Plain));
        error.ToString().Should().BeEmpty();
        return (exitCode, [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)]);
    }

    private async Task CutAsync()
    {
        string[] statements = postgreSql
            ? [$"ALTER TABLE {ledger.Database.Table("audit_block")} DISABLE TRIGGER USER"]
            : ["DROP TRIGGER audit_block_is_not_removed"];
        foreach (var statement in statements.Append($"DELETE FROM {ledger.Database.Table("audit_block")} WHERE seq > 2"))
        {
            await ledger.Database.RunAsync(
                async (connection, token) =>
                {
                    await using var command = SqlDatabase.Command(connection, null, statement);
                    return await command.ExecuteNonQueryAsync(token);
                },
                CancellationToken.None);
        }
    }
}
