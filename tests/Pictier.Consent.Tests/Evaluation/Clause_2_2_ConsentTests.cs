using Pictier.Consent.Ledger;

namespace Pictier.Consent.Tests.Evaluation;

public sealed class Clause_2_2_ConsentTests
{
    private static readonly ProcessingRequest Newsletter = AlbumService.Use("newsletter", "email");

    [Test]
    public void A_prior_consent_to_a_notified_purpose_permits_the_use() =>
        Newsletter.Decide(AlbumService.Consent).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void Without_consent_the_use_is_denied() => Newsletter.Decide().Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void A_consent_to_another_kind_of_handling_does_not_cover() =>
        Newsletter.Decide(AlbumService.Consent with { Operations = ConsentOperations.Acquire | ConsentOperations.ProvideDomestic })
            .Should().BeDenied().Because(ReasonCode.ConsentOperationMismatch).CitingClause("2.2");

    [TestCase("news")]
    [TestCase("Newsletter")]
    [TestCase("*")]
    public void A_consent_to_another_purpose_does_not_cover(string purpose) =>
        Newsletter.Decide(AlbumService.Consent with { Purposes = [purpose] }).Should().BeDenied().Because(ReasonCode.ConsentPurposeMismatch).CitingClause("2.2");

    [Test]
    public void A_consent_to_some_of_the_data_does_not_cover() =>
        AlbumService.Use("newsletter", "email", "photo").Decide(AlbumService.Consent).Should().BeDenied().Because(ReasonCode.ConsentDataMismatch).CitingClause("2.2");

    [Test]
    public void Consents_are_not_added_up() =>
        AlbumService.Use("newsletter", "email", "photo")
            .Decide(AlbumService.Consent, AlbumService.Consent with { Consent = "c2", Data = ["photo"] })
            .Should().BeDenied().Because(ReasonCode.ConsentDataMismatch).CitingClause("2.2");

    [Test]
    public void A_consent_may_name_a_group_of_data() =>
        Newsletter.Decide(AlbumService.Consent with { Data = ["contact"] }).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_group_is_not_enough_for_special_care_data() =>
        AlbumService.Use("newsletter", "health").Decide(AlbumService.Consent with { Data = ["body"] })
            .Should().BeDenied().Because(ReasonCode.ConsentSpecialCareNotExplicit).CitingClause("2.2");

    [Test]
    public void A_consent_that_names_the_special_care_data_covers_it() =>
        (AlbumService.Use("newsletter", "health") with { DataSubjectFacts = Adult }).Decide(AlbumService.Consent with { Data = ["health"] })
            .Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [TestCaseSource(nameof(UnprovenConsents))]
    public void A_consent_that_cannot_be_proven_does_not_cover(ConsentGiven consent) =>
        Newsletter.Decide(consent).Should().BeDenied().Because(ReasonCode.ConsentWithoutEvidence).CitingClause("2.2");

    [TestCase(ConsentMethod.Oral)]
    [TestCase(ConsentMethod.Document)]
    [TestCase(ConsentMethod.Email)]
    [TestCase(ConsentMethod.Checkbox)]
    [TestCase(ConsentMethod.Click)]
    [TestCase(ConsentMethod.VoiceOrTouch)]
    public void Each_of_the_six_methods_counts(ConsentMethod method) =>
        Newsletter.Decide(AlbumService.Consent with { Method = method }).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_consent_without_notice_of_the_purpose_does_not_cover() =>
        Newsletter.Decide(AlbumService.Consent with { NoticeShownAt = null }).Should().BeDenied().Because(ReasonCode.ConsentPurposeNotNotified).CitingClause("2.2");

