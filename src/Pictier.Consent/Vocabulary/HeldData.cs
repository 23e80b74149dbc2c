namespace Pictier.Consent;

/// <summary>What is known of data already held. The default knows nothing ill of it.</summary>
public sealed record HeldData
{
    /// <summary>Nothing is known.</summary>
    public static HeldData Unknown { get; } = new();

    /// <summary>When it was acquired; null counts as the day the policy came into force.</summary>
    public DateTimeOffset? AcquiredAt { get; init; }

    /// <summary>Whether it was acquired lawfully (2.1).</summary>
    /// <value>The default is true.</value>
    public bool Lawfully { get; init; } = true;

    /// <summary>How special care-required data in it was lawfully acquired (2.3); without it, such data cannot be used.</summary>
    public string? SpecialCareBasis { get; init; }

    /// <summary>Whether it was received from another operator by opt-out (APPI 27(2)).</summary>
    public bool ByOptOut { get; init; }

    /// <summary>The business that it belongs to (3.1(4)); null when unknown.</summary>
    public string? Business { get; init; }
}
