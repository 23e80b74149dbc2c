using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>What reading the ledger gave about one principal: a history, read now or resident; or the code of the denial.</summary>
internal readonly struct Reading
{
    private readonly ConsentHistory? read;
    private readonly PackedHistory resident;
    private readonly bool isKnown;
    private readonly ReasonCode failure;

    internal Reading(ConsentHistory history) => (read, isKnown) = (history, true);

    internal Reading(in PackedHistory history) => (resident, isKnown) = (history, true);

    internal Reading(ReasonCode failure) => this.failure = failure;

    /// <summary>What is known of an id that is none.</summary>
    internal static Reading OfNobody { get; } = new(ConsentHistory.Empty);

    /// <summary>How much was known; null when the ledger could not be read.</summary>
    internal HistoryPosition? Position
    {
        get
        {
            if (!isKnown)
            {
                return null;
            }

            if (read is not null)
            {
                return new(read.Events.Count, read.Events.Count == 0 ? null : read.Events[^1].Sequence);
            }

            var record = resident.Record;
            return new(record.EventCount, record.EventCount == 0 ? null : record.Sequence);
        }
    }

    internal Decision Decide(ConsentPolicy policy, ProcessingRequest request, DateTimeOffset at) =>
        !isKnown ? new Decision(Verdict.Denial(failure, null), at, default, null)
        : read is not null ? policy.Decide(request, read, at)
        : policy.Decide(request, resident, at);
}
