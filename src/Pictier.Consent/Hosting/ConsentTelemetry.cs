using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pictier.Consent.Hosting;

/// <summary>Counts and traces what the engine does. It costs nothing while nobody listens, and it never names a person.</summary>
internal sealed class ConsentTelemetry : IDisposable
{
    private static readonly ActivitySource Activities = new(ConsentTelemetryNames.ActivitySource);

    private readonly Meter meter;
    private readonly bool ownsMeter;
    private readonly Counter<long> decisions;
    private readonly Counter<long> filtered;
    private readonly Histogram<double> decisionTime;
    private readonly Histogram<double> ledgerTime;
    private readonly Counter<long> incidents;
    private readonly Histogram<double> auditTime;
    private readonly Histogram<int> auditBatch;
    private long waiting;

    public ConsentTelemetry(IMeterFactory? meters = null)
    {
        ownsMeter = meters is null;
        meter = meters?.Create(ConsentTelemetryNames.Meter) ?? new Meter(ConsentTelemetryNames.Meter);
        decisions = meter.CreateCounter<long>(ConsentTelemetryNames.Decisions, "{decision}", "Decisions by operation, effect and reason.");
        filtered = meter.CreateCounter<long>(ConsentTelemetryNames.Filtered, "{person}", "People gone through for one use, by operation and effect.");
        decisionTime = meter.CreateHistogram<double>(ConsentTelemetryNames.DecisionDuration, "s", "How long a decision took, with the ledger, the obligations and the audit log.");
        ledgerTime = meter.CreateHistogram<double>(ConsentTelemetryNames.LedgerReadDuration, "s", "How long reading the ledger took.");
        incidents = meter.CreateCounter<long>(ConsentTelemetryNames.Incidents, "{incident}", "What kept the engine from deciding or recording, by kind.");
        auditTime = meter.CreateHistogram<double>(ConsentTelemetryNames.AuditAppendDuration, "s", "How long a batch of audit entries took to become durable.");
        auditBatch = meter.CreateHistogram<int>(ConsentTelemetryNames.AuditBatchSize, "{entry}", "Audit entries in one durable write.");
        meter.CreateObservableGauge(ConsentTelemetryNames.AuditQueue, () => Volatile.Read(ref waiting), "{decision}", "Decisions that wait to be recorded.");
    }

    /// <summary>Whether anybody listens to decisions.</summary>
    internal bool IsObserved => decisions.Enabled || decisionTime.Enabled || Activities.HasListeners();

    internal bool MeasuresLedger => ledgerTime.Enabled;

    internal bool MeasuresAudit => auditTime.Enabled;

    internal static Activity? Start() => Activities.StartActivity(ConsentTelemetryNames.EvaluateActivity);

    internal void Decided(ProcessingRequest request, in Decision decision, Activity? activity)
    {
        var operation = Words<Operation>.NameOf(request.Operation);
        var effect = Words<Effect>.NameOf(decision.Effect);
        decisions.Add(1, new("operation", operation), new("effect", effect), new("reason", decision.Reason.Name()));
        activity?.SetTag("consent.operation", operation).SetTag("consent.effect", effect).SetTag("consent.reason", decision.Reason.Name());
    }

    internal void Filtered(Operation operation, int allowed, int denied)
    {
        var name = Words<Operation>.NameOf(operation);
        filtered.Add(allowed, new("operation", name), new("effect", Words<Effect>.NameOf(Effect.Allow)));
        filtered.Add(denied, new("operation", name), new("effect", Words<Effect>.NameOf(Effect.Deny)));
    }

    internal void Took(TimeSpan elapsed) => decisionTime.Record(elapsed.TotalSeconds);

    internal void ReadLedger(TimeSpan elapsed, bool succeeded) =>
        ledgerTime.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("outcome", succeeded ? "read" : "failed"));

    internal void Happened(ConsentIncidentKind kind) => incidents.Add(1, new KeyValuePair<string, object?>("kind", Words<ConsentIncidentKind>.NameOf(kind)));

    /// <summary>Measures the age of a copy of the ledger; nothing while it is not loaded.</summary>
    internal void MeasureAge(Func<TimeSpan?> age) => meter.CreateObservableGauge(
        ConsentTelemetryNames.ResidentAge,
        () => age() is { } known ? [new Measurement<double>(known.TotalSeconds)] : Array.Empty<Measurement<double>>(),
        "s",
        "How old the resident histories are.");

    internal void Waits(int more) => Interlocked.Add(ref waiting, more);

    internal void Recorded(int entries, TimeSpan elapsed)
    {
        auditBatch.Record(entries);
        auditTime.Record(elapsed.TotalSeconds);
    }

    public void Dispose()
    {
        // A factory disposes of the meters that it made.
        if (ownsMeter)
        {
            meter.Dispose();
        }
    }
}
