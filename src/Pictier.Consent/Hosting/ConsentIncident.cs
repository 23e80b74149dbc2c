namespace Pictier.Consent.Hosting;

/// <summary>Something that kept the engine from deciding, or from recording: an outage is never silent.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Failure">The failure; null where there was none to catch. Its message may name a person: log its type, not its text.</param>
public sealed record ConsentIncident(ConsentIncidentKind Kind, Exception? Failure)
{
    /// <summary>The kind and the type of the failure, never its text.</summary>
    public override string ToString() => Failure is null ? Name : $"{Name} ({Failure.GetType().Name})";

    private string Name => Words<ConsentIncidentKind>.NameOf(Kind);
}

/// <summary>What can keep the engine from deciding or recording.</summary>
public enum ConsentIncidentKind
{
    /// <summary>The ledger cannot be read.</summary>
    LedgerUnavailable = 0,

    /// <summary>The copy of the ledger is older than its bound.</summary>
    HistoryStale,

    /// <summary>The evaluation failed.</summary>
    EvaluationFailed,

    /// <summary>An obligation has no handler, or its handler failed.</summary>
    ObligationUnfulfilled,

    /// <summary>The audit log cannot be written.</summary>
    AuditUnavailable,

    /// <summary>A checkpoint of the audit log cannot be written.</summary>
    CheckpointUnavailable,
}
