namespace Pictier.Consent.Auditing;

/// <summary>Remembers what was decided. A log that cannot write throws; the decision is then <see cref="ReasonCode.AuditUnavailable"/>.</summary>
public interface IAuditLog
{
    /// <summary>Appends the entries in their order, all of them or none, and returns when they would survive a crash.</summary>
    /// <returns>Where the chain stands after the last of them.</returns>
    ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default);
}
