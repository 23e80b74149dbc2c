using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Pictier.Consent.Ledger;

/// <summary>What is resident, as a file: read again after a restart it saves reading the whole ledger. It knows no policy, so any may decide upon it.</summary>
/// <remarks>
/// It is written while histories change: a part may hold what was said after the position that the snapshot names. Each history says up
/// to which position it goes, so what is read again from the ledger is taken in once.
/// </remarks>
internal static class ResidentSnapshot
{
    /// <summary>The first bytes, of which the last is the version of the format.</summary>
    private static readonly byte[] Magic = [.. "PICTRES"u8, 2];

    internal static void Write(Stream file, ResidentHistories histories, in LedgerMark mark)
    {
        file.Write(Magic);
        using var pages = new SnapshotPageWriter(file);
        using var writer = new BinaryWriter(pages, Encoding.UTF8);
        writer.Write(mark.Sequence);
        writer.Write(mark.Name);
        writer.Write(mark.Entry);
        writer.Write(histories.Hash.Key0);
        writer.Write(histories.Hash.Key1);
        for (var number = 0; number < ResidentHistories.ShardCount; number++)
        {
            var (index, hashes, words) = histories.Shard(number)?.Copy() ?? ([], [], []);
            writer.Write(index.Length);
            writer.Write(words.Length);
            writer.Write(MemoryMarshal.AsBytes(index.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(hashes.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        }

        // After the histories, so that every shape and pattern that they refer to is among them.
        var shapes = histories.Shapes.Count;
        writer.Write(shapes);
        for (var number = 0; number < shapes; number++)
        {
            var template = EventWriter.WriteUtf8(histories.Shapes[number]);
            writer.Write(template.Length);
            writer.Write(template);
        }

        var patterns = histories.Ids.Patterns;
        writer.Write(patterns.Count);
        foreach (var pattern in patterns)
        {
            writer.Write(pattern.Before);
            writer.Write(pattern.After);
            writer.Write(pattern.Width);
        }

        writer.Flush();
        pages.Complete();
    }

    /// <summary>What the file holds, all of it checked.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, not complete, or of another format.</exception>
    internal static ResidentHistories Read(Stream file, out LedgerMark mark)
    {
        try
        {
            return ReadChecked(file, out mark);
        }
        catch (Exception failure) when (failure is EndOfStreamException or InvalidDocumentException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The snapshot is not complete.", failure);
        }
    }

    private static ResidentHistories ReadChecked(Stream file, out LedgerMark mark)
    {
        Span<byte> magic = stackalloc byte[8];
        file.ReadExactly(magic);
        if (!magic.SequenceEqual(Magic))
        {
            throw new InvalidDataException("The file is no snapshot of this format.");
        }

        using var pages = new SnapshotPageReader(file);
        using var reader = new BinaryReader(pages, Encoding.UTF8);
        mark = new(reader.ReadInt64(), reader.ReadString(), reader.ReadString());
        var hash = new KeyedHash(reader.ReadUInt64(), reader.ReadUInt64());
        var parts = new SnapshotPart[ResidentHistories.ShardCount];
        for (var number = 0; number < parts.Length; number++)
        {
            var places = reader.ReadInt32();
            parts[number] = new(Room<uint>(places), Room<uint>(places), Room<ulong>(reader.ReadInt32()));
            pages.ReadExactly(MemoryMarshal.AsBytes(parts[number].Index.AsSpan()));
            pages.ReadExactly(MemoryMarshal.AsBytes(parts[number].Hashes.AsSpan()));
            pages.ReadExactly(MemoryMarshal.AsBytes(parts[number].Words.AsSpan()));
        }

        var shapes = new StatementShapes();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            shapes.Add(EventReader.Parse(reader.ReadBytes(reader.ReadInt32())));
        }

        var patterns = new List<IdPattern>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            patterns.Add(new IdPattern(reader.ReadString(), reader.ReadString(), reader.ReadInt32()));
        }

        return pages.IsAtEnd
            ? Histories(hash, shapes, StatementIds.Packing(patterns), parts)
            : throw new InvalidDataException("Something follows the last page.");
    }

    private static ResidentHistories Histories(KeyedHash hash, StatementShapes shapes, StatementIds ids, SnapshotPart[] parts)
    {
        var histories = new ResidentHistories(hash, shapes, ids);
        for (var number = 0; number < parts.Length; number++)
        {
            if (parts[number].Words.Length > 0)
            {
                histories.Restore(number, ResidentShard.Restored(new PackedWords(parts[number].Words, shapes, ids), parts[number].Index, parts[number].Hashes));
            }
        }

        return histories;
    }

    private static T[] Room<T>(int count) => count >= 0
        ? GC.AllocateUninitializedArray<T>(count)
        : throw new InvalidDataException("A part has fewer than no words.");

    private readonly record struct SnapshotPart(uint[] Index, uint[] Hashes, ulong[] Words);
}

/// <summary>A position of a ledger, and what stands there: by that a ledger is known again, and one that was restored or replaced is not.</summary>
/// <param name="Sequence">The position; 0: nothing was read yet.</param>
/// <param name="Name">The hash of the name of the person there.</param>
/// <param name="Entry">The hash of the id of the entry there; empty when it could not be read.</param>
internal readonly record struct LedgerMark(long Sequence, string Name, string Entry)
{
    internal static LedgerMark None { get; } = new(0, string.Empty, string.Empty);

    internal static LedgerMark Of(LedgerChange change) =>
        new(change.Sequence, Hash(change.Name), change.Entry is { } entry ? Hash(entry.Id) : string.Empty);

    /// <summary>Whether the ledger that has that change has the mark; what was erased since names the person only.</summary>
    internal bool IsOn(LedgerChange change) => change.Sequence == Sequence && Hash(change.Name) == Name
        && (Entry.Length == 0 || change.Entry is null || Hash(change.Entry.Id) == Entry);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
