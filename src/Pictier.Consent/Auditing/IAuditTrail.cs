namespace Pictier.Consent.Auditing;

/// <summary>Reads an audit log again: to verify it, and to decide again what it records.</summary>
public interface IAuditTrail
{
    /// <summary>The entries whose place is after <paramref name="after"/>, as they are stored, in the order of their places.</summary>
    IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, CancellationToken cancellationToken = default);
}
