using System.Security.Cryptography;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>The checkpoints that the service took of its audit log, and the key that signed them.</summary>
internal static class DeskCheckpoints
{
    /// <summary>The checkpoints, in the order in which they were taken; what keeps them from being read is told.</summary>
    internal static IReadOnlyList<AuditCheckpoint> Read(AuditOptions options, out LocalizedText? problem)
    {
        problem = null;
        if (options.CheckpointFile is not { } file || !File.Exists(PathOf(file)))
        {
            return [];
        }

        try
        {
            using var stream = new FileStream(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return AuditCheckpoint.Read(stream, file);
        }
        catch (Exception unreadable) when (unreadable is InvalidDocumentException or IOException or UnauthorizedAccessException)
        {
            problem = DeskTexts.CheckpointsUnreadable;
            return [];
        }
    }

    /// <summary>The key; null when checkpoints are not signed.</summary>
    internal static ECDsa? Key(AuditOptions options)
    {
        if (options.CheckpointKeyFile is not { } file)
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(PathOf(file)));
        return key;
    }

    private static string PathOf(string file) => Path.GetFullPath(file, AppContext.BaseDirectory);
}
