using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>The times of a consent to the tick: each boundary with the tick before and after it.</summary>
public sealed class Clause_2_2_ConsentTimesTests
{
    private static readonly ProcessingRequest Newsletter = AlbumService.Use("newsletter", "email");

    [TestCase(-1, ReasonCode.Consent)]
    [TestCase(0, ReasonCode.ConsentNotPrior)]
    [TestCase(1, ReasonCode.ConsentNotPrior)]
    public void A_consent_is_given_before_the_use(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent with { At = AlbumService.Now.AddTicks(ticks) }).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.Consent)]
    [TestCase(0, ReasonCode.Consent)]
    [TestCase(1, ReasonCode.ConsentPurposeNotNotified)]
    public void The_purpose_is_notified_no_later_than_the_consent(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent with { NoticeShownAt = AlbumService.Consent.At.AddTicks(ticks) }).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.Consent)]
    [TestCase(0, ReasonCode.Consent)]
    [TestCase(1, ReasonCode.ConsentNotYetEffective)]
    public void A_consent_is_effective_from_its_instant_on(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent with { EffectiveFrom = AlbumService.Now.AddTicks(ticks) }).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentExpired)]
    [TestCase(0, ReasonCode.ConsentExpired)]
    [TestCase(1, ReasonCode.Consent)]
    public void A_consent_expires_at_its_instant(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent with { ExpiresAt = AlbumService.Now.AddTicks(ticks) }).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentExpired)]
    [TestCase(0, ReasonCode.ConsentExpired)]
    [TestCase(1, ReasonCode.Consent)]
    public void A_consent_expires_at_the_greatest_age_of_the_policy(long ticks, ReasonCode reason) =>
        AlbumService.With(new PolicyOptions { MaxConsentAge = TimeSpan.FromDays(30) })
            .Decide(Newsletter, AlbumService.Consent with { At = AlbumService.Now.AddDays(-30).AddTicks(ticks), NoticeShownAt = AlbumService.Now.AddDays(-31) })
            .Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentWithdrawn)]
    [TestCase(0, ReasonCode.ConsentWithdrawn)]
    [TestCase(1, ReasonCode.Consent)]
    public void A_withdrawal_wins_a_tie_with_the_use(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Withdrawal(AlbumService.Now.AddTicks(ticks)) with { Consent = "c1" }).Reason
            .Should().Be(reason);

    [TestCase(-1, ReasonCode.Consent)]
    [TestCase(0, ReasonCode.ConsentWithdrawn)]
    [TestCase(1, ReasonCode.ConsentWithdrawn)]
    public void A_withdrawal_of_everything_reaches_the_consents_given_by_then(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Withdrawal(AlbumService.Consent.At.AddTicks(ticks))).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.Consent)]
    [TestCase(0, ReasonCode.ConsentSuperseded)]
    [TestCase(1, ReasonCode.ConsentSuperseded)]
    public void A_refusal_wins_a_tie_with_the_consent(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent, Refusal(AlbumService.Consent.At.AddTicks(ticks))).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentSuperseded)]
    [TestCase(0, ReasonCode.ConsentSuperseded)]
    [TestCase(1, ReasonCode.Consent)]
    public void A_refusal_wins_a_tie_with_the_use(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent, Refusal(AlbumService.Now.AddTicks(ticks))).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentSuperseded)]
    [TestCase(0, ReasonCode.ConsentSuperseded)]
    [TestCase(1, ReasonCode.Consent)]
    public void A_replacement_counts_from_its_instant_on(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Consent with { Consent = "c2", Supersedes = "c1", Purposes = ["promotion"], At = AlbumService.Now.AddTicks(ticks) })
            .Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentMissing)]
    [TestCase(0, ReasonCode.ConsentMissing)]
    [TestCase(1, ReasonCode.ConsentExpired)]
    public void A_consent_that_never_was_in_force_is_no_near_miss(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent with { ExpiresAt = AlbumService.Consent.At.AddTicks(ticks) }).Reason.Should().Be(reason);

    [TestCase(-1, ReasonCode.ConsentMissing)]
    [TestCase(0, ReasonCode.ConsentWithdrawn)]
    public void A_withdrawal_by_name_that_lies_before_the_consent_makes_it_malformed(long ticks, ReasonCode reason) =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Withdrawal(AlbumService.Consent.At.AddTicks(ticks)) with { Consent = "c1" }).Reason
            .Should().Be(reason);

    private static ConsentRefused Refusal(DateTimeOffset at) =>
        new() { DataSubject = AlbumService.User, At = at, Consent = "no", Operations = ConsentOperations.Use, Purposes = ["newsletter"] };
}
