namespace Pictier.Consent;

/// <summary>Decides whether personal data may be handled, now, given all that is known of the principals.</summary>
/// <remarks>
/// Whatever goes wrong is a denial with its reason: a ledger that cannot be read, an obligation that cannot be handed over. Only a
/// cancellation is an exception.
/// </remarks>
public interface IConsentEngine
{
    /// <summary>Decides about one request.</summary>
    ValueTask<Decision> EvaluateAsync(ProcessingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Decides about several requests as of one instant, with one reading of the ledger; the answers stand in the order of the requests.</summary>
    ValueTask<IReadOnlyList<EvaluatedRequest>> EvaluateAsync(
        IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken = default);
}
