using System.Buffers;
using System.Runtime.CompilerServices;
using Pictier.Consent.Json;

namespace Pictier.Consent.Auditing;

/// <summary>An audit log in a file of JSON lines that one process appends to. What is acknowledged is on the disk.</summary>
public sealed class AuditFile : IAuditLog, IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly FileStream file;
    private readonly FileStream ownership;
    private AuditHead head;
    private long length;

    private AuditFile(FileStream file, FileStream ownership, AuditHead head)
    {
        this.file = file;
        this.ownership = ownership;
        this.head = head;
        length = file.Length;
    }

    /// <summary>Opens the file to append to it, or creates it. A last line that a crash cut short, which nobody was told of, is removed.</summary>
    /// <remarks>Beside it lies a file whose name ends in <c>.lock</c>: it is empty, and shows other processes that this one appends.</remarks>
    /// <exception cref="IOException">The file cannot be opened, or another process appends to it.</exception>
    /// <exception cref="InvalidDocumentException">The file does not end with an audit entry.</exception>
    public static AuditFile Open(string path)
    {
        // Others may read while this process appends; no other may append, or the chain would fork. A lock on the log itself would keep
        // readers out too on some systems.
        var ownership = new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            var tail = AuditFileTail.Find(file);
            file.SetLength(tail.Length);
            var head = tail.LastLine.Length == 0 ? default : ChainedEntryLines.Read(new SourceText(path, tail.LastLine)).Head;
            return new AuditFile(file, ownership, head);
        }
        catch
        {
            file?.Dispose();
            ownership.Dispose();
            throw;
        }
    }

    /// <summary>The entries of a file, which may be appended to meanwhile.</summary>
    public static IAuditTrail Trail(string path) => new FileTrail(path);

    /// <inheritdoc/>
    public async ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var chained = AuditChain.Extend(head, entries);
            if (chained.Count > 0)
            {
                Append(chained);
                head = chained[^1].Head;
            }

            return head;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        ownership.Dispose();
        writing.Dispose();
    }

    private void Append(IReadOnlyList<ChainedEntry> chained)
    {
        var lines = new ArrayBufferWriter<byte>(1024 * chained.Count);
        foreach (var entry in chained)
        {
            ChainedEntryLines.Write(lines, entry);
        }

        // What an append that failed may have left behind goes first; if that is not possible, this one fails too.
        if (file.Length != length)
        {
            file.SetLength(length);
        }

        file.Position = length;
        file.Write(lines.WrittenSpan);
        file.Flush(flushToDisk: true);
        length += lines.WrittenCount;
    }

    private sealed class FileTrail(string path) : IAuditTrail
    {
        public async IAsyncEnumerable<ChainedEntry> ReadAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask.ConfigureAwait(false);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

            // A line without its end is being written, or was cut short by a crash: it was never acknowledged.
            var whole = new AuditFileTail.WholeLines(stream, AuditFileTail.Find(stream).Length);
            foreach (var line in JsonLines.Read(whole, path, DocumentLimits.Default))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var chained = ChainedEntryLines.Read(line);
                if (chained.Sequence > after)
                {
                    yield return chained;
                }
            }
        }
    }
}
