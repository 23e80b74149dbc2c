using System.Globalization;
using Pictier.Consent.Ledger;

namespace Pictier.Album.PolicyTests;

/// <summary>The album's promises in C#, for those who write the service: the same engine, no host, no clock, no mock.</summary>
public sealed class AlbumPolicyTests
{
    private static readonly ConsentPolicy Policy = ConsentPolicy.Load(Path.Combine(AppContext.BaseDirectory, "album.policy.json"));

    private static readonly DataSubjectId Hanako = new("hanako");

    private static readonly DateTimeOffset April = At("2026-04-12T10:05:00+09:00");

    private static readonly DateTimeOffset July = At("2026-07-01T18:00:00+09:00");

    private static readonly ConsentGiven Consent = new()
    {
        DataSubject = Hanako,
        At = April,
        Consent = "recommendations",
        Operations = ConsentOperations.Use,
        Purposes = ["recommendations"],
        Data = ["memories"],
        NoticeShownAt = April,
        Method = ConsentMethod.Click,
        IdentityConfirmed = true,
        Evidence = "consent-log/1001",
    };

    private static readonly ConsentWithdrawn Withdrawal = new() { DataSubject = Hanako, At = July, Purposes = ["recommendations"] };

    private static readonly ProcessingRequest Recommend =
        ProcessingRequest.Use(Hanako, new Purpose("recommendations"), [new DataCategory("photo"), new DataCategory("location")]);

    [Test]
    public void Recommendations_need_consent() =>
        Policy.When(Recommend).At(July).Should().BeDenied().Because(ReasonCode.ConsentMissing).CitingClause("2.2");

    [Test]
    public void Consent_counts_from_the_tick_after_it() =>
        Policy.Given(Consent).When(Recommend).At(April.AddTicks(1)).Should()
            .BeAllowed().Because(ReasonCode.Consent).RestingOn(BasisKind.Consent, "recommendations").Obliging();

    [Test]
    public void A_withdrawal_counts_from_its_very_instant()
    {
        var said = Policy.Given(Consent, Withdrawal);

        said.When(Recommend).At(July.AddTicks(-1)).Should().BeAllowed();
        said.When(Recommend).At(July).Should().BeDenied().Because(ReasonCode.ConsentWithdrawn).CitingClause("2.2").CitingLaw("APPI 18(1)");
    }

    [Test]
    public void The_album_itself_needs_no_consent() =>
        Policy.When(ProcessingRequest.Use(Hanako, new Purpose("album"), [new DataCategory("photo")])).At(July)
            .Should().BeAllowed().Because(ReasonCode.DeclaredPurpose).CitingClause("2.1");

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