    [Test]
    public void A_new_consent_that_replaces_this_one_ends_it() =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Consent with { Consent = "c2", Supersedes = "c1", Data = ["name"], At = AlbumService.Now })
            .Should().BeDenied().Because(ReasonCode.ConsentSuperseded).CitingClause("2.2");

    [Test]
    public void A_malformed_consent_replaces_nothing() =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Consent with { Consent = "c2", Supersedes = "c1", Data = ["name"], ExpiresAt = AlbumService.Consent.At })
            .Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void A_consent_that_expires_before_it_begins_is_ignored() =>
        Newsletter.Decide(AlbumService.Consent with { EffectiveFrom = AlbumService.Now.AddDays(-1), ExpiresAt = AlbumService.Now.AddDays(-1) })
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void A_consent_withdrawn_before_it_was_given_is_ignored() =>
        Newsletter.Decide(AlbumService.Consent, AlbumService.Withdrawal(AlbumService.Consent.At - Times.Tick) with { Consent = "c1" })
            .Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void Withdrawing_one_purpose_leaves_the_others_standing()
    {
        var consent = AlbumService.Consent with { Purposes = ["newsletter", "promotion"] };
        var withdrawal = AlbumService.Withdrawal(AlbumService.Now) with { Purposes = ["newsletter"] };

        Newsletter.Decide(consent, withdrawal).Should().BeDenied().Because(ReasonCode.ConsentWithdrawn).CitingClause("2.2");
        AlbumService.Use("promotion", "email").Decide(consent, withdrawal).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();
    }

    [Test]
    public void A_refusal_alone_says_that_the_principal_refused() =>
        Newsletter.Decide(Refusal).Should().BeDenied().Because(ReasonCode.ConsentRefused).CitingClause("2.2");

    [Test]
    public void A_refusal_of_some_of_the_data_replaces_the_consent() =>
        AlbumService.Use("newsletter", "email", "name").Decide(AlbumService.Consent, Refusal with { Data = ["name"] })
            .Should().BeDenied().Because(ReasonCode.ConsentSuperseded).CitingClause("2.2");

    [TestCaseSource(nameof(RefusalsOfSomethingElse))]
    public void A_refusal_of_something_else_leaves_the_consent(ConsentRefused refusal) =>
        Newsletter.Decide(AlbumService.Consent, refusal).Should().BeAllowed().Because(ReasonCode.Consent).CitingClause("2.2").Obliging();

    [Test]
    public void The_consent_that_passed_most_checks_is_the_near_miss() =>
        Newsletter.Decide(
                AlbumService.Consent with { Consent = "other-purpose", Purposes = ["promotion"], At = AlbumService.Now.AddDays(-1) },
                AlbumService.Consent with { Consent = "expired", ExpiresAt = AlbumService.Now })
            .Basis.Should().Be(new DecisionBasis(BasisKind.Consent, "expired"));

    [Test]
    public void Of_equal_near_misses_the_latest_speaks_and_of_those_the_smallest_id() =>
        Newsletter.Decide(
                AlbumService.Consent with { Consent = "a", ExpiresAt = AlbumService.Now },
                AlbumService.Consent with { Consent = "c", ExpiresAt = AlbumService.Now, At = AlbumService.Now.AddDays(-1), NoticeShownAt = null },
                AlbumService.Consent with { Consent = "d", ExpiresAt = AlbumService.Now, At = AlbumService.Now.AddDays(-2) },
                AlbumService.Consent with { Consent = "b", ExpiresAt = AlbumService.Now, At = AlbumService.Now.AddDays(-2) })
            .Basis.Should().Be(new DecisionBasis(BasisKind.Consent, "b"));

    private static DataSubjectFacts Adult { get; } = new() { BirthDate = new(1990, 5, 5) };

    private static ConsentRefused Refusal { get; } = new()
    {
        DataSubject = AlbumService.User,
        At = AlbumService.Now.AddDays(-1),
        Consent = "no",
        Operations = ConsentOperations.Use,
        Purposes = ["newsletter"],
    };

    private static IEnumerable<ConsentGiven> UnprovenConsents() =>
    [
        AlbumService.Consent with { Method = ConsentMethod.Other },
        AlbumService.Consent with { IdentityConfirmed = false },
        AlbumService.Consent with { Evidence = null },
        AlbumService.Consent with { Evidence = " " },
    ];

    private static IEnumerable<ConsentRefused> RefusalsOfSomethingElse() =>
    [
        Refusal with { Operations = ConsentOperations.ProvideDomestic },
        Refusal with { Purposes = ["promotion"] },
        Refusal with { Data = ["name"] },
        Refusal with { At = AlbumService.Consent.At - Times.Tick },
    ];
}
