namespace Pictier.Consent.Ledger;

/// <summary>Compares what statements say, list by list.</summary>
internal sealed class ShapeComparer : IEqualityComparer<ConsentEvent>
{
    public bool Equals(ConsentEvent? x, ConsentEvent? y) => (x, y) switch
    {
        (ConsentGiven a, ConsentGiven b) =>
            (a.Operations, a.NoticeShownAt, a.EffectiveFrom, a.ExpiresAt, a.GivenBy, a.Representative, a.Method)
                == (b.Operations, b.NoticeShownAt, b.EffectiveFrom, b.ExpiresAt, b.GivenBy, b.Representative, b.Method)
            && Same(a.Purposes, b.Purposes) && Same(a.Data, b.Data) && Same(a.Recipients, b.Recipients) && Same(a.Foreign, b.Foreign),
        (ConsentRefused a, ConsentRefused b) =>
            a.Operations == b.Operations && Same(a.Purposes, b.Purposes) && Same(a.Data, b.Data) && Same(a.Recipients, b.Recipients),
        (ConsentWithdrawn a, ConsentWithdrawn b) => Same(a.Purposes, b.Purposes),
        (RestrictionImposed a, RestrictionImposed b) =>
            a.Kind == b.Kind && Same(a.Purposes, b.Purposes) && Same(a.Data, b.Data) && Same(a.Recipients, b.Recipients),
        _ => false,
    };

    public int GetHashCode(ConsentEvent obj)
    {
        var hash = default(HashCode);
        switch (obj)
        {
            case ConsentGiven given:
                hash.Add(given.Operations);
                hash.Add(given.ExpiresAt);
                Add(ref hash, given.Purposes);
                Add(ref hash, given.Data);
                Add(ref hash, given.Recipients?.Ids);
                break;
            case ConsentRefused refused:
                hash.Add(~(int)refused.Operations);
                Add(ref hash, refused.Purposes);
                Add(ref hash, refused.Data);
                break;
            case ConsentWithdrawn withdrawn:
                Add(ref hash, withdrawn.Purposes);
                break;
            case RestrictionImposed imposed:
                hash.Add(imposed.Kind);
                Add(ref hash, imposed.Purposes);
                Add(ref hash, imposed.Data);
                break;
        }

        return hash.ToHashCode();
    }

    private static bool Same<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        left is null || right is null ? left is null && right is null : ReferenceEquals(left, right) || left.SequenceEqual(right);

    private static bool Same(RecipientScope? left, RecipientScope? right) => left is null || right is null
        ? left is null && right is null
        : left.IsAny == right.IsAny && Same(left.Ids, right.Ids) && Same(left.Kinds, right.Kinds) && Same(left.Classes, right.Classes);

    private static bool Same(ForeignConsent? left, ForeignConsent? right) => left is null || right is null
        ? left is null && right is null
        : (left.CountryName, left.System, left.Measures) == (right.CountryName, right.System, right.Measures) && Same(left.Countries, right.Countries);

    private static void Add(ref HashCode hash, IReadOnlyList<string>? words)
    {
        for (var i = 0; i < words?.Count; i++)
        {
            hash.Add(words[i], StringComparer.Ordinal);
        }
    }
}
