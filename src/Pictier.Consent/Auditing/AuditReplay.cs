using Pictier.Consent.Ledger;

namespace Pictier.Consent.Auditing;

/// <summary>Decides again what an audit trail records, over the ledger as it was known then.</summary>
public static class AuditReplay
{
    /// <summary>Decides one recorded decision again.</summary>
    /// <param name="recorded">The decision as it was recorded.</param>
    /// <param name="history">What the principal has said, up to today; null when that cannot be found.</param>
    /// <param name="decide">Decides a request by a policy.</param>
    public static ReplayedDecision Replay(
        AuditedDecision recorded, ConsentHistory? history, Func<ProcessingRequest, ConsentHistory, DateTimeOffset, Decision> decide)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(decide);
        if (recorded.Request is not { } asked)
        {
            return new(ReplayOutcome.Same, recorded.Decision, "The request is still incomplete.");
        }

        if (recorded.Known is not { } known || recorded.Decision.Reason is ReasonCode.ConsentStoreUnavailable)
        {
            return new(ReplayOutcome.NotReplayable, null, "The ledger could not be read then, so the policy decided nothing.");
        }

        if (history is null)
        {
            return new(ReplayOutcome.NotReplayable, null, "The history of the principal cannot be found.");
        }

        if (history.Events.Count < known.Events || (known.Events > 0 && known.Sequence is { } last && history.Events[known.Events - 1].Sequence != last))
        {
            return new(ReplayOutcome.NotReplayable, null, "The ledger no longer holds the events of the principal that were known then.");
        }

        var then = ConsentHistory.OfChecked([.. history.Events.Take(known.Events)]);
        var request = asked with { DataSubject = then.DataSubject ?? asked.DataSubject };
        var again = decide(request, then, recorded.Decision.At);
        return IsSame(recorded.Decision, again)
            ? new(ReplayOutcome.Same, again, "The decision is the same.")
            : new(ReplayOutcome.Differs, again, $"Recorded was `{recorded.Decision}`; decided again it is `{again}`.");
    }

    // An obligation that its handler did not fulfil turned an allow into a denial: the policy itself had allowed, and must again.
    private static bool IsSame(in Decision recorded, in Decision again) => recorded.Reason == ReasonCode.ObligationUnfulfilled
        ? again.IsAllowed && again.Policy == recorded.Policy && again.Basis == recorded.Basis
        : again.Reason == recorded.Reason
            && again.Clause == recorded.Clause
            && again.Law == recorded.Law
            && again.Policy == recorded.Policy
            && again.Basis == recorded.Basis
            && again.Obligations == recorded.Obligations;
}

/// <summary>What came of deciding again.</summary>
/// <param name="Outcome">Whether the decision is the same.</param>
/// <param name="Again">The decision now; null when it could not be decided again.</param>
/// <param name="Message">What was found; it names nobody.</param>
public sealed record ReplayedDecision(ReplayOutcome Outcome, Decision? Again, string Message);

/// <summary>What can come of deciding again.</summary>
public enum ReplayOutcome
{
    /// <summary>It could not be decided again.</summary>
    NotReplayable = 0,

    /// <summary>Another decision came out.</summary>
    Differs,

    /// <summary>The same decision came out.</summary>
    Same,
}
