namespace Pictier.Consent.Ledger;

/// <summary>A ledger that can be appended to: durable, append-only, in one order that every reader sees.</summary>
/// <remarks>
/// Appending and reading throw <see cref="ConsentStoreException"/> when the store cannot be reached or written; the engine then denies.
/// <c>LedgerContract</c> of Pictier.Consent.Testing shows whether a store of one's own keeps what this interface promises.
/// </remarks>
/// <threadsafety static="true" instance="true"/>
public interface IConsentStore : IConsentLedger
{
    /// <summary>
    /// Appends all of the entries or none, and returns when they are durable. An entry that is stored already, with the same id and the
    /// same content, is taken as appended. Every error of the batch is reported at once.
    /// </summary>
    /// <remarks>The store sets <see cref="ConsentEvent.Sequence"/> and <see cref="ConsentEvent.RecordedAt"/>; recorded times never go back.</remarks>
    /// <exception cref="ConsentStoreException">The store cannot be written. Append the same entries again, with the same ids.</exception>
    ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<LedgerEntry> entries, AppendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imposes the erasure and makes everything recorded of the person before it unreadable. What is read afterwards is the erasure
    /// and what followed it; later consents are refused, withdrawals are accepted, and the erasure is never lifted.
    /// </summary>
    /// <param name="erasure">A <see cref="RestrictionImposed"/> of kind <see cref="RestrictionKind.Erase"/> without a scope, not in the future.</param>
    /// <param name="cancellationToken">Gives up waiting; the erasure may be done all the same.</param>
    /// <exception cref="NotSupportedException">This store keeps what it cannot make unreadable.</exception>
    /// <exception cref="ConsentStoreException">The store cannot be written. Erase again, with the same id.</exception>
    ValueTask<AppendResult> EraseAsync(LedgerEntry erasure, CancellationToken cancellationToken = default);

    /// <summary>What each of these principals had said, as the ledger knew it at a past instant: what was recorded by then.</summary>
    /// <remarks>Of a person erased since, the erasure and what followed it is all there is, whatever the instant.</remarks>
    ValueTask<IReadOnlyList<ConsentHistory>> ReadAsKnownAtAsync(
        IReadOnlyList<DataSubjectId> dataSubjects, DateTimeOffset knownAt, CancellationToken cancellationToken = default);

    /// <summary>
    /// The changes after a position, in the order of the ledger, at most <paramref name="max"/>. Fewer than that means that this was the
    /// end. A change that is read was never preceded by one that is yet to come: reading on from the last position misses nothing.
    /// </summary>
    ValueTask<IReadOnlyList<LedgerChange>> ReadChangesAsync(long afterSequence, int max, CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until something may have been appended, or the time is over. Only a hint: it may return for nothing, and it may miss a
    /// change; <see cref="ReadChangesAsync"/> is the truth.
    /// </summary>
    ValueTask WaitForChangesAsync(TimeSpan atMost, CancellationToken cancellationToken = default);

    /// <summary>The name under which the store files what a person said: the id itself, or a keyed pseudonym of it.</summary>
    string NameInStore(DataSubjectId dataSubject);
}
