namespace Pictier.Consent.Ledger;

/// <summary>A principal refused.</summary>
public sealed record ConsentRefused : ConsentEvent
{
    /// <summary>The id of the refusal, unique among consents.</summary>
    public required string Consent { get; init; }

    /// <summary>What is refused.</summary>
    public required ConsentOperations Operations { get; init; }

    /// <summary>For which purposes.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>With which data: ids of categories or names of groups; null: with all.</summary>
    public IReadOnlyList<string>? Data { get; init; }

    /// <summary>To whom; null: to all.</summary>
    public RecipientScope? Recipients { get; init; }
}
