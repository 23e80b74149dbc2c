namespace Pictier.Consent.Ledger;

/// <summary>A restriction takes effect for a principal's data (section 5).</summary>
public sealed record RestrictionImposed : ConsentEvent
{
    /// <summary>The id of the restriction, unique in the ledger.</summary>
    public required string Restriction { get; init; }

    /// <summary>What kind it is.</summary>
    public required RestrictionKind Kind { get; init; }

    /// <summary>For which purposes; null: for all.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }

    /// <summary>For which data: ids of categories or names of groups; null: for all.</summary>
    public IReadOnlyList<string>? Data { get; init; }

    /// <summary>For which recipients; null: for all.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }
}
