namespace Pictier.Consent.Hosting;

/// <summary>The names of the metrics and traces, for those who subscribe to them.</summary>
public static class ConsentTelemetryNames
{
    /// <summary>The meter.</summary>
    public const string Meter = "Pictier.Consent";

    /// <summary>The source of activities.</summary>
    public const string ActivitySource = "Pictier.Consent";

    /// <summary>The activity of evaluating one request or one list of them.</summary>
    public const string EvaluateActivity = "pictier.consent.evaluate";

    /// <summary>Counter: decisions, by <c>operation</c>, <c>effect</c> and <c>reason</c>.</summary>
    public const string Decisions = "pictier.consent.decisions";

    /// <summary>Counter: people who were gone through for one use and not recorded one by one, by <c>operation</c> and <c>effect</c>.</summary>
    public const string Filtered = "pictier.consent.filtered";

    /// <summary>Histogram in seconds: from the request to its decision; a list counts once.</summary>
    public const string DecisionDuration = "pictier.consent.decision.duration";

    /// <summary>Histogram in seconds: reading the ledger, by <c>outcome</c>.</summary>
    public const string LedgerReadDuration = "pictier.consent.ledger.read.duration";

    /// <summary>Gauge in seconds: how old the resident histories are.</summary>
    public const string ResidentAge = "pictier.consent.resident.age";

    /// <summary>Counter: what kept the engine from deciding or recording, by <c>kind</c>.</summary>
    public const string Incidents = "pictier.consent.incidents";

    /// <summary>Gauge: decisions that wait to be recorded.</summary>
    public const string AuditQueue = "pictier.consent.audit.queue";

    /// <summary>Histogram: audit entries in one durable write.</summary>
    public const string AuditBatchSize = "pictier.consent.audit.batch.size";

    /// <summary>Histogram in seconds: how long a durable write of audit entries took.</summary>
    public const string AuditAppendDuration = "pictier.consent.audit.append.duration";
}
