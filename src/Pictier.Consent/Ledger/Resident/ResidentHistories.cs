namespace Pictier.Consent.Ledger;

/// <summary>The histories of all people of a store, in memory. One writer applies changes; reading takes no lock.</summary>
internal sealed class ResidentHistories
{
    /// <summary>Few enough that what leads to each part stays in the cache, and many enough that copying one takes no time that anybody waits.</summary>
    internal const int ShardCount = 1 << ShardBits;

    private const int ShardBits = 8;

    private readonly ResidentShard?[] shards = new ResidentShard?[ShardCount];
    private readonly RecordDraft draft;

    internal ResidentHistories()
        : this(KeyedHash.Random(), new StatementShapes(), StatementIds.Packing())
    {
    }

    internal ResidentHistories(KeyedHash hash, StatementShapes shapes, StatementIds ids)
    {
        Hash = hash;
        draft = new RecordDraft(shapes, ids);
    }

    /// <summary>How many people have a history.</summary>
    internal int Count { get; private set; }

    internal KeyedHash Hash { get; }

    internal StatementShapes Shapes => draft.Shapes;

    internal StatementIds Ids => draft.Ids;

    internal ResidentShard? Shard(int number) => Volatile.Read(ref shards[number]);

    /// <summary>What is known of the person whom the store files under that name.</summary>
    internal PackedHistory Find(string name) => Find(Seek(name));

    /// <summary>Whom to look for.</summary>
    internal Sought Seek(string name) => new(name, Hash.Of(name));

    /// <summary>Two places of memory that are far apart lead to each person: this asks for the first.</summary>
    /// <remarks>
    /// Of many people, ask for all of them in a loop that does nothing else: the processor then looks up several pages at a time. Looking up one
    /// after the other, with names hashed in between, took half of the time of a list.
    /// </remarks>
    internal void Expect(in Sought sought) => Shard(ShardOf(sought.Hash))?.ExpectEntry((uint)sought.Hash);

    /// <summary>Asks for the second place of memory, once the first is there.</summary>
    internal void Approach(in Sought sought) => Shard(ShardOf(sought.Hash))?.ExpectHistory((uint)sought.Hash);

    internal PackedHistory Find(in Sought sought) => Shard(ShardOf(sought.Hash)) is { } shard && shard.Find((uint)sought.Hash, sought.Name) is >= 0 and var start
        ? new(shard.Words, start)
        : PackedHistory.Empty;

    /// <summary>Takes changes in, in the order of the ledger.</summary>
    internal void Apply(IReadOnlyList<LedgerChange> changes)
    {
        foreach (var person in changes.GroupBy(c => c.Name, StringComparer.Ordinal))
        {
            // INVARIANT: the changes come in the order of the ledger, and one task applies them, so no withdrawal is overtaken.
            Apply(person.Key, person);
        }
    }

    /// <summary>Puts a shard in its place that was read from a snapshot.</summary>
    internal void Restore(int number, ResidentShard shard)
    {
        Volatile.Write(ref shards[number], shard);
        Count += shard.Count;
    }

    private static int ShardOf(ulong hash) => (int)(hash >> (64 - ShardBits));

    private void Apply(string name, IEnumerable<LedgerChange> changes)
    {
        var hash = Hash.Of(name);
        var shard = Shard(ShardOf(hash));
        var before = shard?.Find((uint)hash, name) ?? -1;
        if (before < 0)
        {
            draft.Begin(name);
        }
        else
        {
            draft.Continue(shard!.Words.RecordAt(before));
        }

        var isErased = false;
        foreach (var change in changes)
        {
            // A snapshot may know already what came after the position that it names.
            if (change.Sequence <= draft.Sequence)
            {
                continue;
            }

            if (change.IsErasure)
            {
                draft.Forget();
                isErased = true;
            }

            if (change.Entry is { } entry)
            {
                draft.Add(entry.Event, change.Sequence);
            }
        }

        Put(shard, hash, name, before, isErased);
    }

    // What was said by somebody who is erased is not left behind in memory either.
    private void Put(ResidentShard? shard, ulong hash, string name, int before, bool isErased)
    {
        var number = ShardOf(hash);
        if (shard?.HasRoomFor(draft.Length) != true)
        {
            shard = shard?.Grown(draft.Length) ?? ResidentShard.New(Shapes, Ids, 1, draft.Length);
            before = before < 0 ? before : shard.Find((uint)hash, name);
            shard.Put(draft, (uint)hash, before);
            Volatile.Write(ref shards[number], shard);
        }
        else
        {
            shard.Put(draft, (uint)hash, before);
        }

        if (isErased)
        {
            Volatile.Write(ref shards[number], shard.Grown(0));
        }

        Count += before < 0 ? 1 : 0;
    }
}

/// <summary>Somebody to look for.</summary>
/// <param name="Name">The name under which the store files them.</param>
/// <param name="Hash">Its hash.</param>
internal readonly record struct Sought(string Name, ulong Hash);
