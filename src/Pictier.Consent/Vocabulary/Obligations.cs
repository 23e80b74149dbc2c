using System.Collections;
using System.Numerics;

namespace Pictier.Consent;

/// <summary>A set of obligations, read in alphabetical order of their names.</summary>
public readonly struct Obligations : IReadOnlyCollection<Obligation>, IEquatable<Obligations>
{
    private readonly ushort bits;

    private Obligations(ushort bits) => this.bits = bits;

    /// <summary>No obligation.</summary>
    public static Obligations None => default;

    /// <inheritdoc/>
    public int Count => BitOperations.PopCount(bits);

    /// <summary>The set of these obligations.</summary>
    public static Obligations Of(params ReadOnlySpan<Obligation> obligations)
    {
        var set = None;
        foreach (var obligation in obligations)
        {
            set = set.With(obligation);
        }

        return set;
    }

    /// <summary>Whether the obligation is owed.</summary>
    public bool Contains(Obligation obligation) => (bits & (1 << (int)obligation)) != 0;

    /// <summary>The set with one more obligation.</summary>
    public Obligations With(Obligation obligation) => new((ushort)(bits | (1 << (int)obligation)));

    /// <summary>The obligations of both sets.</summary>
    public Obligations With(Obligations others) => new((ushort)(bits | others.bits));

    /// <inheritdoc/>
    public IEnumerator<Obligation> GetEnumerator()
    {
        foreach (var obligation in Words<Obligation>.All)
        {
            if (Contains(obligation))
            {
                yield return obligation;
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(Obligations other) => bits == other.bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Obligations other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => bits;

    /// <summary>The names, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(Words<Obligation>.NameOf));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both sets hold the same obligations.</summary>
    public static bool operator ==(Obligations left, Obligations right) => left.Equals(right);

    /// <summary>Whether the sets differ.</summary>
    public static bool operator !=(Obligations left, Obligations right) => !left.Equals(right);
}
