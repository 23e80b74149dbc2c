using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>
/// Finds one person in memory. Among millions it takes two waits for memory, so what does not depend on it is done meanwhile: asking the clocks,
/// and looking up what the policy says about the kind of request.
/// </summary>
internal sealed class ResidentReading(ResidentLedger ledger, ConsentPolicy policy, TimeProvider time)
{
    /// <summary>What is known of the principal of a request, who is somebody; false when the histories are not fresh.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant as of which it is known. It comes before the reading: all that had been appended by then is in what is read.</param>
    /// <param name="reading">What is known.</param>
    internal bool TryFind(ProcessingRequest request, out DateTimeOffset at, out Reading reading)
    {
        var histories = ledger.Histories;
        var sought = histories.Seek(ledger.NameInStore(request.DataSubject));
        histories.Expect(sought);
        at = time.GetUtcNow();

        // Those of before a snapshot was restored hold nobody, and are fresh only by those that took their place.
        if (!ledger.IsFresh(time, at) || !ReferenceEquals(histories, ledger.Histories))
        {
            reading = default;
            return false;
        }

        histories.Approach(sought);
        policy.Anticipate(request, at);
        reading = new Reading(histories.Find(sought));
        return true;
    }
}
