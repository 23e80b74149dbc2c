namespace Pictier.Consent.Testing;

/// <summary>A clock that stands where it was set; it may be set back, as the clocks of machines are.</summary>
/// <param name="now">The time it shows.</param>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The time it shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>What it throws while it is set: a clock that cannot be read.</summary>
    public Exception? Outage { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Outage is { } outage ? throw outage : Now;
}
