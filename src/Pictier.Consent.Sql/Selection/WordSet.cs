namespace Pictier.Consent.Sql.Selection;

/// <summary>The words of some events by their numbers, each once, in order; equal when they are the same words.</summary>
internal sealed class WordSet(IEnumerable<long> words) : IEquatable<WordSet>
{
    internal IReadOnlyList<long> Words { get; } = [.. words.Distinct().Order()];

    internal bool IsEmpty => Words.Count == 0;

    public bool Equals(WordSet? other) => other is not null && Words.SequenceEqual(other.Words);

    public override bool Equals(object? obj) => Equals(obj as WordSet);

    public override int GetHashCode() => IsEmpty ? 0 : HashCode.Combine(Words.Count, Words[0], Words[^1]);

    internal WordSet Or(WordSet other) => new(Words.Concat(other.Words));
}
