using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>Joint use under a published notice (3.1(5); APPI 23(5)(iii), now 27(5)(iii)).</summary>
public sealed class Appi27JointUseTests
{
    private static JointUseNoticeDocument Notice => AlbumService.Notice;

    private static ProcessingRequest Sharing { get; } = AlbumService.ShareJointly("partner", "album", "name");

    [Test]
    public void A_complete_notice_permits_joint_use() => With(Notice).Decide(Sharing).Should().BeAllowed().Because(ReasonCode.JointUse).CitingClause("3.1(5)").Obliging();

    [Test]
    public void Without_a_notice_it_is_denied() => Sharing.Decide().Should().BeDenied().Because(ReasonCode.JointUseNoticeMissing).CitingClause("3.1(5)");

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(1, false)]
    public void The_notice_is_published_before(long ticks, bool allowed) =>
        With(Notice with { PublishedAt = AlbumService.Now.AddTicks(ticks) }).Decide(Sharing).Reason
            .Should().Be(allowed ? ReasonCode.JointUse : ReasonCode.JointUseNoticeMissing);

    [TestCaseSource(nameof(IncompleteNotices))]
    public void Each_element_of_the_notice_is_needed(JointUseNoticeDocument notice) =>
        With(notice).Decide(Sharing).Should().BeDenied().Because(ReasonCode.JointUseNoticeIncomplete).CitingClause("3.1(5)");

    [TestCase("2022-03-31T23:59:59.9999999+09:00", true)]
    [TestCase("2022-04-01T00:00:00+09:00", false)]
    public void The_address_and_the_representative_are_needed_from_2022(string at, bool allowed) =>
        With(Notice with { Address = null, Representative = null })
            .Decide(Sharing, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).IsAllowed.Should().Be(allowed);

    [Test]
    public void With_the_overlay_off_they_are_needed_all_the_same() =>
        AlbumService.With(d => d with { Options = new() { LegalOverlay = LegalOverlay.Off }, JointUseNotices = [Notice with { Address = " " }] })
            .Decide(Sharing).Should().BeDenied().Because(ReasonCode.JointUseNoticeIncomplete).CitingClause("3.1(5)");

    [TestCaseSource(nameof(OutsideTheNotice))]
    public void What_the_notice_does_not_name_is_outside_it(ProcessingRequest request) =>
        With(Notice).Decide(request).Should().BeDenied().Because(ReasonCode.JointUseOutsideNotice).CitingClause("3.1(5)");

    [Test]
    public void Special_care_data_needs_consent_besides_the_notice()
    {
        var sharing = AlbumService.ShareJointly("partner", "care", "health") with { DataSubjectFacts = new() { Capacity = Capacity.Full } };
        var consent = AlbumService.Consent with
        {
            Operations = ConsentOperations.ProvideDomestic,
            Purposes = ["care"],
            Data = ["health"],
            Recipients = RecipientScope.Any,
        };

        With(Notice).Decide(sharing).Should().BeDenied().Because(ReasonCode.JointUseSpecialCare).CitingClause("3.1(5)");
        With(Notice).Decide(sharing, consent).Should().BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision);
    }

    [Test]
    public void The_purpose_remains_a_declared_one() =>
        With(Notice with { Purposes = ["newsletter"] }).Decide(AlbumService.ShareJointly("partner", "newsletter", "email"))
            .Should().BeDenied().Because(ReasonCode.ProvisionOutsideDeclaredPurpose).CitingClause("2.1(3)");

    [Test]
    public void A_notice_permits_no_provision_that_is_not_joint_use() =>
        With(Notice).Decide(AlbumService.Provide("partner", "album", "name")).Should().BeDenied().Because(ReasonCode.NoCaseForProvision).CitingClause("3.1");

    [Test]
    public void Of_several_notices_the_one_that_got_furthest_speaks() =>
        With(Notice with { Id = "n1", PublishedAt = AlbumService.Now }, Notice with { Id = "n2", Users = ["printer"] }, Notice with { Id = "n3", Data = [] })
            .Decide(Sharing).Should().BeDenied().Because(ReasonCode.JointUseOutsideNotice).CitingClause("3.1(5)");

    private static ConsentPolicy With(params JointUseNoticeDocument[] notices) => AlbumService.With(d => d with { JointUseNotices = notices });

    private static IEnumerable<JointUseNoticeDocument> IncompleteNotices() =>
    [
        Notice with { Data = [] },
        Notice with { Users = [] },
        Notice with { Purposes = [] },
        Notice with { ResponsiblePerson = " " },
        Notice with { Address = null },
        Notice with { Representative = " " },
    ];

    private static IEnumerable<ProcessingRequest> OutsideTheNotice() =>
    [
        AlbumService.ShareJointly("printer", "album", "name"),
        AlbumService.ShareJointly("partner", "album", "photo"),
        AlbumService.ShareJointly("partner", "support", "name"),
    ];
}
