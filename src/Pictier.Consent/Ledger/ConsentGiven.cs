namespace Pictier.Consent.Ledger;

/// <summary>A principal consented.</summary>
public sealed record ConsentGiven : ConsentEvent
{
    /// <summary>The id of the consent, unique in the ledger.</summary>
    public required string Consent { get; init; }

    /// <summary>What it permits to do.</summary>
    public required ConsentOperations Operations { get; init; }

    /// <summary>For which purposes.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>With which data: ids of categories or names of groups.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>To whom the data may go; null: to nobody.</summary>
    public RecipientScope? Recipients { get; init; }

    /// <summary>What it says of foreign countries; null: it is not given for them.</summary>
    public ForeignConsent? Foreign { get; init; }

    /// <summary>When the purpose was notified (C11).</summary>
    public DateTimeOffset? NoticeShownAt { get; init; }

    /// <summary>The notice shown.</summary>
    public Notice? Notice { get; init; }

    /// <summary>From when it is effective, inclusive; null: when given.</summary>
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>When it expires, exclusive; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who gave it.</summary>
    public ConsentGiver GivenBy { get; init; }

    /// <summary>The reference of the representative, or of the agent's mandate.</summary>
    public string? Representative { get; init; }

    /// <summary>Whether it was confirmed that it is that person.</summary>
    public bool IdentityConfirmed { get; init; }

    /// <summary>How it was expressed.</summary>
    public required ConsentMethod Method { get; init; }

    /// <summary>The reference of the evidence.</summary>
    public string? Evidence { get; init; }

    /// <summary>The consent that it replaces; null: none.</summary>
    public string? Supersedes { get; init; }
}
