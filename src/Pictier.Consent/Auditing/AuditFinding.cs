namespace Pictier.Consent.Auditing;

/// <summary>Something that is wrong with a chain, and where.</summary>
/// <param name="Flaw">What it is.</param>
/// <param name="Sequence">The place in the chain; null when a checkpoint itself is at fault.</param>
/// <param name="Message">What was found, and what was expected.</param>
public sealed record AuditFinding(AuditFlaw Flaw, long? Sequence, string Message);

/// <summary>What can be wrong with a chain.</summary>
public enum AuditFlaw
{
    /// <summary>The entry, or its hash, is not what was written.</summary>
    EntryChanged = 0,

    /// <summary>Entries before this place are missing.</summary>
    EntriesRemoved,

    /// <summary>The entry stands at another place than where it was written.</summary>
    EntryMoved,

    /// <summary>The chain ends before the place of a checkpoint.</summary>
    ChainTruncated,

    /// <summary>The chain at the place of a checkpoint is another one: entries up to there were rewritten.</summary>
    ChainRewritten,

    /// <summary>A checkpoint is not signed by the key.</summary>
    CheckpointNotAuthentic,

    /// <summary>The log holds something that is no entry.</summary>
    Unreadable,
}
