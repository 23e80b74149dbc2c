namespace Pictier.Consent;

/// <summary>What an allow relied on, or the record nearest to allowing.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its id; null for a claim.</param>
/// <param name="Index">For a claim, its index in the request; else 0.</param>
public readonly record struct DecisionBasis(BasisKind Kind, string? Id, int Index = 0)
{
    // An id as it is written, with the index; or the source of the id, with its place there.
    private readonly object? id = Id;
    private readonly long place = Index;

    internal DecisionBasis(BasisKind kind, object? id, long place)
        : this(kind, null) => (this.id, this.place) = (id, place);

    /// <summary>Its id; null for a claim.</summary>
    public string? Id
    {
        get => id is IdSource source ? source.Read(place) : (string?)id;
        init => (id, place) = (value, 0);
    }

    /// <summary>For a claim, its index in the request; else 0.</summary>
    public int Index
    {
        get => id is IdSource ? 0 : (int)place;
        init => (id, place) = (Id, value);
    }

    /// <summary>The id, or its source.</summary>
    internal object? Source => id;

    /// <summary>The index, or the place of the id in its source.</summary>
    internal long Place => place;

    /// <summary>Whether both name the same thing.</summary>
    public bool Equals(DecisionBasis other) => Kind == other.Kind && Index == other.Index && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Index, Id);
}
