using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

/// <summary>A person with a distinctive id goes through every path; the id must be in nothing that leaves the engine.</summary>
[TestFixture]
internal sealed class CanaryTests
{
    [Test]
    public async Task The_id_is_in_no_message_metric_trace_log_incident_or_audit_file_with_pseudonyms()
    {
        using var canary = new Canary();
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "canary.jsonl");
        File.Delete(file);
        using (var log = AuditFile.Open(file))
        {
            await DecideAsync(canary, log, b => { });
        }

        using (var log = AuditFile.Open(file))
        {
            await DecideAsync(canary, log, b => b.UseLedger(new InMemoryConsentStore { Outage = Naming(canary) }));
        }

        await DecideAsync(canary, new InMemoryAuditLog { Outage = Naming(canary) }, b => { });
        var recorded = await File.ReadAllTextAsync(file);
        File.Delete(file);

        recorded.Should().Contain("hmac-sha256:");
        canary.Note(recorded);
        canary.ShouldBeNowhere();
        string.Join('\n', canary.Observed).Should().ContainAll(
            "consent-store-unavailable", "audit-unavailable", "obligation-unfulfilled", "metric pictier.consent.decisions", "trace Pictier.Consent", "incident: ledger-unavailable");
    }

    private static async Task DecideAsync(Canary canary, IAuditLog log, Action<PictierConsentBuilder> build)
    {
        await using var services = Services(
            log,
            o =>
            {
                o.Audit.PseudonymKey = Enumerable.Repeat((byte)3, 32).ToArray();
                o.Audit.Scope = AuditScope.Everything;
                o.ObligationsHandledElsewhere.Clear();
            },
            b =>
            {
                b.Services.AddLogging(logging => logging.AddProvider(canary.Logs));
                b.Services.AddSingleton<IConsentObserver>(canary);
                b.Services.AddSingleton<IObligationHandler>(new RecordingObligationHandler(Obligation.RecordProvision) { Outage = Naming(canary) });
                build(b);
            });
        var person = canary.DataSubject;
        ProcessingRequest[] requests = [Plain(person), Advertise(person), Provide(person), Provide(Hanako), ProcessingRequest.Use(person, new("unknown"), [new("email")])];
        foreach (var request in requests)
        {
            canary.Note(await services.EvaluateAsync(request));
            canary.Note(request.ToString());
        }

        foreach (var decision in await services.EvaluateAsync(requests))
        {
            canary.Note(decision);
        }

        var health = await services.GetRequiredService<IConsentHealth>().CheckAsync();
        canary.Note(string.Join('\n', health.Problems));
    }

    // The failures of ledgers, logs and handlers of services may name the person.
    private static IOException Naming(Canary canary) => new($"nothing could be done for {canary.DataSubject.Value}");
}
