namespace Pictier.Consent.Policies;

/// <summary>A category of data (contract 1.1).</summary>
public sealed record DataCategoryDocument
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is special care-required.</summary>
    public SpecialCare SpecialCare { get; init; }

    /// <summary>Whether it contains an individual identification code (APPI 2(2)).</summary>
    public bool IdentificationCode { get; init; }

    /// <summary>Whether it is the Individual Number, which nothing permits to handle (AMB-80).</summary>
    public bool MyNumber { get; init; }

    /// <summary>The names of the groups that it belongs to.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The title for people.</summary>
    public LocalizedText? Title { get; init; }
}
