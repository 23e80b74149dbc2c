using System.Runtime.InteropServices;
using System.Text;

namespace Pictier.Consent.Ledger;

/// <summary>
/// Ids as 42 bits: which pattern, and the number in it. An id without a pattern keeps its own words; either way two ids are the same when
/// pattern, number and words are. One writer adds patterns; reading takes no lock.
/// </summary>
internal sealed class StatementIds
{
    internal const ulong None = ulong.MaxValue >> 22;

    private const int Utf8 = 0;
    private const int Uuid = 1;
    private const int Kept = 2;
    private const int FirstPattern = 3;

    // The last number is that of no id at all.
    private const int MaxPatterns = (1 << 10) - 1;
    private const int UuidWords = 2;

    private readonly Dictionary<IdPattern, int> numbers = [];
    private readonly List<string>? kept;
    private readonly Dictionary<string, uint> keptAt = new(StringComparer.Ordinal);
    private IdPattern[] patterns = new IdPattern[8];

    private StatementIds(List<string>? kept) => this.kept = kept;

    /// <summary>The patterns that were found, in the order of their numbers.</summary>
    internal IReadOnlyList<IdPattern> Patterns => [.. patterns.Take(numbers.Count)];

    /// <summary>For many people: ids are packed.</summary>
    internal static StatementIds Packing(IEnumerable<IdPattern>? known = null)
    {
        var ids = new StatementIds(null);
        foreach (var pattern in known ?? [])
        {
            ids.Add(pattern);
        }

        return ids;
    }

    /// <summary>For one history: ids stay the texts that they are.</summary>
    internal static StatementIds Keeping() => new([]);

    /// <summary>How many words of its own the id has.</summary>
    internal static int WordsOf(ulong reference) => (int)(reference >> 32) switch
    {
        Utf8 => ((int)reference + 7) >> 3,
        Uuid => UuidWords,
        _ => 0,
    };

    /// <summary>The id in 42 bits; its own words, if it has any, are added to the others.</summary>
    internal ulong Encode(string id, List<ulong> words)
    {
        if (kept is not null)
        {
            if (keptAt.TryAdd(id, (uint)kept.Count))
            {
                kept.Add(id);
            }

            return Reference(Kept, keptAt[id]);
        }

        if (Guid.TryParseExact(id, "D", out var uuid) && uuid.ToString("D") == id)
        {
            Span<ulong> own = stackalloc ulong[UuidWords];
            uuid.TryWriteBytes(MemoryMarshal.AsBytes(own));
            words.AddRange(own);
            return Reference(Uuid, 0);
        }

        return IdPattern.TryFind(id, out var pattern, out var number) && NumberOf(pattern) is { } known
            ? Reference(known, number)
            : EncodeUtf8(id, words);
    }

    /// <summary>The id that was encoded.</summary>
    internal string Read(ulong reference, ReadOnlySpan<ulong> words) => (int)(reference >> 32) switch
    {
        Utf8 => Encoding.UTF8.GetString(MemoryMarshal.AsBytes(words)[..(int)(uint)reference]),
        Uuid => new Guid(MemoryMarshal.AsBytes(words)).ToString("D"),
        Kept => kept![(int)(uint)reference],
        var pattern => Volatile.Read(ref patterns)[pattern - FirstPattern].Write((uint)reference),
    };

    /// <summary>Whether that is what the id encodes to: character by character, without writing it out.</summary>
    internal bool Is(ulong reference, ReadOnlySpan<ulong> words, string id)
    {
        switch ((int)(reference >> 32))
        {
            case Utf8:
                return EqualsUtf8(MemoryMarshal.AsBytes(words)[..(int)(uint)reference], id);
            case Uuid:
                Span<char> text = stackalloc char[36];
                return new Guid(MemoryMarshal.AsBytes(words)).TryFormat(text, out _, "D") && id.AsSpan().SequenceEqual(text);
            case Kept:
                return kept![(int)(uint)reference] == id;
            case var pattern:
                return Volatile.Read(ref patterns)[pattern - FirstPattern].Writes((uint)reference, id);
        }
    }

    private static bool EqualsUtf8(ReadOnlySpan<byte> utf8, string id)
    {
        Span<byte> encoded = stackalloc byte[utf8.Length];
        return Encoding.UTF8.TryGetBytes(id, encoded, out var written) && written == utf8.Length && encoded.SequenceEqual(utf8);
    }

    private static ulong EncodeUtf8(string id, List<ulong> words)
    {
        var length = Encoding.UTF8.GetByteCount(id);
        var own = new ulong[(length + 7) / 8];
        Encoding.UTF8.GetBytes(id, MemoryMarshal.AsBytes(own.AsSpan()));
        words.AddRange(own);
        return Reference(Utf8, (uint)length);
    }

    private static ulong Reference(int pattern, uint number) => ((ulong)pattern << 32) | number;

    // A full table stays full, so an id is always encoded alike.
    private int? NumberOf(IdPattern pattern) =>
        numbers.TryGetValue(pattern, out var number) ? number
        : numbers.Count < MaxPatterns - FirstPattern ? Add(pattern)
        : null;

    private int Add(IdPattern pattern)
    {
        var next = patterns;
        if (numbers.Count == next.Length)
        {
            Array.Resize(ref next, next.Length * 2);
        }

        next[numbers.Count] = pattern;
        Volatile.Write(ref patterns, next);
        var number = numbers.Count + FirstPattern;
        numbers.Add(pattern, number);
        return number;
    }
}
