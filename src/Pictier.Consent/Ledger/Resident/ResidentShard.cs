namespace Pictier.Consent.Ledger;

/// <summary>
/// The histories of a part of the people: words behind one another, and an index of where each begins. Readers take no lock: what they
/// find is never written again, the one writer adds behind it and then moves the index in one write.
/// </summary>
internal sealed class ResidentShard
{
    // An entry of the index: 32 bits of the hash, then 1 + where the history begins; 0 is a free place.
    private readonly ulong[] index;
    private int used;
    private ulong brought;

    private ResidentShard(PackedWords words, ulong[] index) => (Words, this.index) = (words, index);

    internal PackedWords Words { get; }

    internal int Count { get; private set; }

    private int Free => Words.Words.Length - used;

    internal static ResidentShard New(StatementShapes shapes, StatementIds ids, int people, int words) =>
        new(new PackedWords(GC.AllocateUninitializedArray<ulong>(words), shapes, ids), new ulong[people + (people / 4) + 4]);

    /// <summary>A shard as it was copied.</summary>
    /// <exception cref="InvalidDataException">The index leads out of the words.</exception>
    internal static ResidentShard Restored(PackedWords words, ulong[] index)
    {
        var count = 0;
        foreach (var entry in index)
        {
            if ((uint)entry > (uint)words.Words.Length)
            {
                throw new InvalidDataException("The index leads out of the words.");
            }

            count += entry == 0 ? 0 : 1;
        }

        return count < index.Length
            ? new ResidentShard(words, index) { used = words.Words.Length, Count = count }
            : throw new InvalidDataException("The index has no free place, so a search in it would not end.");
    }

    /// <summary>The entry at which a search for the hash begins; reading it brings it into the cache.</summary>
    internal ulong EntryFor(uint hash) => Volatile.Read(ref index[PlaceOf(hash)]);

    /// <summary>The first word of the history that the entry leads to; reading it brings it into the cache.</summary>
    internal ulong FirstWordOf(ulong entry) => entry == 0 ? 0 : Words.Words[(int)(uint)entry - 1];

    /// <summary>Where the person's history begins; -1 when nothing is known.</summary>
    internal int Find(uint hash, string name)
    {
        for (var place = PlaceOf(hash); ; place = place + 1 == index.Length ? 0 : place + 1)
        {
            var entry = Volatile.Read(ref index[place]);
            if (entry == 0)
            {
                return -1;
            }

            if ((uint)(entry >> 32) == hash && Is((int)(uint)entry - 1, name))
            {
                return (int)(uint)entry - 1;
            }
        }
    }

    /// <summary>Whether a history of that many words can be added.</summary>
    internal bool HasRoomFor(int length) => length <= Free && (Count + 1) * 5L <= index.Length * 4L;

    /// <summary>Puts what the draft holds in the place of the history that began there; -1: of a new person. By the one writer.</summary>
    internal void Put(RecordDraft draft, uint hash, int before)
    {
        var length = draft.Length;
        draft.WriteTo(Words.Words.AsSpan(used, length));
        Enter(hash, used, before);
        used += length;
    }

    /// <summary>A shard with all that this one has, without what was replaced, and with room for more.</summary>
    internal ResidentShard Grown(int length)
    {
        var (copy, words) = Copy();
        var grown = New(Words.Shapes, Words.Ids, Count + (Count / 8) + 1, words.Length + length + (words.Length / 16) + 16);
        foreach (var entry in copy)
        {
            if (entry != 0)
            {
                var record = new PackedRecord(words.AsSpan((int)(uint)entry - 1));
                grown.Append(words.AsSpan((int)(uint)entry - 1, record.Length), (uint)(entry >> 32));
            }
        }

        return grown;
    }

    /// <summary>What is known now, without what was replaced, while the writer goes on.</summary>
    internal (ulong[] Index, ulong[] Words) Copy()
    {
        var copy = new ulong[index.Length];
        var length = 0;
        for (var place = 0; place < copy.Length; place++)
        {
            copy[place] = Volatile.Read(ref index[place]);
            length += copy[place] == 0 ? 0 : Words.RecordAt((int)(uint)copy[place] - 1).Length;
        }

        var live = GC.AllocateUninitializedArray<ulong>(length);
        var at = 0;
        for (var place = 0; place < copy.Length; place++)
        {
            if (copy[place] != 0)
            {
                var start = (int)(uint)copy[place] - 1;
                var record = Words.Words.AsSpan(start, Words.RecordAt(start).Length);
                record.CopyTo(live.AsSpan(at));
                copy[place] = (copy[place] & ~(ulong)uint.MaxValue) | (uint)(at + 1);
                at += record.Length;
            }
        }

        return (copy, live);
    }

    /// <summary>Adds a history of a person who is not there yet.</summary>
    internal void Append(ReadOnlySpan<ulong> record, uint hash)
    {
        record.CopyTo(Words.Words.AsSpan(used));
        Enter(hash, used, before: -1);
        used += record.Length;
    }

    /// <summary>
    /// Reads a word of each line of memory, in order. The histories are then gone through in the order of the index; without this the
    /// processor waits for each of them.
    /// </summary>
    internal void BringIntoCache()
    {
        const int line = 64 / sizeof(ulong);
        ulong read = 0;
        for (var at = 0; at < used; at += line)
        {
            read += Words.Words[at];
        }

        Volatile.Write(ref brought, read);
    }

    /// <summary>How many places the index has.</summary>
    internal int Places => index.Length;

    /// <summary>Where the history at that place of the index begins; -1 when the place is free.</summary>
    internal int StartAt(int place) => (int)(uint)Volatile.Read(ref index[place]) - 1;

    /// <summary>The person whose history begins there.</summary>
    internal DataSubjectId PersonAt(int start)
    {
        var record = Words.RecordAt(start);
        return new(Words.Ids.Read(record.Name, record.NameWords));
    }

    /// <summary>Where each history begins, in the order of the index.</summary>
    internal IEnumerable<int> Starts()
    {
        for (var place = 0; place < index.Length; place++)
        {
            if (Volatile.Read(ref index[place]) is not 0 and var entry)
            {
                yield return (int)(uint)entry - 1;
            }
        }
    }

    private int PlaceOf(uint hash) => (int)(((ulong)hash * (uint)index.Length) >> 32);

    private bool Is(int start, string name)
    {
        var record = Words.RecordAt(start);
        return Words.Ids.Is(record.Name, record.NameWords, name);
    }

    // INVARIANT: the words of the history are written before the entry that leads to them.
    private void Enter(uint hash, int start, int before)
    {
        var place = PlaceOf(hash);
        var sought = before < 0 ? 0 : ((ulong)hash << 32) | (uint)(before + 1);
        while (index[place] != sought)
        {
            place = place + 1 == index.Length ? 0 : place + 1;
        }

        Volatile.Write(ref index[place], ((ulong)hash << 32) | (uint)(start + 1));
        Count += before < 0 ? 1 : 0;
    }
}
