using Pictier.Consent.Ledger;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// One kind of use at one instant, asked of what people said in words alone: which rules a consent satisfies while it is in effect, which
/// restrictions the use meets, which refusals reach it, and whether whoever said all that is allowed. The evaluator itself answers, about
/// people who are made up; whoever asks a database has then only to ask it for times, withdrawals and lifts.
/// </summary>
internal sealed class WordedUse
{
    private static readonly DateTimeOffset Earliest = new(1, 1, 2, 0, 0, 0, TimeSpan.Zero);

    private readonly Plan plan;
    private readonly ProcessingRequest use;
    private readonly long at;
    private readonly HistoryPreparer preparer;
    private readonly ConsentRules rules;

    internal WordedUse(Plan plan, ProcessingRequest use, long at, HistoryPreparer preparer)
    {
        (this.plan, this.use, this.at, this.preparer) = (plan, use, at, preparer);
        rules = new ConsentRules(plan.Policy, use, at);
    }

    /// <summary>From when on consents are given under the law of 2022 (C7).</summary>
    internal static DateTimeOffset Reform { get; } = LegalDates.Reform2022;

    /// <summary>Whether a consent that is in effect satisfies the same rules as any other in the same words.</summary>
    internal bool DecidesByWords => rules.DecideByWords;

    /// <summary>The purpose that consents and withdrawals must name; null when the use serves none that can be named.</summary>
    internal string? Purpose => plan.EffectivePurpose?.Id;

    /// <summary>A consent given then, or earlier, is too old (C14); null when no age is.</summary>
    internal DateTimeOffset? TooOld =>
        plan.Policy.Options.MaxConsentAge is null || at < plan.Policy.MaxConsentAge ? null : new DateTimeOffset(at - plan.Policy.MaxConsentAge, TimeSpan.Zero);

    /// <summary>The last instant at which a consent could be given to be in effect; null when none of that era could.</summary>
    internal DateTimeOffset? LastGiven(bool beforeReform) =>
        beforeReform ? new DateTimeOffset(Math.Min(at, LegalDates.Reform2022Ticks) - 1, TimeSpan.Zero)
        : at > LegalDates.Reform2022Ticks ? new DateTimeOffset(at - 1, TimeSpan.Zero)
        : null;

    /// <summary>Which rules about consents whoever said that satisfies, a bit for each.</summary>
    internal ulong SatisfiedBy(params IReadOnlyList<ConsentEvent> said)
    {
        var inquiry = Inquire(said);
        inquiry.Follow(plan.Route);
        return rules.SatisfiedBy(ref inquiry);
    }

    /// <summary>Whether the use meets the restriction, were it in force.</summary>
    internal bool Meets(RestrictionImposed words)
    {
        var inquiry = Inquire([words with { At = Earliest }]);
        inquiry.Follow(plan.Route);
        return Restrictions.Active(inquiry) != 0;
    }

    /// <summary>Whether it is allowed for somebody who said that.</summary>
    internal bool Allows(IReadOnlyList<ConsentEvent> said)
    {
        var inquiry = Inquire(said);
        Conclusion conclusion = default;
        Evaluator.Decide(ref inquiry, ref conclusion);
        return conclusion.Verdict.Effect == Effect.Allow;
    }

    /// <summary>
    /// People who said no before they said anything else, in all the ways that rules other than those about consents tell apart: to what is
    /// asked (the claims of 2.2 and 3.3), to any provision in Japan (opt-out), to both.
    /// </summary>
    internal IEnumerable<ConsentRefused> EarlyRefusals()
    {
        const ConsentOperations all = ConsentOperations.Acquire | ConsentOperations.Use | ConsentOperations.ProvideDomestic | ConsentOperations.ProvideForeign;
        string[] purposes = Purpose is { } purpose ? [purpose] : [];
        yield return Refusal(ConsentOperations.ProvideDomestic, []);
        yield return Refusal(all & ~ConsentOperations.ProvideDomestic, purposes);
        yield return Refusal(all, purposes);
    }

    private Inquiry Inquire(IReadOnlyList<ConsentEvent> said)
    {
        var history = PackedHistory.Of(said);
        Inquiry inquiry = default;
        inquiry.About(plan, use, history, preparer.ShapesOf(history.Shapes), at, trace: null);
        return inquiry;
    }

    private static ConsentRefused Refusal(ConsentOperations operations, string[] purposes) => new()
    {
        DataSubject = UseFilter.Anybody,
        At = Earliest,
        Consent = "early-refusal",
        Operations = operations,
        Purposes = purposes,
    };
}
