namespace Pictier.Consent.AspNetCore;

/// <summary>Which of several decisions refuses, and what it is: a no, or trouble of the service.</summary>
internal static class Denial
{
    /// <summary>The first decision that refuses; null when all are allowed.</summary>
    internal static Decision? Of(IReadOnlyList<EvaluatedRequest> evaluated)
    {
        for (var i = 0; i < evaluated.Count; i++)
        {
            if (!evaluated[i].Decision.IsAllowed)
            {
                return evaluated[i].Decision;
            }
        }

        // Nothing evaluated is nothing allowed.
        return evaluated.Count == 0 ? default(Decision) : null;
    }

    /// <summary>Whether the denial says nothing of the person: the records could not be read or written.</summary>
    internal static bool IsTrouble(ReasonCode reason) =>
        reason is ReasonCode.ConsentStoreUnavailable or ReasonCode.ConsentHistoryStale or ReasonCode.AuditUnavailable;
}
