namespace Pictier.Consent.Policies;

/// <summary>A provision of the law, and when it has that number.</summary>
/// <param name="Citation">The provision, for example <c>APPI 18(1)</c>.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, exclusive; null: still.</param>
public sealed record LawCitation(string Citation, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>The first of the citations that holds at that instant; null when none does.</summary>
    public static string? At(IReadOnlyList<LawCitation> citations, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(citations);
        return citations.FirstOrDefault(c => (c.From is null || c.From <= at) && (c.Until is null || at < c.Until))?.Citation;
    }
}
