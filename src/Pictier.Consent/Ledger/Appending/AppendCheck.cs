namespace Pictier.Consent.Ledger;

/// <summary>
/// Checks batches against what a ledger holds, one after the other, and gives their entries their places: the one meaning of
/// "contradicts the ledger" for every store (contract section 7).
/// </summary>
/// <remarks>
/// Tell it all that the ledger knows of what the batches mention, while nobody else can append; then check each batch. A batch that is
/// refused leaves no trace for the batches after it.
/// </remarks>
/// <param name="lastSequence">The last position of the ledger.</param>
/// <param name="recordedAt">When the batches are recorded; not before anything that was recorded already.</param>
public sealed class AppendCheck(long lastSequence, DateTimeOffset recordedAt)
{
    private readonly LedgerIndex index = new();
    private readonly Dictionary<string, (ReadOnlyMemory<byte> Fingerprint, long Sequence, DateTimeOffset RecordedAt)> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> erasures = new(StringComparer.Ordinal);
    private readonly List<StoredEntry> added = [];

    /// <summary>The last position, with the batches that were taken.</summary>
    public long LastSequence { get; private set; } = lastSequence;

    /// <summary>When the batches are recorded.</summary>
    public DateTimeOffset RecordedAt => recordedAt;

    /// <summary>The entries to write, in the order of the ledger.</summary>
    public IReadOnlyList<StoredEntry> Added => added;

    /// <summary>The ledger holds an entry of this id.</summary>
    public void KnowEntry(string id, ReadOnlyMemory<byte> fingerprint, long sequence, DateTimeOffset at) => entries[id] = (fingerprint, sequence, at);

    /// <summary>The ledger holds a consent, or a refusal, of this id.</summary>
    public void KnowConsent(string id, string name, bool isGiven) => index.Know(id, new KnownConsent(new(name), isGiven));

    /// <summary>The ledger holds a restriction of this id.</summary>
    public void KnowRestriction(string id, string name, DateTimeOffset at) => index.Know(id, new KnownRestriction(new(name), at));

    /// <summary>The position of the last event of a person.</summary>
    public void KnowVersion(string name, long version) => versions[name] = version;

    /// <summary>The restriction by which a person was erased.</summary>
    public void KnowErasure(string name, string restriction) => erasures[name] = restriction;

    /// <summary>Whether a person has been erased, by the ledger or by a batch that was taken.</summary>
    public bool IsErased(string name) => erasures.ContainsKey(name);

    /// <summary>Takes the batch, or says everything that is wrong with it.</summary>
    public AppendResult Check(AppendBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var errors = new List<AppendError>();
        var trial = new LedgerIndex(index);
        var mine = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new List<PreparedEntry>();
        for (var i = 0; i < batch.Entries.Count; i++)
        {
            var entry = batch.Entries[i];
            if (entry.Errors.Count > 0)
            {
                errors.AddRange(entry.Errors.Select(e => new AppendError(i, AppendErrorKind.Invalid, e.Path, e.Message)));
            }
            else if (!mine.Add(entry.Entry.Id))
            {
                errors.Add(new(i, AppendErrorKind.Contradiction, "$", $"The entry `{entry.Entry.Id}` appears twice in the batch; give each its own id."));
            }
            else if (entries.TryGetValue(entry.Entry.Id, out var stored))
            {
                if (!stored.Fingerprint.Span.SequenceEqual(entry.Fingerprint.Span))
                {
                    errors.Add(new(i, AppendErrorKind.IdTaken, "$", $"The ledger holds another event under the id `{entry.Entry.Id}`; give this one an id of its own."));
                }
            }
            else
            {
                fresh.Add(entry);
                errors.AddRange(Objections(batch, i, trial));
            }
        }

        if (fresh.Count > 0)
        {
            errors.AddRange(Conflicts(batch));
        }

        if (errors.Count > 0)
        {
            return AppendResult.Refused(errors);
        }

        Take(batch, fresh, trial);
        return AppendResult.Appended([.. batch.Entries.Select(Stored)]);
    }

    private IEnumerable<AppendError> Objections(AppendBatch batch, int i, LedgerIndex trial)
    {
        var entry = batch.Entries[i];
        if (erasures.TryGetValue(entry.Name, out var erasure))
        {
            if (batch.IsErasure || entry.Entry.Event is ConsentGiven)
            {
                return [new(i, AppendErrorKind.Erased, "$", batch.IsErasure
                    ? "The person has been erased already; nothing is left to erase."
                    : "The person has been erased: no consent is recorded for them any more.")];
            }

            if (entry.Entry.Event is RestrictionLifted lifted && lifted.Restriction == erasure)
            {
                return [new(i, AppendErrorKind.Erased, "$.restriction", $"The restriction `{erasure}` erased the person; an erasure is not lifted.")];
            }
        }

        if (batch.IsErasure && entry.Entry.Event.At > recordedAt)
        {
            return [new(i, AppendErrorKind.Invalid, "$.at", "An erasure takes effect when it is recorded; its time lies in the future.")];
        }

        return trial.Add(entry.Entry.Event with { DataSubject = new(entry.Name) })
            .Select(c => new AppendError(i, AppendErrorKind.Contradiction, $"$.{c.Property}", c.Message));
    }

    private IEnumerable<AppendError> Conflicts(AppendBatch batch)
    {
        foreach (var (name, expected) in batch.ExpectedVersions)
        {
            var version = versions.GetValueOrDefault(name);
            if (version != expected)
            {
                var first = Math.Max(0, batch.Entries.ToList().FindIndex(e => e.Name == name));
                yield return new(first, AppendErrorKind.VersionConflict, "$", $"The principal is at version {version}, expected was {expected}; read again and decide anew.");
            }
        }
    }

    private void Take(AppendBatch batch, List<PreparedEntry> fresh, LedgerIndex trial)
    {
        index.Keep(trial);
        foreach (var entry in fresh)
        {
            LastSequence++;
            added.Add(new StoredEntry(entry, LastSequence, recordedAt));
            entries[entry.Entry.Id] = (entry.Fingerprint, LastSequence, recordedAt);
            versions[entry.Name] = LastSequence;
            if (batch.IsErasure)
            {
                erasures[entry.Name] = ((RestrictionImposed)entry.Entry.Event).Restriction;
            }
        }
    }

    private LedgerEntry Stored(PreparedEntry entry)
    {
        var (_, sequence, at) = entries[entry.Entry.Id];
        return new StoredEntry(entry, sequence, at).Entry;
    }
}
