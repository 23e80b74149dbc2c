namespace Pictier.Consent.Ledger;

/// <summary>What one person said, packed: a place in words that may be shared with others.</summary>
internal readonly struct PackedHistory(PackedWords words, int start)
{
    /// <summary>The history of somebody who said nothing.</summary>
    internal static PackedHistory Empty { get; } = new(new PackedWords(new ulong[PackedRecord.HeaderWords], new StatementShapes(), StatementIds.Keeping()), 0);

    internal PackedWords Words => words;

    /// <summary>Where it begins in the words.</summary>
    internal int Start => start;

    internal StatementShapes Shapes => words.Shapes;

    internal PackedRecord Record => words.RecordAt(start);

    internal string IdOf(int statement)
    {
        var record = Record;
        return words.Ids.Read(record.IdOf(statement), record.IdWordsOf(statement));
    }

    /// <summary>These events of one person, in the order of the ledger.</summary>
    internal static PackedHistory Of(IReadOnlyList<ConsentEvent> events)
    {
        if (events.Count == 0)
        {
            return Empty;
        }

        var draft = new RecordDraft(new StatementShapes(), StatementIds.Keeping());
        foreach (var consentEvent in events)
        {
            draft.Add(consentEvent);
        }

        var packed = new ulong[draft.Length];
        draft.WriteTo(packed);
        return new(new PackedWords(packed, draft.Shapes, draft.Ids), 0);
    }
}

/// <summary>The words of packed histories, with the shapes and patterns that they refer to.</summary>
/// <remarks>A history that has been handed out is never written again; new ones are written behind it.</remarks>
internal sealed class PackedWords(ulong[] words, StatementShapes shapes, StatementIds ids) : IdSource
{
    internal ulong[] Words => words;

    internal StatementShapes Shapes => shapes;

    internal StatementIds Ids => ids;

    internal PackedRecord RecordAt(int start) => new(words.AsSpan(start));

    /// <summary>Tells that the history that begins there is read soon: six statements are on two or three lines of memory.</summary>
    internal void Expect(int start)
    {
        const int line = 64 / sizeof(ulong);
        const int last = PackedRecord.HeaderWords + (6 * PackedRecord.StatementWords) - 1;
        if (start >= 0 && start + last < words.Length)
        {
            Memory.Expect(in words[start]);
            Memory.Expect(in words[start + line]);
            Memory.Expect(in words[start + last]);
        }
    }

    /// <summary>The place of the id of a statement in a history that begins there.</summary>
    internal static long PlaceOf(int start, int statement) => ((long)start << 32) | (uint)statement;

    internal override string Read(long place) => new PackedHistory(this, (int)(place >> 32)).IdOf((int)place);
}
