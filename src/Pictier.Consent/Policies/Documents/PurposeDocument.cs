namespace Pictier.Consent.Policies;

/// <summary>A purpose of use (contract 1.2).</summary>
public sealed record PurposeDocument
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Where the policy declares it.</summary>
    public required PurposeClause Clause { get; init; }

    /// <summary>The categories of data that it needs (2.1 "to the extent necessary").</summary>
    public IReadOnlyList<string> Data { get; init; } = [];

    /// <summary>For 2.1(2): whether it is incidental to a service that the principal uses.</summary>
    public bool Incidental { get; init; }

    /// <summary>Since when it is declared; null: as in the version before, or since this version.</summary>
    public DateTimeOffset? DeclaredFrom { get; init; }

    /// <summary>Whether it is reasonably related to what was declared before (APPI 17(2)).</summary>
    public bool RelatedToEarlier { get; init; }

    /// <summary>When an added purpose was published (APPI 21(3)).</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether it settles fees or other amounts owed to the company (3.1(3)).</summary>
    public bool SettlesAmountsOwed { get; init; }

    /// <summary>The categories that may go to a settlement business.</summary>
    public IReadOnlyList<string> SettlementData { get; init; } = [];

    /// <summary>Whether it is to contact the principal to ask for consent.</summary>
    public bool SolicitsConsent { get; init; }

    /// <summary>The title for people.</summary>
    public LocalizedText? Title { get; init; }
}
