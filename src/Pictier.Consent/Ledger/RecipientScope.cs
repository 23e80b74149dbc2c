namespace Pictier.Consent.Ledger;

/// <summary>The recipients that a consent or a refusal speaks of; the default names nobody.</summary>
public sealed record RecipientScope
{
    /// <summary>Any recipient.</summary>
    public static RecipientScope Any { get; } = new() { IsAny = true };

    /// <summary>Whether it is any recipient; then the lists are empty.</summary>
    public bool IsAny { get; private init; }

    /// <summary>Ids of recipients.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Kinds of recipients.</summary>
    public IReadOnlyList<RecipientKind> Kinds { get; init; } = [];

    /// <summary>Classes of recipients, as the policy names them.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];
}
