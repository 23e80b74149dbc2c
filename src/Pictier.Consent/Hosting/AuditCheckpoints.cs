using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.Hosting;

/// <summary>Takes checkpoints of the audit log into a file of their own.</summary>
internal sealed class AuditCheckpoints(AuditOptions options, TimeProvider time, ConsentIncidents incidents)
{
    private readonly Lock writing = new();
    private DateTimeOffset? takenAt;
    private AuditHead taken;
    private AuditHead latest;

    /// <summary>Notes where the chain stands, and takes a checkpoint when the last one is old enough.</summary>
    internal void Note(AuditHead head)
    {
        lock (writing)
        {
            latest = head;
            if (takenAt is not { } last || time.GetUtcNow() - last >= options.CheckpointInterval)
            {
                Take();
            }
        }
    }

    /// <summary>Takes a checkpoint of what none has seen yet.</summary>
    internal void TakeLast()
    {
        lock (writing)
        {
            Take();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Without a checkpoint the decisions are recorded all the same; the incident tells.")]
    private void Take()
    {
        if (options.CheckpointFile is not { } file || latest == taken || latest.Sequence == 0)
        {
            return;
        }

        try
        {
            var checkpoint = AuditCheckpoint.Of(latest, time.GetUtcNow());
            using var stream = new FileStream(ApplicationPath.Of(file), FileMode.Append, FileAccess.Write, FileShare.Read);
            stream.Write(Encoding.UTF8.GetBytes(Signed(checkpoint).Write() + "\n"));
            stream.Flush(flushToDisk: true);
            (takenAt, taken) = (checkpoint.At, latest);
            incidents.Recovered(ConsentIncidentKind.CheckpointUnavailable);
        }
        catch (Exception failure)
        {
            incidents.Report(ConsentIncidentKind.CheckpointUnavailable, failure);
        }
    }

    private AuditCheckpoint Signed(AuditCheckpoint checkpoint)
    {
        if (options.CheckpointKeyFile is not { } file)
        {
            return checkpoint;
        }

        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(ApplicationPath.Of(file)));
        return checkpoint.SignedWith(key);
    }
}
