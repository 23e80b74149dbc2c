namespace Pictier.Consent;

/// <summary>How data is acquired (2.1, 2.3; APPI 20, 21).</summary>
public sealed record Acquisition
{
    /// <summary>Where the data comes from.</summary>
    public required AcquisitionSource Source { get; init; }

    /// <summary>Whether it is acquired in a lawful and appropriate manner (2.1).</summary>
    public bool Lawful { get; init; }

    /// <summary>Whether the purpose is indicated to the principal before (APPI 21(2)).</summary>
    public bool PurposeIndicatedBefore { get; init; }

    /// <summary>Who disclosed it publicly, for data from a publication (APPI 20(2)(vii)).</summary>
    public PublishedBy PublishedBy { get; init; }
}
