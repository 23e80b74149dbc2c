using System.Runtime.CompilerServices;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tests.Auditing;

/// <summary>An audit trail whose chain a test can tamper with.</summary>
internal sealed class TamperedTrail(IEnumerable<AuditEntry> entries) : IAuditTrail
{
    internal List<ChainedEntry> Chain { get; } = [.. AuditChain.Extend(default, [.. entries])];

    public async IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var chained in Chain.Where(c => c.Sequence > after))
        {
            yield return chained;
        }
    }
}
