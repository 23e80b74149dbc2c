namespace Pictier.Consent.Policies;

/// <summary>A recipient (contract 1.3).</summary>
public sealed record RecipientDocument
{
    /// <summary>The country of a recipient of which nobody knows where it is.</summary>
    public const string UnknownCountry = "unknown";

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of recipient it is.</summary>
    public required RecipientKind Kind { get; init; }

    /// <summary>Where it is, ISO 3166-1 alpha-2, or <see cref="UnknownCountry"/>.</summary>
    public required string Country { get; init; }

    /// <summary>Whether it is a foreign corporation that handles a database for business in Japan: then it counts as in Japan (AMB-22).</summary>
    public bool HandlesDatabaseInJapan { get; init; }

    /// <summary>Further class names that a consent may name.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Why the law permits the settlement with it (3.1(3)).</summary>
    public SettlementAnchor SettlementAnchor { get; init; }

    /// <summary>The entrustment contract (4.2); null when there is none.</summary>
    public EntrustmentContractDocument? Contract { get; init; }

    /// <summary>The profile of its equivalent measures (3.3(2)); null when there is none.</summary>
    public EquivalenceDocument? Equivalence { get; init; }
}
