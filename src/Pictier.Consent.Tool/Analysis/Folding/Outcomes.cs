namespace Pictier.Consent.Tool.Analysis;

/// <summary>What the policies come to together, in the words of the analysis: equal when every decision is the same.</summary>
internal sealed class Outcomes(ulong[][] told) : IEquatable<Outcomes>
{
    /// <summary>By policy: whether it allows, then what the gates said that gave the decision.</summary>
    internal ulong[] Of(int side) => told[side];

    internal bool Allows(int side) => told[side][0] == 1;

    /// <summary>Whether all policies come to the same.</summary>
    internal bool Agree => told.Length == 2 && told[0].AsSpan().SequenceEqual(told[1]);

    public bool Equals(Outcomes? other) => other is not null && told.Length == other.SidesCount && told.Zip(Enumerable.Range(0, told.Length)).All(p => p.First.AsSpan().SequenceEqual(other.Of(p.Second)));

    public override bool Equals(object? obj) => Equals(obj as Outcomes);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in told.SelectMany(t => t))
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    private int SidesCount => told.Length;
}
