using System.Threading.RateLimiting;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>Lets each person write so often in a minute, and no more.</summary>
internal sealed class WriteLimiter(int writesPerMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(
        person => RateLimitPartition.GetSlidingWindowLimiter(person, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = writesPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }),
        StringComparer.Ordinal);

    internal bool TryWrite(string person)
    {
        using var lease = limiter.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
