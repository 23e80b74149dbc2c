using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Hosting;

/// <summary>What reading the ledger gave about one principal: a history, read now or resident; or the code of the denial.</summary>
/// <remarks>It is as small as it can be, because a decision hands it on several times.</remarks>
internal readonly struct Reading
{
    // A ConsentHistory that was read, the PackedWords of one that is resident, or null when there is none.
    private readonly object? known;
    private readonly int start;
    private readonly ReasonCode failure;

    internal Reading(ConsentHistory history) => known = history;

    internal Reading(in PackedHistory history) => (known, start) = (history.Words, history.Start);

    internal Reading(ReasonCode failure) => this.failure = failure;

    /// <summary>What is known of an id that is none.</summary>
    internal static Reading OfNobody { get; } = new(ConsentHistory.Empty);

    /// <summary>How much was known; null when the ledger could not be read.</summary>
    internal HistoryPosition? Position
    {
        get
        {
            switch (known)
            {
                case ConsentHistory read:
                    return new(read.Events.Count, read.Events.Count == 0 ? null : read.Events[^1].Sequence);
                case PackedWords words:
                    var record = words.RecordAt(start);
                    return new(record.EventCount, record.EventCount == 0 ? null : record.Sequence);
                default:
                    return null;
            }
        }
    }

    internal Decision Decide(ConsentPolicy policy, ProcessingRequest request, DateTimeOffset at) => known switch
    {
        PackedWords resident => policy.Decide(request, new PackedHistory(resident, start), at),
        ConsentHistory read => policy.Decide(request, read, at),
        _ => new Decision(Verdict.Denial(failure, null), at, default, null),
    };
}
