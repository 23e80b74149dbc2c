using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.Tests.Hosting;

[TestFixture]
internal sealed class StartupTests
{
    private string directory = string.Empty;

    [SetUp]
    public void MakeDirectory() => directory = Directory.CreateTempSubdirectory("consent-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(directory, recursive: true);

    [Test]
    public async Task A_valid_policy_and_ledger_start_the_host()
    {
        using var host = Host(o => o.Policies.Add(Write("policy.json", EngineFixture.Policy)), b => b.UseLedgerFile(Write("ledger.jsonl", string.Empty)));

        await host.StartAsync();

        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IConsentEngine>().Should().NotBeNull();
    }

    [Test]
    public async Task An_invalid_policy_stops_the_host_with_every_error()
    {
        var flawed = EngineFixture.Policy.Replace("\"extends\"", "\"expands\"", StringComparison.Ordinal).Replace("\"country\": \"JP\"", "\"country\": \"Japan\"", StringComparison.Ordinal);

        var failures = await FailuresOf(o => o.Policies.Add(Write("policy.json", flawed)), b => b.UseLedgerFile(Write("ledger.jsonl", string.Empty)));

        failures.Should().HaveCount(3);
        failures.Should().Contain(f => f.Contains("policy.json(2,", StringComparison.Ordinal) && f.Contains("`expands`", StringComparison.Ordinal));
        failures.Should().Contain(f => f.Contains("`Japan`", StringComparison.Ordinal) && f.Contains("$.recipients[0].country", StringComparison.Ordinal));
        failures.Should().Contain(f => f.Contains("must bring `clauses`", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_policy_file_that_is_missing_stops_the_host()
    {
        var failures = await FailuresOf(o => o.Policies.Add(Path.Combine(directory, "nowhere.json")), b => b.UseLedgerFile(Write("ledger.jsonl", string.Empty)));

        failures.Should().ContainSingle().Which.Should().Contain("nowhere.json");
    }

    [Test]
    public async Task No_policy_and_no_ledger_say_what_to_add()
    {
        var failures = await FailuresOf(_ => { }, _ => { });

        failures.Should().HaveCount(2);
        failures.Should().Contain(f => f.Contains("o.Policies.Add(", StringComparison.Ordinal));
        failures.Should().Contain(f => f.Contains(".UseLedgerFile(", StringComparison.Ordinal));
    }

    [Test]
    public async Task An_invalid_ledger_stops_the_host_with_every_error()
    {
        var ledger = """
            {"event":"consent-withdrawn","subject":"s1","at":"2026-01-01T00:00:00Z","consent":"c9"}
            {"event":"restriction-lifted","subject":"s1","at":"2026-01-01T00:00:00Z","restriction":"r9"}
            """;

        var failures = await FailuresOf(o => o.Policies.Add(Write("policy.json", EngineFixture.Policy)), b => b.UseLedgerFile(Write("ledger.jsonl", ledger)));

        failures.Should().HaveCount(2);
        failures.Should().Contain(f => f.Contains("ledger.jsonl(1,", StringComparison.Ordinal) && f.Contains("`c9`", StringComparison.Ordinal));
        failures.Should().Contain(f => f.Contains("ledger.jsonl(2,", StringComparison.Ordinal) && f.Contains("`r9`", StringComparison.Ordinal));
    }

    [Test]
    public void What_the_application_registered_itself_stays()
    {
        var services = new ServiceCollection();
        var ownPolicy = ConsentPolicy.Parse(EngineFixture.Policy);
        services.AddSingleton(ownPolicy);
        services.AddPictierConsent(o => o.Policies.Add("elsewhere.json")).UseLedger(EngineFixture.Ledger);

        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<ConsentPolicy>().Should().BeSameAs(ownPolicy);
    }

    private static IHost Host(Action<ConsentOptions> configure, Action<PictierConsentBuilder> build)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        build(builder.Services.AddPictierConsent(options =>
        {
            options.Audit.Scope = AuditScope.Nothing;
            configure(options);
        }));
        return builder.Build();
    }

    private static async Task<IEnumerable<string>> FailuresOf(Action<ConsentOptions> configure, Action<PictierConsentBuilder> build)
    {
        using var host = Host(configure, build);
        var start = () => host.StartAsync();
        return (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures;
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(directory, name);
        File.WriteAllText(file, text);
        return file;
    }
}
