namespace Pictier.Consent.Policies;

/// <summary>The profile of a foreign recipient's equivalent measures (3.3(2); APPI 28).</summary>
public sealed record EquivalenceDocument
{
    /// <summary>Since when they are established.</summary>
    public required DateTimeOffset EstablishedAt { get; init; }

    /// <summary>When they ended, exclusive; null: not ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether their implementation is secured with the company.</summary>
    public bool SecuredWithCompany { get; init; }

    /// <summary>When they were last verified; null: never.</summary>
    public DateTimeOffset? LastVerifiedAt { get; init; }

    /// <summary>What impedes them.</summary>
    public Impediment Impediment { get; init; }

    /// <summary>By what they are secured; null when not named.</summary>
    public EquivalenceMechanism? Mechanism { get; init; }
}
