using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>A request with all that decides it: what the principal said, and the instant.</summary>
internal sealed record Situation(ProcessingRequest Request, IReadOnlyList<ConsentEvent> Events, DateTimeOffset At)
{
    internal ConsentHistory History => ConsentHistory.OfChecked(Events);

    internal Decision DecidedBy(ConsentPolicy policy) => policy.Decide(Request, History, At);
}
