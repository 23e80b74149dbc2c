using Pictier.Consent.Auditing;

namespace Pictier.Consent.Tests.Auditing;

/// <summary>A log that fails, or waits, until it is told to work.</summary>
internal sealed class UnreliableLog : IAuditLog
{
    private TaskCompletionSource held = new();

    internal KeptLog Kept { get; } = new();

    internal bool Fails { get; set; }

    internal bool Holds { get; set; }

    /// <summary>Lets what is held go on.</summary>
    internal void Release()
    {
        Holds = false;
        Interlocked.Exchange(ref held, new()).SetResult();
    }

    public async ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        if (Holds)
        {
            await held.Task.WaitAsync(cancellationToken);
        }

        return Fails ? throw new IOException("no space is left for hanako") : await Kept.AppendAsync(entries, cancellationToken);
    }
}
