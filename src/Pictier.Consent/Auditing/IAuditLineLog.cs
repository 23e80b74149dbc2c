namespace Pictier.Consent.Auditing;

/// <summary>A log that takes entries as lines, without an object for each.</summary>
internal interface IAuditLineLog : IAuditLog
{
    /// <summary>Appends the entries in their order, all of them or none, and returns when they would survive a crash. It keeps nothing of the lines.</summary>
    ValueTask<AuditHead> AppendAsync(AuditLines lines, CancellationToken cancellationToken);
}
