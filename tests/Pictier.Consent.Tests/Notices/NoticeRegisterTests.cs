using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;
using Pictier.Consent.Records;

namespace Pictier.Consent.Tests.Notices;

/// <summary>From the showing of a notice to the consent and its withdrawal (2.2; C9, C11, C15, C16).</summary>
public sealed class NoticeRegisterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly DataSubjectId Hanako = new("hanako");
    private static readonly DataSubjectId Kenji = new("kenji");

    private FixedClock clock = null!;
    private InMemoryConsentStore ledger = null!;
    private InMemoryServedNotices served = null!;
    private NoticeRegister register = null!;

    [SetUp]
    public void An_empty_register()
    {
        clock = new FixedClock(Noon);
        ledger = new InMemoryConsentStore(clock);
        served = new InMemoryServedNotices();
        register = new NoticeRegister(NoticeExamples.Book, NoticeExamples.Policy, ledger, served, new Names(), clock);
    }

    [Test]
    public async Task A_yes_permits_just_what_the_notice_asked_for()
    {
        var shown = await ServeAsync("recommendations");
        clock.Now = Noon.AddMinutes(1);

        (await register.AgreeAsync(Hanako, shown.Id)).Should().Be(NoticeAnswer.Recorded);

        clock.Now = Noon.AddMinutes(2);
        (await DecideAsync(Recommend)).Reason.Should().Be(ReasonCode.Consent);
        var given = (await HistoryAsync()).OfType<ConsentGiven>().Should().ContainSingle().Which;
        given.Notice.Should().Be(new Notice("recommendations", "3", shown.Shown.Sha256, "ja"));
        given.NoticeShownAt.Should().Be(Noon);
        given.At.Should().Be(Noon.AddMinutes(1));
        given.ExpiresAt.Should().Be(Noon.AddMinutes(1).AddDays(365));
        NoticeEvidence.ServedNoticeOf(given).Should().Be(shown.Id);
    }

    [Test]
    public async Task A_yes_to_a_provision_abroad_holds_with_the_information_of_article_28_2()
    {
        var shown = await ServeAsync("printing-abroad");
        await register.AgreeAsync(Hanako, shown.Id);
        clock.Now = Noon.AddMinutes(1);

        var abroad = ProcessingRequest.Provide(Hanako, new("printing"), [new("photo")], new("us-printer"));

        (await DecideAsync(abroad)).Reason.Should().Be(ReasonCode.ForeignConsent);
    }

    [Test]
    public async Task The_notice_is_kept_before_it_is_shown()
    {
        var shown = await ServeAsync("recommendations");

        (await served.FindAsync(Hanako, shown.Id))!.Shown.Json.Should().Be(shown.Shown.Json);
    }

    [Test]
    public async Task A_notice_that_cannot_be_kept_is_not_shown()
    {
        served.Outage = new ConsentStoreException("The disk is full.");

        await FluentActions.Awaiting(() => ServeAsync("recommendations")).Should().ThrowAsync<ConsentStoreException>();
    }

    [Test]
    public async Task Nobody_answers_a_notice_that_was_shown_to_somebody_else()
    {
        var shown = await ServeAsync("recommendations");

        (await register.AgreeAsync(Kenji, shown.Id)).Should().Be(NoticeAnswer.NotServed);
        (await register.RefuseAsync(Kenji, shown.Id)).Should().Be(NoticeAnswer.NotServed);
        (await ledger.ReadAsync(Kenji)).Events.Should().BeEmpty();
    }

    [Test]
    public async Task The_same_yes_twice_is_one_yes()
    {
        var shown = await ServeAsync("recommendations");
        await register.AgreeAsync(Hanako, shown.Id);
        clock.Now = Noon.AddMinutes(1);

        (await register.AgreeAsync(Hanako, shown.Id)).Should().Be(NoticeAnswer.RecordedBefore);
        (await HistoryAsync()).Should().ContainSingle();
    }

    [Test]
    public async Task A_yes_sent_again_after_the_withdrawal_stays_withdrawn()
    {
        var shown = await ServeAsync("recommendations");
        await register.AgreeAsync(Hanako, shown.Id);
        await register.WithdrawAsync(Hanako, "recommendations");
        clock.Now = Noon.AddMinutes(1);

        await register.AgreeAsync(Hanako, shown.Id);

        (await DecideAsync(Recommend)).Reason.Should().Be(ReasonCode.ConsentWithdrawn);
    }

    [Test]
    public async Task A_yes_to_a_notice_shown_before_a_no_does_not_count()
    {
        var early = await ServeAsync("recommendations");
        var later = await ServeAsync("recommendations");
        await register.RefuseAsync(Hanako, later.Id);

        (await register.AgreeAsync(Hanako, early.Id)).Should().Be(NoticeAnswer.Overtaken);
    }

    [Test]
    public async Task A_yes_to_another_notice_takes_nothing_from_this_one()
    {
        var first = await ServeAsync("recommendations");
        var second = await ServeAsync("printing-abroad");
        await register.AgreeAsync(Hanako, first.Id);

        (await register.AgreeAsync(Hanako, second.Id)).Should().Be(NoticeAnswer.Recorded);
    }

    [Test]
    public async Task Agreeing_and_withdrawing_at_the_same_time_ends_withdrawn()
    {
        for (var race = 0; race < 200; race++)
        {
            var person = new DataSubjectId($"person-{race}");
            var before = await register.ServeAsync(person, "recommendations", NoticeLanguages.English);
            await register.AgreeAsync(person, before!.Id);
            var again = await register.ServeAsync(person, "recommendations", NoticeLanguages.English);
            clock.Now = clock.Now.AddSeconds(1);

            await Task.WhenAll(
                Task.Run(() => register.AgreeAsync(person, again!.Id).AsTask()),
                Task.Run(() => register.WithdrawAsync(person, "recommendations").AsTask()));

            clock.Now = clock.Now.AddSeconds(1);
            NoticeExamples.Policy.Decide(ProcessingRequest.Use(person, new("recommendations"), [new("photo")]), await ledger.ReadAsync(person), clock.Now)
                .Reason.Should().Be(ReasonCode.ConsentWithdrawn);
        }
    }

    [Test]
    public async Task A_withdrawal_by_a_late_clock_counts_all_the_same()
    {
        var shown = await ServeAsync("recommendations");
        clock.Now = Noon.AddMinutes(5);
        await register.AgreeAsync(Hanako, shown.Id);
        clock.Now = Noon;

        await register.WithdrawAsync(Hanako, "recommendations");

        clock.Now = Noon.AddMinutes(6);
        (await DecideAsync(Recommend)).Reason.Should().Be(ReasonCode.ConsentWithdrawn);
    }

    [Test]
    public async Task Withdrawing_twice_is_withdrawing_once()
    {
        var shown = await ServeAsync("recommendations");
        await register.AgreeAsync(Hanako, shown.Id);

        (await register.WithdrawAsync(Hanako, "recommendations")).Should().Be(NoticeAnswer.Recorded);
        (await register.WithdrawAsync(Hanako, "recommendations")).Should().Be(NoticeAnswer.RecordedBefore);
        (await HistoryAsync()).Should().HaveCount(2);
    }

    [Test]
    public async Task Nobody_withdraws_the_consent_of_somebody_else()
    {
        var shown = await ServeAsync("recommendations");
        await register.AgreeAsync(Hanako, shown.Id);

        (await register.WithdrawConsentAsync(Kenji, $"notice-{shown.Id}")).Should().Be(NoticeAnswer.NotServed);
        (await HistoryAsync()).Should().ContainSingle();
    }

    [Test]
    public async Task A_yes_after_a_no_counts_when_the_notice_was_shown_again()
    {
        var shown = await ServeAsync("recommendations");
        await register.RefuseAsync(Hanako, shown.Id);
        clock.Now = Noon.AddMinutes(1);
        (await DecideAsync(Recommend)).IsAllowed.Should().BeFalse();

        shown = await ServeAsync("recommendations");
        (await register.AgreeAsync(Hanako, shown.Id)).Should().Be(NoticeAnswer.Recorded);

        clock.Now = Noon.AddMinutes(2);
        (await DecideAsync(Recommend)).Reason.Should().Be(ReasonCode.Consent);
    }

    [Test]
    public async Task A_notice_shown_long_ago_is_shown_again()
    {
        var shown = await ServeAsync("recommendations");
        clock.Now = Noon.AddHours(24).AddTicks(1);

        (await register.AgreeAsync(Hanako, shown.Id)).Should().Be(NoticeAnswer.Outdated);
    }

    [Test]
    public async Task A_notice_that_reads_otherwise_by_now_is_shown_again()
    {
        var shown = await ServeAsync("recommendations");
        var rewritten = NoticeBook.Parse(NoticeExamples.Text.Replace("写真を分析します。", "写真と位置を分析します。", StringComparison.Ordinal), NoticeExamples.Policy.Versions);
        var later = new NoticeRegister(rewritten, NoticeExamples.Policy, ledger, served, new Names(), clock);

        (await later.AgreeAsync(Hanako, shown.Id)).Should().Be(NoticeAnswer.Outdated);
    }

    [Test]
    public async Task Somebody_who_was_erased_agrees_to_nothing_any_more()
    {
        await ledger.EraseAsync(new LedgerEntry("e1", new RestrictionImposed { DataSubject = Hanako, At = Noon, Restriction = "r1", Kind = RestrictionKind.Erase }));
        var shown = await ServeAsync("recommendations");

        (await register.AgreeAsync(Hanako, shown.Id)).Should().Be(NoticeAnswer.Erased);
    }

    [Test]
    public async Task The_hash_is_over_the_words_that_are_shown()
    {
        var ja = await ServeAsync("printing-abroad");
        var en = (await register.ServeAsync(Hanako, "printing-abroad", NoticeLanguages.English))!;

        ja.Shown.Sha256.Should().NotBe(en.Shown.Sha256);
        en.Shown.Sha256.Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(en.Shown.Json))));
        en.Shown.Parts.SelectMany(p => p.Lines).Should().Contain(["Printing", "Photos", "US Printer Inc.", "United States", "No comprehensive federal act.", "Not told: negotiations go on."]);
        ShownNotice.Read(en.Shown.Json).Sha256.Should().Be(en.Shown.Sha256);
    }

    private static ProcessingRequest Recommend => ProcessingRequest.Use(Hanako, new("recommendations"), [new("photo")]);

    private async Task<ServedNotice> ServeAsync(string notice) => (await register.ServeAsync(Hanako, notice, NoticeLanguages.Japanese))!;

    private async Task<IReadOnlyList<ConsentEvent>> HistoryAsync() => (await ledger.ReadAsync(Hanako)).Events;

    private async Task<Decision> DecideAsync(ProcessingRequest request) =>
        NoticeExamples.Policy.Decide(request, await ledger.ReadAsync(Hanako), clock.Now);

    private sealed class Names : IRecipientDirectory
    {
        public ValueTask<ThirdParty?> FindAsync(Recipient recipient, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult<ThirdParty?>(new ThirdParty { Id = recipient.Value, Name = "US Printer Inc." });
    }
}
