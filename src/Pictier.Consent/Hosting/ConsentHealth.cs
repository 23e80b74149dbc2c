namespace Pictier.Consent.Hosting;

/// <summary>Checks the engine by using what it uses: a ledger or log that works again is found without waiting for a decision.</summary>
internal sealed class ConsentHealth(LedgerReading ledger, DecisionAudit audit, ConsentHealthState state) : IConsentHealth
{
    // Nobody's id: what is read is nothing, and the reading itself is the check.
    private static readonly DataSubjectId Nobody = new("pictier-consent/health");

    public async ValueTask<ConsentHealthReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        await ledger.ReadAsync(Nobody, cancellationToken).ConfigureAwait(false);
        await audit.ProbeAsync(cancellationToken).ConfigureAwait(false);
        return new ConsentHealthReport([.. Enum.GetValues<ConsentIncidentKind>().Where(state.IsFailing).Select(Describe).OfType<string>()]);
    }

    // A request that fails by itself says nothing of the health of the service.
    private static string? Describe(ConsentIncidentKind kind) => kind switch
    {
        ConsentIncidentKind.LedgerUnavailable => "The ledger cannot be read: every decision is a denial.",
        ConsentIncidentKind.HistoryStale => "The copy of the ledger is older than its bound: every decision is a denial.",
        ConsentIncidentKind.AuditUnavailable => "The audit log cannot be written: every decision that must be recorded is a denial.",
        ConsentIncidentKind.CheckpointUnavailable => "The checkpoints of the audit log cannot be written: what is recorded could be rewritten unnoticed.",
        _ => null,
    };
}
