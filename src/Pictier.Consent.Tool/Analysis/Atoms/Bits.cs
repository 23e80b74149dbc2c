using System.Runtime.Intrinsics;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Which atoms of a route hold: a set of at most 512.</summary>
internal readonly record struct Bits
{
    /// <summary>The most atoms that a route of a policy may have.</summary>
    internal const int Capacity = 512;

    private readonly Vector512<ulong> words;

    private Bits(Vector512<ulong> words) => this.words = words;

    internal static Bits All { get; } = new(Vector512<ulong>.AllBitsSet);

    internal static Bits Of(IEnumerable<int> members)
    {
        Span<ulong> words = stackalloc ulong[Capacity / 64];
        foreach (var member in members)
        {
            words[member >> 6] |= 1UL << (member & 63);
        }

        return new Bits(Vector512.Create<ulong>(words));
    }

    internal bool this[int member] => (words[member >> 6] & (1UL << (member & 63))) != 0;

    public static Bits operator &(Bits left, Bits right) => new(left.words & right.words);

    public static Bits operator |(Bits left, Bits right) => new(left.words | right.words);

    internal Bits Except(Bits other) => new(Vector512.AndNot(words, other.words));

    public override string ToString()
    {
        Span<ulong> of = stackalloc ulong[Capacity / 64];
        words.CopyTo(of);
        return new string(System.Runtime.InteropServices.MemoryMarshal.Cast<ulong, char>(of));
    }
}
