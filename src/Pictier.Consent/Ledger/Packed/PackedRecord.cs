using System.Runtime.InteropServices;

namespace Pictier.Consent.Ledger;

/// <summary>What one person said in words of 64 bits: two words for the person, two for each statement, and a tail for what is rare.</summary>
/// <remarks>
/// <code>
/// word 0       position of the last event (44) | number of events (20)
/// word 1       the person's name (42) | number of statements (20) | has a tail (1) | only consents, none ignored (1)
/// statement    instant, exact to 100 ns (62) | has a term in the tail (1) | is ignored (1)
///              id or name (42) | shape (19) | kind (3)
/// tail         for the person and for each statement in order: the two words of its term, then the words of a name that has no pattern
/// </code>
/// Nothing is rounded, and nothing that a rule asks is left out; what no rule asks (evidence, notice, who withdrew) stays in the ledger.
/// </remarks>
internal readonly ref struct PackedRecord(ReadOnlySpan<ulong> words)
{
    internal const int HeaderWords = 2;
    internal const int StatementWords = 2;
    internal const int TermWords = 2;
    internal const int MaxCount = (1 << 20) - 1;
    internal const int MaxShapes = 1 << 19;
    internal const long MaxSequence = (1L << 44) - 1;

    private readonly ReadOnlySpan<ulong> words = words;

    internal int EventCount => (int)words[0] & MaxCount;

    /// <summary>The position of the last event; 0 when the ledger numbers none.</summary>
    internal long Sequence => (long)(words[0] >> 20);

    internal int StatementCount => (int)(words[1] >> 2) & MaxCount;

    internal ulong Name => words[1] >> 22;

    /// <summary>Whether all that was said are consents, of which none is ignored.</summary>
    internal bool HasConsentsOnly => (words[1] & 1) != 0;

    /// <summary>Whether all that was said are consents, none ignored and none with a term of its own.</summary>
    internal bool IsPlain => (words[1] & 3) == 1;

    /// <summary>Whether restrictions were imposed, lifted by now or not.</summary>
    internal bool HasRestrictions
    {
        get
        {
            if (!HasConsentsOnly)
            {
                var first = EndOf(StatementKind.Refused, 0);
                return first < StatementCount && KindOf(first) == StatementKind.Imposed;
            }

            return false;
        }
    }

    /// <summary>Whether something stands behind the statements: terms of their own, names without a pattern.</summary>
    internal bool HasTail => (words[1] & 2) != 0;

    internal int Length => TailOf(StatementCount);

    /// <summary>The first statements.</summary>
    internal ReadOnlySpan<PackedStatement> Statements(int count) =>
        MemoryMarshal.Cast<ulong, PackedStatement>(words.Slice(HeaderWords, count * StatementWords));

    internal long AtOf(int statement) => (long)(Moment(statement) >> 2);

    internal StatementKind KindOf(int statement) => (StatementKind)((int)What(statement) & 7);

    internal int ShapeOf(int statement) => (int)(What(statement) >> 3) & (MaxShapes - 1);

    internal ulong IdOf(int statement) => What(statement) >> 22;

    internal bool HasTerm(int statement) => (Moment(statement) & 2) != 0;

    internal bool IsIgnored(int statement) => (Moment(statement) & 1) != 0;

    internal ulong Moment(int statement) => words[HeaderWords + (statement * StatementWords)];

    internal ulong What(int statement) => words[HeaderWords + (statement * StatementWords) + 1];

    /// <summary>From when the consent is effective, as it is written in its tail.</summary>
    internal long EffectiveFromOf(int statement) => (long)words[TailOf(statement)];

    /// <summary>When the consent expires, as it is written in its tail.</summary>
    internal long ExpiresAtOf(int statement) => (long)words[TailOf(statement) + 1];

    /// <summary>The words of the person's name; none when its pattern says all.</summary>
    internal ReadOnlySpan<ulong> NameWords => words.Slice(HeaderWords + (StatementCount * StatementWords), StatementIds.WordsOf(Name));

    /// <summary>The words of the statement's id; none when its pattern says all.</summary>
    internal ReadOnlySpan<ulong> IdWordsOf(int statement)
    {
        var count = StatementIds.WordsOf(IdOf(statement));
        return count == 0 ? [] : words.Slice(TailOf(statement) + (HasTerm(statement) ? TermWords : 0), count);
    }

    /// <summary>Whether two statements have, or name, the same id.</summary>
    internal bool HaveSameId(int statement, int other) =>
        IdOf(statement) == IdOf(other) && (StatementIds.WordsOf(IdOf(other)) == 0 || IdWordsOf(statement).SequenceEqual(IdWordsOf(other)));

    /// <summary>Whether one of the statements from a place on names the same id, and was made by then.</summary>
    internal bool IsNamedIn(int from, int statement, long at)
    {
        for (var i = from; i < StatementCount; i++)
        {
            if (AtOf(i) <= at && HaveSameId(i, statement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing was said but consents, and withdrawals that name one.</summary>
    /// <param name="consents">How many consents there are: the first statements.</param>
    internal bool HasOnlyNamedWithdrawalsBesides(out int consents)
    {
        // Statements are in the order of their kinds.
        consents = StatementCount;
        while (consents > 0 && KindOf(consents - 1) == StatementKind.Withdrawn)
        {
            consents--;
        }

        return consents == 0 || KindOf(consents - 1) == StatementKind.Given;
    }

    /// <summary>The first statement of a later kind than this, looking from a place on.</summary>
    internal int EndOf(StatementKind kind, int from)
    {
        var count = StatementCount;
        while (from < count && KindOf(from) <= kind)
        {
            from++;
        }

        return from;
    }

    private int TailOf(int statement)
    {
        var at = HeaderWords + (StatementCount * StatementWords);
        if (!HasTail)
        {
            return at;
        }

        at += StatementIds.WordsOf(Name);
        for (var i = 0; i < statement; i++)
        {
            at += StatementIds.WordsOf(IdOf(i)) + (HasTerm(i) ? TermWords : 0);
        }

        return at;
    }
}
