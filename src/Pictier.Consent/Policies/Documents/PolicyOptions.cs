namespace Pictier.Consent.Policies;

/// <summary>The options of a policy (contract 1.6). The defaults are the protective ones.</summary>
public sealed record PolicyOptions
{
    /// <summary>Whether the law in force must allow a use besides the published policy.</summary>
    /// <value>The default is <see cref="LegalOverlay.Enforce"/>.</value>
    public LegalOverlay LegalOverlay { get; init; }

    /// <summary>Below this age, in years at the Japanese date of the consent, a legal representative must consent (AMB-33).</summary>
    /// <value>The default is 16.</value>
    public int RepresentativeRequiredBelowAge { get; init; } = 16;

    /// <summary>What an unknown age means for ordinary data (AMB-34).</summary>
    /// <value>The default is <see cref="UnknownAge.Adult"/>.</value>
    public UnknownAge UnknownAge { get; init; } = UnknownAge.Adult;

    /// <summary>What an unknown age means for special care-required data (AMB-34).</summary>
    /// <value>The default is <see cref="UnknownAge.NeedsRepresentative"/>.</value>
    public UnknownAge UnknownAgeSpecialCare { get; init; } = UnknownAge.NeedsRepresentative;

    /// <summary>A consent of this age counts as expired (AMB-32); null: consents do not age.</summary>
    public TimeSpan? MaxConsentAge { get; init; }

    /// <summary>Whether data may go to a successor for due diligence under a contract before the succession (AMB-51).</summary>
    public bool AllowDueDiligence { get; init; }

    /// <summary>Whether handing special care-required data over counts as consent to its acquisition (AMB-57).</summary>
    public bool DirectHandoverIsConsent { get; init; }

    /// <summary>The recipients accepted as organisations with equivalent authority (3.1(2), AMB-48).</summary>
    public IReadOnlyList<string> EquivalentAuthorities { get; init; } = [];

    /// <summary>Which cessations are granted without a legal ground (spec 3.11).</summary>
    public VoluntaryCessation VoluntaryCessation { get; init; } = new();
}
