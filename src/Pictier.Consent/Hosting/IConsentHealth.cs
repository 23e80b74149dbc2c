namespace Pictier.Consent.Hosting;

/// <summary>Tells whether the engine can decide, and record what it decides.</summary>
public interface IConsentHealth
{
    /// <summary>Looks at the ledger and the audit log now.</summary>
    ValueTask<ConsentHealthReport> CheckAsync(CancellationToken cancellationToken = default);
}

/// <summary>How the engine is.</summary>
/// <param name="Problems">What keeps it from deciding or recording, in words; empty when nothing does.</param>
public sealed record ConsentHealthReport(IReadOnlyList<string> Problems)
{
    /// <summary>Whether the engine decides and records.</summary>
    public bool IsHealthy => Problems.Count == 0;
}
