using Pictier.Album.Telling;
using Pictier.Consent.Ledger;
using static Pictier.Consent.Effect;
using static Pictier.Consent.Obligation;
using static Pictier.Consent.ReasonCode;

namespace Pictier.Consent.Tests.Samples;

/// <summary>What the specification says of each scene of the album's story.</summary>
[TestFixture]
internal sealed class AlbumStoryTests
{
    private static readonly string Folder = TestContext.CurrentContext.TestDirectory;
    private static readonly ConsentPolicy Policy = ConsentPolicy.Load(Path.Combine(Folder, "album.policy.json"));
    private static readonly ConsentLedger Ledger = ConsentLedger.Load(Path.Combine(Folder, "ledger.jsonl"));
    private static readonly Story Story = Story.Load();

    private static readonly Expected[] Uses =
    [
        // ACQ-2: declared under 2.1(1), the data is the purpose's; ACQ-4: indicated before. In writing: nothing is owed.
        new("hanako-signs-up", Allow, AcquiredForDeclaredPurpose, "2.1"),

        // C12 is the highest check that the later consent reaches; the newsletter's fails at C3.
        new("recommendations-too-early", Deny, ConsentNotPrior, "2.2"),

        // USE-1a: asking needs no declaration, only the contact data.
        new("asking-for-consent", Allow, DeclaredPurpose, "2.1"),
        new("recommendations-after-consent", Allow, ReasonCode.Consent, "2.2"),

        // Undeclared, and every consent of hers to a use fails at C3.
        new("faces-without-consent", Deny, ConsentPurposeMismatch, "2.2"),

        // XB-2: verified within the year; the domestic route is the entrustment, EN-1 to EN-6.
        new("stored-in-the-us", Allow, ForeignEquivalentMeasures, "3.3(2)", SuperviseContractor, VerifyEquivalenceYearly),

        // C10: born in 2015, so younger than 16 when he clicked; his guardian's consent fails at C3, before.
        new("taro-clicks-yes", Deny, ConsentCapacity, "2.2"),
        new("taro-faces", Allow, ReasonCode.Consent, "2.2"),

        // O1 to O12 hold: filed under the law of 2022, the notice period over, the planned start come.
        new("kenji-in-the-catalogue", Allow, OptOutProvision, "3.2", RecordProvision),

        // TP-1: the consent names the effective purpose, the data and the recipient.
        new("hanako-prints", Allow, ThirdPartyConsent, "3.1(1)", RecordProvision),

        // TP-4, anchored in the contract of the payment agent.
        new("subscription-settled", Allow, Settlement, "3.1(3)"),

        // He has no consent record for provision, so the first attempted specific rule speaks: the settlement's.
        new("photos-for-the-payment-agent", Deny, SettlementExcessData, "3.1(3)"),

        // O10, from the very instant of the restriction.
        new("kenji-after-opt-out", Deny, OptOutSubjectCeased, "3.2(3)"),

        // AMB-47: voluntary, no statute, no claim of public affairs. The rule outranks the opt-out.
        new("police-ring", Deny, AuthorityRequestVoluntary, "3.1(2)"),

        // SC-0: no consent record for acquisition, no statutory case.
        new("kenji-allergy", Deny, SpecialCareWithoutConsent, "2.3"),

        // SC-1, and the purpose is declared; the special-care gate gives the reason.
        new("hanako-allergy", Allow, SpecialCareConsent, "2.3"),

        // C15: instant < withdrawn; the withdrawal wins the tie.
        new("recommendations-last-tick", Allow, ReasonCode.Consent, "2.2"),
        new("recommendations-withdrawn", Deny, ReasonCode.ConsentWithdrawn, "2.2"),

        // 3.8: cease-use blocks 2.1, where its scope meets the data.
        new("album-by-place", Deny, UseCeased, "5.2"),
        new("album-by-date", Allow, DeclaredPurpose, "2.1"),

        // P4: the same legal entity, so a use.
        new("support-at-head-office", Allow, DeclaredPurpose, "2.1"),

        // TP-3: a mandatory order survives every restriction; the data is within the order.
        new("court-order", Allow, ReasonCode.AuthorityRequest, "3.1(2)"),
        new("album-to-herself", Deny, RecipientIsThePrincipal, "5.2"),

        // XB-2 [L]: instant = lastVerifiedAt + 1 year is stale; the strong consents are all for Japan.
        new("stored-unverified", Deny, EquivalenceStale, "3.3(2)"),
    ];

    private static readonly Expected[] SubjectRequests =
    [
        // Opt-out: imposed at once, R1 and R2 are not asked.
        new("kenji-opts-out", Allow, RequestOptOut, "3.2(3)", NotifyResultWithoutDelay),

        // R1 comes before R2.
        new("a-stranger-asks", Deny, RequesterNotVerified, "5.2", NotifyResultWithoutDelay, ExplainReason),

        // No ground, but voluntary cessation of use is on by default.
        new("hanako-stops-places", Allow, RequestCeaseVoluntarily, "5.2", NotifyResultWithoutDelay),
        new("hanako-asks-for-her-data", Allow, RequestDisclosure, "5.2", NotifyResultWithoutDelay),
    ];

    [TestCaseSource(nameof(Uses))]
    public void A_use_is_decided_as_the_specification_says(Expected expected)
    {
        var scene = SceneOf(expected.Id);

        var decision = Policy.Decide(scene.Use!, Ledger.HistoryOf(scene.Use!.DataSubject), scene.At);

        expected.ShouldBe(decision.Effect, decision.Reason, decision.Clause, decision.Obligations);
    }

    [TestCaseSource(nameof(SubjectRequests))]
    public void A_request_of_a_member_is_answered_as_the_specification_says(Expected expected)
    {
        var answer = Policy.Answer(SceneOf(expected.Id).SubjectRequest!);

        expected.ShouldBe(answer.Effect, answer.Reason, answer.Clause, answer.Obligations);
    }

    [Test]
    public void Every_scene_is_expected_here() =>
        Scenes().Select(IdOf).Should().BeEquivalentTo(Uses.Concat(SubjectRequests).Select(expected => expected.Id));

    [Test]
    public void The_scenes_stand_in_the_order_of_time() => Scenes().Select(scene => scene.At).Should().BeInAscendingOrder();

    [Test]
    public void The_ledger_holds_what_the_granted_cessations_cause()
    {
        var caused = Scenes().Where(scene => scene.SubjectRequest is not null).SelectMany(scene => Policy.Answer(scene.SubjectRequest!).Events);

        caused.Should().BeEquivalentTo(
            Ledger.Events.OfType<RestrictionImposed>(), options => options.RespectingRuntimeTypes().Excluding(restriction => restriction.Sequence));
    }

    private static IEnumerable<Scene> Scenes() => Story.Chapters.SelectMany(Story.ScenesOf);

    private static Scene SceneOf(string id) => Scenes().Single(scene => IdOf(scene) == id);

    private static string IdOf(Scene scene) => scene.Use?.Id ?? scene.SubjectRequest!.Id;

    /// <summary>What must come of the scene of that id.</summary>
    public sealed record Expected(string Id, Effect Effect, ReasonCode Reason, string Clause, params Obligation[] Obligations)
    {
        public void ShouldBe(Effect effect, ReasonCode reason, string? clause, Obligations obligations)
        {
            (effect, reason, clause).Should().Be((Effect, Reason, Clause));
            obligations.Should().BeEquivalentTo(Obligations);
        }

        public override string ToString() => Id;
    }
}
