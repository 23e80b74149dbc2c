using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.Testing;

/// <summary>Says what the answer to a request under section 5 should be.</summary>
public sealed class AnswerAssertions
{
    private readonly SubjectRequestAnswer answer;

    internal AnswerAssertions(SubjectRequestAnswer answer) => this.answer = answer;

    /// <summary>What was asked for is granted.</summary>
    public AnswerAssertions BeGranted() => Expect(answer.IsGranted, "be granted");

    /// <summary>What was asked for is refused.</summary>
    public AnswerAssertions BeRefused() => Expect(!answer.IsGranted, "be refused");

    /// <summary>That is the reason.</summary>
    public AnswerAssertions Because(ReasonCode reason) => Expect(answer.Reason == reason, $"have the reason {reason.Name()}");

    /// <summary>That clause of the policy is cited; null: none.</summary>
    public AnswerAssertions CitingClause(string? clause) =>
        Expect(answer.Clause == clause, clause is null ? "cite no clause" : $"cite clause {clause}");

    /// <summary>That provision of the law is cited; null: none.</summary>
    public AnswerAssertions CitingLaw(string? law) => Expect(answer.Law == law, law is null ? "cite no law" : $"cite {law}");

    /// <summary>Exactly these things are owed to the one who asked.</summary>
    public AnswerAssertions Obliging(params ReadOnlySpan<Obligation> obligations)
    {
        var owed = Obligations.Of(obligations);
        return Expect(answer.Obligations == owed, $"oblige to exactly {owed}");
    }

    /// <summary>It imposes exactly these restrictions, in this order; without any, it changes no fact.</summary>
    public AnswerAssertions Imposing(params ReadOnlySpan<RestrictionKind> kinds)
    {
        var imposed = answer.Events.OfType<RestrictionImposed>().Select(e => e.Kind).ToArray();
        return Expect(
            imposed.Length == answer.Events.Count && kinds.SequenceEqual(imposed),
            kinds.IsEmpty ? "impose nothing" : $"impose exactly {string.Join(", ", kinds.ToArray().Select(Words<RestrictionKind>.NameOf))}");
    }

    private AnswerAssertions Expect(bool met, string what) => met ? this : throw new ExpectationNotMetException(
        $"Expected the answer to {what}, but it is {Words<Effect>.NameOf(answer.Effect)} {answer.Reason.Name()}"
        + $" (clause {answer.Clause ?? "none"}, law {answer.Law ?? "none"}), obliging to {answer.Obligations}: {answer.Reason.Message()}");
}
