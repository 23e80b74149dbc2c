using System.Runtime.CompilerServices;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tests.Auditing;

/// <summary>An audit log in memory whose chain a test can tamper with.</summary>
internal sealed class KeptLog : IAuditLog, IAuditTrail
{
    private readonly Lock appending = new();

    internal List<ChainedEntry> Chain { get; private set; } = [];

    internal int Appends { get; private set; }

    internal IEnumerable<AuditedFact> Facts => Chain.Select(c => c.Entry.Read());

    internal IEnumerable<AuditedDecision> Decisions => Facts.OfType<AuditedDecision>();

    public ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        lock (appending)
        {
            Appends++;
            Chain = [.. Chain, .. AuditChain.Extend(Chain.Count == 0 ? default : Chain[^1].Head, entries)];
            return ValueTask.FromResult(Chain.Count == 0 ? default : Chain[^1].Head);
        }
    }

    public async IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var chained in Chain.Where(c => c.Sequence > after))
        {
            yield return chained;
        }
    }
}
