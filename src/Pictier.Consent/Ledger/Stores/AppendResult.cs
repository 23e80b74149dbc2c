namespace Pictier.Consent.Ledger;

/// <summary>What became of a batch: all of it is durable, or none of it was appended.</summary>
public sealed class AppendResult
{
    private AppendResult(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<AppendError> errors)
    {
        Entries = entries;
        Errors = errors;
    }

    /// <summary>Whether everything is stored.</summary>
    public bool IsAppended => Errors.Count == 0;

    /// <summary>The entries as they are stored, with position and time of recording, in the order of the batch; empty when nothing was appended.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }

    /// <summary>Everything that is wrong with the batch, in its order; empty when it is stored.</summary>
    public IReadOnlyList<AppendError> Errors { get; }

    /// <summary>The last position that the batch has in the ledger; 0 when it is empty or was not appended.</summary>
    public long Sequence => Entries.Count == 0 ? 0 : Entries.Max(e => e.Event.Sequence ?? 0);

    /// <summary>A batch that is stored.</summary>
    public static AppendResult Appended(IReadOnlyList<LedgerEntry> entries) => new(entries, []);

    /// <summary>A batch of which nothing was appended.</summary>
    public static AppendResult Refused(IReadOnlyList<AppendError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.Count > 0 ? new([], errors) : throw new ArgumentException("A refusal says why.", nameof(errors));
    }

    /// <summary>This result when everything is stored; otherwise it throws, so that a refusal is not passed over.</summary>
    /// <exception cref="AppendRefusedException">Nothing was appended; every error is listed.</exception>
    public AppendResult EnsureAppended() => IsAppended ? this : throw new AppendRefusedException(Errors);
}
