namespace Pictier.Consent.Policies;

/// <summary>Which section 5 requests are granted without a legal ground.</summary>
public sealed record VoluntaryCessation
{
    /// <summary>Cessation of use, and of provision.</summary>
    /// <value>The default is true.</value>
    public bool CeaseUse { get; init; } = true;

    /// <summary>Erasure.</summary>
    public bool Erase { get; init; }
}
