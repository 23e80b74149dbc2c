namespace Pictier.Consent.Ledger;

/// <summary>What a consent says of third parties in foreign countries (3.3(1)).</summary>
public sealed record ForeignConsent
{
    /// <summary>The countries, ISO 3166-1 alpha-2; null leaves them unspecified; an empty list covers none.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Whether the principal was told the name of the country.</summary>
    public ForeignInformation CountryName { get; init; }

    /// <summary>Whether the principal was told of the country's system for the protection of personal information.</summary>
    public ForeignInformation System { get; init; }

    /// <summary>Whether the principal was told of the recipient's measures.</summary>
    public ForeignInformation Measures { get; init; }
}
