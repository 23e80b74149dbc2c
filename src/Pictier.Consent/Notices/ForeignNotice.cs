using Pictier.Consent.Ledger;

namespace Pictier.Consent.Notices;

/// <summary>What a notice tells of third parties in foreign countries (APPI 28(2); Rules 17).</summary>
public sealed record ForeignNotice
{
    /// <summary>The countries, ISO 3166-1 alpha-2; null when they cannot be specified.</summary>
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>The name of the country, or why it cannot be told.</summary>
    public required ForeignStatement CountryName { get; init; }

    /// <summary>The country's system for the protection of personal information, or why it cannot be told.</summary>
    public required ForeignStatement System { get; init; }

    /// <summary>The measures that the recipient takes, or why they cannot be told.</summary>
    public required ForeignStatement Measures { get; init; }
}

/// <summary>Something told of a foreign country, or the reason why it cannot be told.</summary>
/// <param name="Kind">Whether it is told, or why it is not.</param>
/// <param name="Text">The words, in English and Japanese.</param>
public sealed record ForeignStatement(ForeignInformation Kind, LocalizedText Text);
