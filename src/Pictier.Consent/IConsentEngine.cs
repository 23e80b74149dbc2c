using Pictier.Consent.Ledger;

namespace Pictier.Consent;

/// <summary>Decides whether personal data may be handled, now, given all that is known of the principals.</summary>
/// <remarks>
/// Whatever goes wrong is a denial with its reason: a ledger that cannot be read, an obligation that cannot be handed over. Only a
/// cancellation is an exception. As with any <see cref="ValueTask{TResult}"/>, what is returned is awaited once; somebody who needs it more often
/// keeps the decision, or calls <see cref="ValueTask{TResult}.AsTask"/>.
/// </remarks>
public interface IConsentEngine
{
    /// <summary>Decides about one request.</summary>
    ValueTask<Decision> EvaluateAsync(ProcessingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Decides about several requests as of one instant, with one reading of the ledger; the answers stand in the order of the requests.</summary>
    ValueTask<IReadOnlyList<EvaluatedRequest>> EvaluateAsync(
        IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>
    /// Everybody of the ledger for whom one use is allowed, in no order, each asked when it comes to them. The request says what is done;
    /// the principal that it names is not read. Who never said anything is not in the ledger, and so not among them.
    /// </summary>
    /// <remarks>
    /// What is recorded and what is owed are as for a decision about each of them: where decisions are recorded one by one, that is the
    /// work. People are gone through in memory, so the ledger must be resident and name them.
    /// </remarks>
    /// <exception cref="NotSupportedException">The ledger is not resident, or files people under pseudonyms.</exception>
    /// <exception cref="HistoryStaleException">The resident histories are too old: nobody more is selected.</exception>
    IAsyncEnumerable<DataSubjectId> SelectAsync(ProcessingRequest use, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This engine cannot go through everybody; name the people and call FilterAsync.");
}
