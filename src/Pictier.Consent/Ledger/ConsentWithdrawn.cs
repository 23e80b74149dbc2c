namespace Pictier.Consent.Ledger;

/// <summary>A consent, the consents for some purposes, or every consent of a principal is withdrawn.</summary>
public sealed record ConsentWithdrawn : ConsentEvent
{
    /// <summary>The consent; null when the withdrawal names none.</summary>
    public string? Consent { get; init; }

    /// <summary>The purposes; null when the withdrawal names none. Null in both withdraws everything.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }

    /// <summary>Who withdrew.</summary>
    public ConsentGiver By { get; init; }
}
