namespace Pictier.Consent.Auditing;

/// <summary>What came of verifying a chain.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Head">Where the chain stands.</param>
/// <param name="Findings">What is wrong, in the order of the places; empty when the chain is as it was written.</param>
public sealed record AuditVerification(long Entries, AuditHead Head, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Findings.Count == 0;
}
