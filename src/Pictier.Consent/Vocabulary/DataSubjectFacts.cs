namespace Pictier.Consent;

/// <summary>What is known of the principal at the time of the use. The default knows nothing.</summary>
public sealed record DataSubjectFacts
{
    /// <summary>Nothing is known.</summary>
    public static DataSubjectFacts Unknown { get; } = new();

    /// <summary>Whether the principal lives (1.1). Unknown counts as living.</summary>
    public DataSubjectStatus Status { get; init; }

    /// <summary>Whether data of a deceased person is also information about a living one.</summary>
    /// <value>The default is true: the protective reading of 1.1.</value>
    public bool RelatesToLivingPerson { get; init; } = true;

    /// <summary>The birth date, a calendar date in Japan; null when unknown.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Whether the principal can consent alone.</summary>
    public Capacity Capacity { get; init; }
}
