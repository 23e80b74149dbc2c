namespace Pictier.Consent.Sql.Selection;

/// <summary>The words of some events, each once, in order; equal when they are the same words.</summary>
internal sealed class WordSet(IEnumerable<string> words) : IEquatable<WordSet>
{
    internal IReadOnlyList<string> Words { get; } = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal bool IsEmpty => Words.Count == 0;

    public bool Equals(WordSet? other) => other is not null && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as WordSet);

    public override int GetHashCode() => Words.Count;

    internal WordSet Or(WordSet other) => new(Words.Concat(other.Words));
}
