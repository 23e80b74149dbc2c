using Pictier.Consent.Auditing;

namespace Pictier.Consent.Testing;

/// <summary>One promise of an audit log, and how to see whether a log keeps it.</summary>
/// <param name="Name">The promise, as a sentence.</param>
/// <param name="Run">Throws <see cref="ContractBrokenException"/> when the promise is not kept. It is given a new, empty log and what reads it.</param>
public sealed record AuditLogContractCase(string Name, Func<IAuditLog, IAuditTrail, Task> Run)
{
    /// <summary>The name with underscores, as test runners show it.</summary>
    public override string ToString() => Name.Replace(' ', '_');
}
