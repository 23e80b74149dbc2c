using System.Diagnostics.CodeAnalysis;

namespace Pictier.Consent.Ledger;

/// <summary>The file of a snapshot: replaced as a whole or not at all, readable by its owner only.</summary>
internal sealed class SnapshotFile(string path)
{
    private const int BufferLength = 1 << 20;

    /// <summary>What the file holds; null when there is none, or none that can be used: then the ledger is read from its beginning.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A snapshot that cannot be read, whatever the reason, is read anew from the ledger.")]
    internal ResidentHistories? Read(out LedgerMark mark)
    {
        try
        {
            if (File.Exists(path))
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferLength, FileOptions.SequentialScan);
                return ResidentSnapshot.Read(file, out mark);
            }
        }
        catch (Exception)
        {
            // INVARIANT: nothing of a file that is not whole has been handed out.
        }

        mark = LedgerMark.None;
        return null;
    }

    internal void Write(ResidentHistories histories, in LedgerMark mark)
    {
        var written = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(written, OwnFile()))
            {
                ResidentSnapshot.Write(file, histories, mark);
                file.Flush(flushToDisk: true);
            }

            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Removes the file: somebody in it was erased.</summary>
    internal void Delete() => File.Delete(path);

    private static FileStreamOptions OwnFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = BufferLength };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
