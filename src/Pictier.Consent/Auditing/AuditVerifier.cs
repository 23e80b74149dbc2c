using System.Security.Cryptography;

namespace Pictier.Consent.Auditing;

/// <summary>
/// Checks a chain: a changed, removed or moved entry is found with its place. A chain that was cut at its end, or rewritten from some
/// place to its end by somebody who can write everywhere, is found by a checkpoint and by nothing else.
/// </summary>
public static class AuditVerifier
{
    /// <summary>Verifies a whole chain against the checkpoints that were taken of it.</summary>
    /// <param name="trail">The log.</param>
    /// <param name="checkpoints">The checkpoints.</param>
    /// <param name="key">The public key that signed them; null: their signatures are not looked at.</param>
    /// <param name="cancellationToken">Ends the verification.</param>
    public static async ValueTask<AuditVerification> VerifyAsync(
        IAuditTrail trail, IReadOnlyList<AuditCheckpoint> checkpoints, ECDsa? key = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(checkpoints);
        var findings = new List<AuditFinding>();
        var authentic = checkpoints.Where(c => Authentic(c, key, findings)).ToLookup(c => c.Sequence);
        var (entries, head) = (0L, default(AuditHead));
        var strays = new List<ChainedEntry>();
        try
        {
            await foreach (var chained in trail.ReadAsync(0, cancellationToken).ConfigureAwait(false))
            {
                entries++;
                Check(chained, head, findings, strays);
                findings.AddRange(authentic[chained.Sequence].Where(c => c.Hash != chained.Hash).Select(Rewritten));
                head = chained.Head;
            }
        }
        catch (InvalidDocumentException unreadable)
        {
            findings.Add(new(AuditFlaw.Unreadable, head.Sequence + 1, $"After place {head.Sequence} the log holds no entry: {unreadable.Errors[0]}"));
            return new AuditVerification(entries, head, findings);
        }

        await PlaceAsync(trail, strays, findings, cancellationToken).ConfigureAwait(false);
        findings.AddRange(authentic.SelectMany(c => c).Where(c => c.Sequence > head.Sequence).Select(c => new AuditFinding(
            AuditFlaw.ChainTruncated, head.Sequence, $"The chain ends at place {head.Sequence}; a checkpoint of {At(c)} saw it at place {c.Sequence}.")));
        return new AuditVerification(entries, head, [.. findings.OrderBy(f => f.Sequence ?? 0)]);
    }

    private static void Check(ChainedEntry chained, AuditHead head, List<AuditFinding> findings, List<ChainedEntry> strays)
    {
        if (!chained.IsIntact)
        {
            findings.Add(new(AuditFlaw.EntryChanged, chained.Sequence, $"The entry at place {chained.Sequence} does not have the hash that stands with it."));
        }
        else if (chained.Previous != head.Hash)
        {
            strays.Add(chained);
        }
        else if (chained.Sequence != head.Sequence + 1)
        {
            findings.Add(new(AuditFlaw.EntryMoved, chained.Sequence, $"The entry at place {chained.Sequence} follows the one at place {head.Sequence}."));
        }
    }

    // An intact entry that does not follow the one before it was either moved, or what it followed is gone: the whole chain tells which.
    private static async ValueTask PlaceAsync(
        IAuditTrail trail, List<ChainedEntry> strays, List<AuditFinding> findings, CancellationToken cancellationToken)
    {
        if (strays.Count == 0)
        {
            return;
        }

        var sought = strays.Select(s => s.Previous).ToHashSet();
        var found = new Dictionary<AuditHash, long> { [default] = 0 };
        await foreach (var chained in trail.ReadAsync(0, cancellationToken).ConfigureAwait(false))
        {
            if (sought.Contains(chained.Hash))
            {
                found.TryAdd(chained.Hash, chained.Sequence);
            }
        }

        findings.AddRange(strays.Select(s => found.TryGetValue(s.Previous, out var after)
            ? new AuditFinding(AuditFlaw.EntryMoved, s.Sequence, $"The entry at place {s.Sequence} was written after the one that stands at place {after}.")
            : new AuditFinding(AuditFlaw.EntriesRemoved, s.Sequence, $"What the entry at place {s.Sequence} follows is not in the chain: entries before it were removed or replaced.")));
    }

    private static bool Authentic(AuditCheckpoint checkpoint, ECDsa? key, List<AuditFinding> findings)
    {
        if (key is null || checkpoint.IsSignedBy(key))
        {
            return true;
        }

        findings.Add(new(AuditFlaw.CheckpointNotAuthentic, null, $"The checkpoint of {At(checkpoint)} for place {checkpoint.Sequence} is not signed by the key."));
        return false;
    }

    private static AuditFinding Rewritten(AuditCheckpoint checkpoint) => new(
        AuditFlaw.ChainRewritten,
        checkpoint.Sequence,
        $"The entry at place {checkpoint.Sequence} has another hash than in the checkpoint of {At(checkpoint)}: entries up to there were rewritten.");

    private static string At(AuditCheckpoint checkpoint) => Json.Times.Write(checkpoint.At);
}
