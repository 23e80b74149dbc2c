namespace Pictier.Consent.Testing;

/// <summary>Says what a decision should be. The failure shows what it is, and what came of every rule as far as that is known.</summary>
public sealed class DecisionAssertions
{
    private readonly Decision decision;
    private readonly Func<Explanation?> explain;

    internal DecisionAssertions(Decision decision, Func<Explanation?> explain)
    {
        this.decision = decision;
        this.explain = explain;
    }

    /// <summary>The use may happen.</summary>
    public DecisionAssertions BeAllowed() => Expect(decision.IsAllowed, "be allowed");

    /// <summary>The use may not happen, and it obliges to nothing.</summary>
    public DecisionAssertions BeDenied() => Expect(!decision.IsAllowed, "be denied").Obliging();

    /// <summary>That is the reason.</summary>
    public DecisionAssertions Because(ReasonCode reason) => Expect(decision.Reason == reason, $"have the reason {reason.Name()}");

    /// <summary>That clause of the policy is cited; null: none.</summary>
    public DecisionAssertions CitingClause(string? clause) =>
        Expect(decision.Clause == clause, clause is null ? "cite no clause" : $"cite clause {clause}");

    /// <summary>That provision of the law is cited; null: none.</summary>
    public DecisionAssertions CitingLaw(string? law) => Expect(decision.Law == law, law is null ? "cite no law" : $"cite {law}");

    /// <summary>It obliges to exactly these things; without any, to nothing.</summary>
    public DecisionAssertions Obliging(params ReadOnlySpan<Obligation> obligations)
    {
        var owed = Obligations.Of(obligations);
        return Expect(decision.Obligations == owed, owed.Count == 0 ? "oblige to nothing" : $"oblige to exactly {owed}");
    }

    /// <summary>It rests on that thing, or that thing came nearest to allowing.</summary>
    public DecisionAssertions RestingOn(BasisKind kind, string id) =>
        Expect(decision.Basis.Kind == kind && decision.Basis.Id == id, $"rest on {Words<BasisKind>.NameOf(kind)} {id}");

    private DecisionAssertions Expect(bool met, string what) => met ? this : throw new ExpectationNotMetException(
        $"Expected the decision to {what}, but it is:\n\n{ExplanationText.Of(decision)}\n{Rules()}");

    private string Rules() => explain() is { } explanation
        ? ExplanationText.Of(explanation)
        : "To see what came of every rule, test `policy.Given(...).When(...).At(...)`, or a decision of `Explain`.\n";
}
