using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Tests.Auditing;
using static Pictier.Consent.Tests.Auditing.AuditFixture;

namespace Pictier.Consent.Tests.Hosting;

/// <summary>A person with a distinctive id goes through every path; the id must be in nothing that leaves the engine.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class CanaryTests
{
    private const string Canary = "canary-7f3a9e";

    private static readonly DataSubjectId Person = new(Canary);

    private readonly StringBuilder seen = new();

    [Test]
    public async Task The_id_is_in_no_message_metric_trace_incident_or_audit_file_with_pseudonyms()
    {
        seen.Clear();
        using var meters = Metrics();
        using var activities = Activities();
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "canary.jsonl");
        File.Delete(file);
        using (var log = AuditFile.Open(file))
        {
            await DecideAsync(log, b => { });
        }

        using (var log = AuditFile.Open(file))
        {
            await DecideAsync(log, b => b.UseLedger(new UnreadableLedger()));
        }

        await DecideAsync(new UnreliableLog { Fails = true }, b => { });
        var recorded = await File.ReadAllTextAsync(file);
        File.Delete(file);

        recorded.Should().Contain("hmac-sha256:");
        Note(recorded);
        seen.ToString().Should().Contain("consent-store-unavailable").And.Contain("audit-unavailable").And.Contain("obligation-unfulfilled").And.NotContain(Canary);
    }

    private async Task DecideAsync(IAuditLog log, Action<PictierConsentBuilder> build)
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
                b.Services.AddSingleton<IConsentObserver>(new Listener(this));
                b.AddObligationHandler<NamingHandler>();
                build(b);
            });
        ProcessingRequest[] requests = [Plain(Person), Advertise(Person), Provide(Person), Provide(Hanako), ProcessingRequest.Use(Person, new("unknown"), [new("email")])];
        foreach (var request in requests)
        {
            Note(await services.EvaluateAsync(request));
            Note(request.ToString());
        }

        foreach (var decision in await services.EvaluateAsync(requests))
        {
            Note(decision);
        }

        var health = await services.GetRequiredService<IConsentHealth>().CheckAsync();
        Note(string.Join('\n', health.Problems));
    }

    private void Note(Decision decision)
    {
        Note($"{decision} {decision.Message} {decision.Reason.Name()} {decision.Clause} {decision.Law} {decision.Basis}");
        Note(new ConsentDeniedException(decision).ToString());
    }

    private void Note(string? text)
    {
        lock (seen)
        {
            seen.AppendLine(text);
        }
    }

    private MeterListener Metrics()
    {
        var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == ConsentTelemetryNames.Meter) { l.EnableMeasurementEvents(i); } } };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Note(string.Join(' ', tags.ToArray())));
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Note(string.Join(' ', tags.ToArray())));
        listener.SetMeasurementEventCallback<int>((_, _, tags, _) => Note(string.Join(' ', tags.ToArray())));
        listener.Start();
        return listener;
    }

    private ActivityListener Activities()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ConsentTelemetryNames.ActivitySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Note($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class Listener(CanaryTests test) : IConsentObserver
    {
        public void Observe(ConsentIncident incident) => test.Note(incident.ToString());
    }

    /// <summary>A handler whose failure names the person, as handlers of services may.</summary>
    private sealed class NamingHandler : IObligationHandler
    {
        public Obligation Obligation => Obligation.RecordProvision;

        public ValueTask FulfilAsync(EvaluatedRequest allowed, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException($"no record for {allowed.Request.DataSubject.Value}");
    }
}
