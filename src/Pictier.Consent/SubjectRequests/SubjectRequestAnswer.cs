using Pictier.Consent.Ledger;

namespace Pictier.Consent.SubjectRequests;

/// <summary>The answer to a section 5 request.</summary>
/// <param name="At">When the request was received.</param>
/// <param name="Effect">Granted or refused.</param>
/// <param name="Reason">Why.</param>
/// <param name="Clause">The clause of the policy; null where there is none.</param>
/// <param name="Law">The provision of the law in force; null where there is none.</param>
/// <param name="Obligations">What is owed to the one who asked.</param>
/// <param name="Events">The events that a granted cessation causes, ready to be appended to the ledger.</param>
public sealed record SubjectRequestAnswer(
    DateTimeOffset At, Effect Effect, ReasonCode Reason, string? Clause, string? Law, Obligations Obligations, IReadOnlyList<ConsentEvent> Events)
{
    /// <summary>Whether what was asked for is granted.</summary>
    public bool IsGranted => Effect == Effect.Allow;
}
