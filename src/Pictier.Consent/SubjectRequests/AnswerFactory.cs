using Pictier.Consent.Evaluation;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.SubjectRequests;

/// <summary>Puts an answer together: its clause and law, what is owed to the one who asked, and the restriction that a cessation imposes.</summary>
internal static class AnswerFactory
{
    private static readonly Obligations Granted = Obligations.Of(Obligation.NotifyResultWithoutDelay);
    private static readonly Obligations Refused = Granted.With(Obligation.ExplainReason);

    internal static SubjectRequestAnswer Answer(SubjectRequest request, ReasonCode reason, VerdictTable verdicts)
    {
        var verdict = verdicts.Of(reason, request.At.UtcTicks);
        var granted = reason.Effect() == Effect.Allow;
        return new SubjectRequestAnswer(
            request.At, reason.Effect(), reason, verdict.Clause, verdict.Law, granted ? Granted : Refused, granted ? Events(request) : []);
    }

    /// <summary>A refusal for which no version of the policy speaks.</summary>
    internal static SubjectRequestAnswer Refuse(ReasonCode reason, DateTimeOffset at) =>
        new(at, Effect.Deny, reason, reason.Clause(), null, Refused, []);

    // A granted cessation takes effect from the receipt of the request (spec 5.8); the other answers change no fact.
    private static IReadOnlyList<ConsentEvent> Events(SubjectRequest request) => Restriction(request) is { } imposed ? [imposed] : [];

    /// <summary>The restriction that the request imposes when it is granted, as of its receipt; null when it imposes none.</summary>
    internal static RestrictionImposed? Restriction(SubjectRequest request) => KindOf(request.Kind) is not { } kind ? null : new RestrictionImposed
    {
        DataSubject = request.DataSubject,
        At = request.At,
        Restriction = request.Id,
        Kind = kind,
        Purposes = request.Scope?.Purposes,
        Data = request.Scope?.Data,
        Recipients = request.Scope?.Recipients,
    };

    private static RestrictionKind? KindOf(SubjectRequestKind kind) => kind switch
    {
        SubjectRequestKind.CeaseUse => RestrictionKind.CeaseUse,
        SubjectRequestKind.Erasure => RestrictionKind.Erase,
        SubjectRequestKind.CeaseProvision => RestrictionKind.CeaseProvision,
        SubjectRequestKind.OptOut => RestrictionKind.OptOut,
        _ => null,
    };
}
