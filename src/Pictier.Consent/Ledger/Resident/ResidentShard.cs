namespace Pictier.Consent.Ledger;

/// <summary>
/// The histories of a part of the people: words behind one another, and an index of where each begins. Readers take no lock: what they
/// find is never written again, the one writer adds behind it and then moves the index in one write.
/// </summary>
internal sealed class ResidentShard
{
    // An entry of the index: 8 bits of the hash, then 1 + where the history begins in 24; 0 is a free place. Four bytes and not eight, because
    // a search waits for this line of memory: of a million people the index then stays in a cache that it does not fit into otherwise.
    private const int StartBits = 24;
    private const uint StartMask = (1u << StartBits) - 1;

    private readonly uint[] index;

    // The hash of the person at each place of the index: asked by the writer only, when people move to a larger index.
    private readonly uint[] hashes;
    private int used;

    private ResidentShard(PackedWords words, uint[] index, uint[] hashes) => (Words, this.index, this.hashes) = (words, index, hashes);

    internal PackedWords Words { get; }

    internal int Count { get; private set; }

    private int Free => Words.Words.Length - used;

    /// <exception cref="ConsentStoreException">There are more words than the index can lead to.</exception>
    internal static ResidentShard New(StatementShapes shapes, StatementIds ids, int people, int words)
    {
        if (words > StartMask)
        {
            throw new ConsentStoreException($"What people said takes more than {(long)StartMask * ResidentHistories.ShardCount * sizeof(ulong) >> 30} GiB, too much to be held in memory; read this ledger without resident histories.");
        }

        var places = people + (people / 4) + 4;
        return new(new PackedWords(GC.AllocateUninitializedArray<ulong>(words), shapes, ids), new uint[places], new uint[places]);
    }

    /// <summary>A shard as it was copied.</summary>
    /// <exception cref="InvalidDataException">The index leads out of the words.</exception>
    internal static ResidentShard Restored(PackedWords words, uint[] index, uint[] hashes)
    {
        var count = 0;
        foreach (var entry in index)
        {
            if ((entry & StartMask) > (uint)words.Words.Length)
            {
                throw new InvalidDataException("The index leads out of the words.");
            }

            count += entry == 0 ? 0 : 1;
        }

        return count < index.Length
            ? new ResidentShard(words, index, hashes) { used = words.Words.Length, Count = count }
            : throw new InvalidDataException("The index has no free place, so a search in it would not end.");
    }

    /// <summary>Tells that somebody with that hash is looked for soon.</summary>
    internal void ExpectEntry(uint hash) => Memory.Expect(in index[PlaceOf(hash)]);

    /// <summary>Tells that the history of somebody with that hash is read soon.</summary>
    internal void ExpectHistory(uint hash)
    {
        var place = PlaceOf(hash);
        Words.Expect(StartOf(EntryFrom(ref place, hash)));
    }

    /// <summary>Where the person's history begins; -1 when nothing is known.</summary>
    internal int Find(uint hash, string name)
    {
        for (var place = PlaceOf(hash); ; place = After(place))
        {
            var start = StartOf(EntryFrom(ref place, hash));
            if (start < 0 || Is(start, name))
            {
                return start;
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
        var (copy, hashed, words) = Copy();
        var grown = New(Words.Shapes, Words.Ids, Count + (Count / 8) + 1, words.Length + length + (words.Length / 16) + 16);
        for (var place = 0; place < copy.Length; place++)
        {
            if (copy[place] != 0)
            {
                var start = StartOf(copy[place]);
                grown.Append(words.AsSpan(start, new PackedRecord(words.AsSpan(start)).Length), hashed[place]);
            }
        }

        return grown;
    }

    /// <summary>What is known now, without what was replaced, while the writer goes on.</summary>
    internal (uint[] Index, uint[] Hashes, ulong[] Words) Copy()
    {
        var copy = new uint[index.Length];
        var length = 0;
        for (var place = 0; place < copy.Length; place++)
        {
            copy[place] = Volatile.Read(ref index[place]);
            length += copy[place] == 0 ? 0 : Words.RecordAt(StartOf(copy[place])).Length;
        }

        var live = GC.AllocateUninitializedArray<ulong>(length);
        var at = 0;
        for (var place = 0; place < copy.Length; place++)
        {
            if (copy[place] != 0)
            {
                var start = StartOf(copy[place]);
                var record = Words.Words.AsSpan(start, Words.RecordAt(start).Length);
                record.CopyTo(live.AsSpan(at));
                copy[place] = Entry(hashes[place], at);
                at += record.Length;
            }
        }

        return (copy, [.. hashes], live);
    }

    /// <summary>Adds a history of a person who is not there yet.</summary>
    internal void Append(ReadOnlySpan<ulong> record, uint hash)
    {
        record.CopyTo(Words.Words.AsSpan(used));
        Enter(hash, used, before: -1);
        used += record.Length;
    }

    /// <summary>Where each history begins, in the order of the index; how many there are.</summary>
    internal int StartsIn(ref int[] starts)
    {
        if (starts.Length <= index.Length)
        {
            starts = new int[index.Length + 1];
        }

        // Without a branch, because nobody can guess which places are free.
        var found = 0;
        for (var place = 0; place < index.Length; place++)
        {
            var start = StartOf(Volatile.Read(ref index[place]));
            starts[found] = start;
            found += start >= 0 ? 1 : 0;
        }

        return found;
    }

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
            if (StartOf(Volatile.Read(ref index[place])) is >= 0 and var start)
            {
                yield return start;
            }
        }
    }

    private static int StartOf(uint entry) => (int)(entry & StartMask) - 1;

    private static uint Entry(uint hash, int start) => (hash << StartBits) | (uint)(start + 1);

    // The first entry from a place on that may be of somebody with that hash: a free place when there is none.
    private uint EntryFrom(ref int place, uint hash)
    {
        for (; ; place = After(place))
        {
            var entry = Volatile.Read(ref index[place]);
            if (entry == 0 || ((entry ^ (hash << StartBits)) & ~StartMask) == 0)
            {
                return entry;
            }
        }
    }

    private int After(int place) => place + 1 == index.Length ? 0 : place + 1;

    private int PlaceOf(uint hash) => (int)(((ulong)hash * (uint)index.Length) >> 32);

    private bool Is(int start, string name)
    {
        var record = Words.RecordAt(start);
        return Words.Ids.Is(record.Name, record.NameWords, name);
    }

    // INVARIANT: the words of the history, and the hash, are written before the entry that leads to them.
    private void Enter(uint hash, int start, int before)
    {
        var place = PlaceOf(hash);
        var sought = before < 0 ? 0 : Entry(hash, before);
        while (index[place] != sought)
        {
            place = After(place);
        }

        hashes[place] = hash;
        Volatile.Write(ref index[place], Entry(hash, start));
        Count += before < 0 ? 1 : 0;
    }
}
