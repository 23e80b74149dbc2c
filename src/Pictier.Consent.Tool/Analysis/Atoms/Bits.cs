namespace Pictier.Consent.Tool.Analysis;

/// <summary>Which atoms of a route hold: a set of at most 512.</summary>
internal readonly struct Bits : IEquatable<Bits>
{
    /// <summary>The most atoms that a route of a policy may have.</summary>
    internal const int Capacity = 512;

    private readonly ulong[]? words;

    private Bits(ulong[] words) => this.words = words;

    internal static Bits Of(IEnumerable<int> members)
    {
        var words = new ulong[Capacity / 64];
        foreach (var member in members)
        {
            words[member >> 6] |= 1UL << (member & 63);
        }

        return new Bits(words);
    }

    internal bool this[int member] => words is not null && (words[member >> 6] & (1UL << (member & 63))) != 0;

    public static Bits operator &(Bits left, Bits right) => Join(left, right, (l, r) => l & r);

    public static Bits operator |(Bits left, Bits right) => Join(left, right, (l, r) => l | r);

    internal Bits Except(Bits other) => Join(this, other, (l, r) => l & ~r);

    public bool Equals(Bits other)
    {
        for (var i = 0; i < Capacity / 64; i++)
        {
            if (Word(i) != other.Word(i))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Bits other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var i = 0; i < Capacity / 64; i++)
        {
            hash.Add(Word(i));
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join('.', (words ?? []).Select(w => w.ToString("x", System.Globalization.CultureInfo.InvariantCulture)));

    private static Bits Join(Bits left, Bits right, Func<ulong, ulong, ulong> join)
    {
        var words = new ulong[Capacity / 64];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = join(left.Word(i), right.Word(i));
        }

        return new Bits(words);
    }

    private ulong Word(int i) => words is null ? 0 : words[i];
}
