using System.Net;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;
using Pictier.Consent.Receipts;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Tests.Centre;

/// <summary>What somebody does in the preference centre, without a script, and what becomes of it.</summary>
public sealed class CentreTests
{
    private static readonly DataSubjectId Hanako = new("hanako");

    private PrivacySite site = null!;
    private Visitor hanako = null!;

    [SetUp]
    public async Task A_site()
    {
        site = await PrivacySite.StartAsync();
        hanako = await Visitor.SignInAsync(site, "hanako");
    }

    [TearDown]
    public async Task The_site_is_closed()
    {
        hanako.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task Agreeing_takes_one_form_and_is_recorded_with_the_notice_as_it_was_shown()
    {
        var page = await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));

        page.Should().Contain("Your yes is recorded.").And.Contain("You agreed");
        var given = (await EventsAsync()).OfType<ConsentGiven>().Should().ContainSingle().Which;
        var shown = (await site.Served.FindAsync(Hanako, NoticeEvidence.ServedNoticeOf(given)!))!;
        given.Notice.Should().Be(new Notice("recommendations", "3", shown.Shown.Sha256, "en"));
        given.NoticeShownAt.Should().Be(shown.At);
        (await hanako.ReadAsync($"/privacy/agreement?id={given.Consent}")).Should().Contain(shown.Shown.Sha256).And.Contain("Nobody but you sees the recommendations.");
    }

    [Test]
    public async Task Withdrawing_takes_as_many_steps_as_agreeing()
    {
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        site.Clock.Now = PrivacySite.Noon.AddMinutes(1);

        // The same page, one form.
        var page = await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/withdraw");

        page.Should().Contain("Your consent is withdrawn.").And.Contain("consent-withdrawn");
        (await EventsAsync())[^1].Should().BeOfType<ConsentWithdrawn>();
    }

    [Test]
    public async Task Refusing_is_recorded()
    {
        (await hanako.SubmitAsync("/privacy/notice?id=printing-abroad", "/answer", ("answer", "refuse"))).Should().Contain("Your no is recorded.");

        (await EventsAsync()).Should().ContainSingle().Which.Should().BeOfType<ConsentRefused>().Which.Recipients!.Ids.Should().Equal("us-printer");
    }

    [Test]
    public async Task A_consent_that_was_given_elsewhere_is_shown_and_withdrawn_in_the_same_number_of_steps()
    {
        await site.Ledger.AppendAsync([new LedgerEntry("paper", new ConsentGiven
        {
            DataSubject = Hanako, At = PrivacySite.Noon.AddDays(-1), Consent = "paper/17", Operations = ConsentOperations.Use, Purposes = ["newsletter"], Data = ["email"],
            NoticeShownAt = PrivacySite.Noon.AddDays(-1), IdentityConfirmed = true, Method = ConsentMethod.Document, Evidence = "folder 3",
        })]);

        (await hanako.ReadAsync("/privacy")).Should().Contain("/privacy/agreement?id=paper%2F17");
        (await hanako.SubmitAsync("/privacy/agreement?id=paper%2F17", "/agreement/withdraw")).Should().Contain("Your consent is withdrawn.");
        (await EventsAsync())[^1].Should().BeOfType<ConsentWithdrawn>().Which.Consent.Should().Be("paper/17");
    }

    [Test]
    public async Task What_the_company_does_is_shown_with_its_clause_and_why_no_consent_is_needed()
    {
        var page = await hanako.ReadAsync("/privacy/purposes");

        page.Should().Contain("Keeping the album").And.Contain("clause 2.1(1)").And.Contain("no consent is needed").And.Contain("E-mail address");
        page.Should().Contain("data-purpose=\"album\" data-recipient=\"\" data-reason=\"declared-purpose\"");
        page.Should().Contain("data-purpose=\"recommendations\" data-recipient=\"\" data-reason=\"consent-missing\"");
    }

    [Test]
    public async Task Recipients_are_shown_with_their_country_and_the_information_of_article_28_2()
    {
        var page = await hanako.ReadAsync("/privacy/recipients");

        page.Should().Contain("Big Sky Print Inc.").And.Contain("United States of America").And.Contain("There is no comprehensive federal act")
            .And.Contain("eight principles of the OECD").And.Contain("Cumulus Cloud LLC").And.Contain("1 Feb 2026");
    }

    [Test]
    public async Task Objecting_to_items_stops_their_provision_and_can_be_taken_back()
    {
        var catalogue = ProcessingRequest.Provide(Hanako, new("catalogue"), [new("open-photo")], new("catalogue-publisher")) with { Method = ProvisionMethod.ElectronicTransmission };
        (await DecideAsync(catalogue)).Reason.Should().Be(ReasonCode.OptOutProvision);

        (await hanako.SubmitAsync("/privacy/objections", "/objections/items", ("item", "open-photo"), ("item", "photo"))).Should().Contain("Your objection is in force.");
        (await DecideAsync(catalogue)).IsAllowed.Should().BeFalse();
        (await EventsAsync()).Should().ContainSingle().Which.Should().BeOfType<RestrictionImposed>().Which.Data.Should().Equal("open-photo");

        site.Clock.Now = PrivacySite.Noon.AddMinutes(1);
        (await hanako.SubmitAsync("/privacy/objections", "/objections/lift")).Should().Contain("The objection is taken back.");
        (await DecideAsync(catalogue)).Reason.Should().Be(ReasonCode.OptOutProvision);
    }

    [Test]
    public async Task Opting_out_stops_at_once_and_is_followed_like_any_request()
    {
        var page = await hanako.SubmitAsync("/privacy/objections", "/objections/opt-out");

        page.Should().Contain("Your request has arrived.").And.Contain("stopped when your request arrived").And.Contain("14 days left");
        (await EventsAsync()).Should().ContainSingle().Which.Should().BeOfType<RestrictionImposed>().Which.Kind.Should().Be(RestrictionKind.OptOut);
    }

    [TestCase(SubjectRequestKind.PurposeNotice)]
    [TestCase(SubjectRequestKind.Disclosure)]
    [TestCase(SubjectRequestKind.ProvisionRecords)]
    [TestCase(SubjectRequestKind.Correction)]
    [TestCase(SubjectRequestKind.CeaseUse)]
    [TestCase(SubjectRequestKind.Erasure)]
    [TestCase(SubjectRequestKind.CeaseProvision)]
    [TestCase(SubjectRequestKind.OptOut)]
    [TestCase(SubjectRequestKind.Blurring)]
    public async Task A_request_of_every_kind_can_be_made_and_followed(SubjectRequestKind kind)
    {
        var page = await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", kind.ToString()), ("requester", "Principal"), ("statement", "The photo of May 3rd."));

        page.Should().Contain("14 days left").And.Contain("The photo of May 3rd.");
        var received = (await site.Requests.FindOfAsync(Hanako)).Should().ContainSingle().Which.Received;
        received.Kind.Should().Be(kind);
        received.At.Should().Be(PrivacySite.Noon);
        (await hanako.ReadAsync("/privacy/requests")).Should().Contain($"/privacy/request?id={received.Id}");
    }

    [Test]
    public async Task A_cessation_carries_its_ground_and_its_scope()
    {
        await hanako.SubmitAsync(
            "/privacy/requests/new", "/requests", ("kind", "CeaseUse"), ("requester", "Principal"), ("ground", "RightsHarmed"), ("data", "location"), ("data", "nonsense"), ("purpose", "album"));

        var received = (await site.Requests.FindOfAsync(Hanako))[0].Received;
        received.Ground.Should().Be(CessationGround.RightsHarmed);
        received.Scope.Should().BeEquivalentTo(new RestrictionScope { Data = ["location"], Purposes = ["album"] });
    }

    [Test]
    public async Task A_request_without_an_answer_after_two_weeks_is_shown_as_overdue()
    {
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Disclosure"), ("requester", "Principal"));
        site.Clock.Now = PrivacySite.Noon.AddDays(14);

        (await hanako.ReadAsync("/privacy/requests")).Should().Contain("Overdue");
    }

    [Test]
    public async Task The_receipt_and_the_history_are_what_the_ledger_holds()
    {
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));

        var receipt = ConsentReceiptReader.Read(await hanako.ReadAsync("/privacy/receipt.jsonld"));
        receipt.DataSubject.Should().Be(Hanako);
        receipt.History.Events.Should().BeEquivalentTo(await EventsAsync(), o => o.RespectingRuntimeTypes());
        ConsentLedger.Parse(await hanako.ReadAsync("/privacy/history.jsonl")).Events.Should().BeEquivalentTo(await EventsAsync(), o => o.RespectingRuntimeTypes());
        (await hanako.ReadAsync("/privacy/history")).Should().Contain("Recommending places and albums");
    }

    [Test]
    public async Task The_language_is_chosen_and_remembered()
    {
        (await hanako.ReadAsync("/privacy?lang=ja")).Should().Contain("あなたのデータ、あなたの選択").And.Contain("<html lang=\"ja\">");
        (await hanako.ReadAsync("/privacy/purposes")).Should().Contain("アルバムの保管及び表示");
        (await hanako.ReadAsync("/privacy/purposes?lang=en")).Should().Contain("Keeping the album");
    }

    [Test]
    public async Task A_service_puts_the_pages_into_a_layout_of_its_own()
    {
        await using var own = await PrivacySite.StartAsync(centre: o => o.Layout = page => $"<!doctype html><html lang=\"{page.Language}\"><head>{page.Head}</head><body><div>The album</div>{page.Body}</body></html>");
        using var visitor = await Visitor.SignInAsync(own, "hanako");

        (await visitor.ReadAsync("/privacy")).Should().Contain("<div>The album</div>").And.Contain("Your data, your choice");
    }

    [Test]
    public async Task Somebody_who_was_erased_sees_nothing_of_before_and_agrees_to_nothing()
    {
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        await site.Ledger.EraseAsync(new LedgerEntry("e", new RestrictionImposed { DataSubject = Hanako, At = PrivacySite.Noon, Restriction = "r", Kind = RestrictionKind.Erase }));

        (await hanako.ReadAsync("/privacy/history")).Should().Contain("Data erased").And.NotContain("You agreed");
        (await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"))).Should().Contain("Your data was erased");
        (await EventsAsync()).Should().ContainSingle();
    }

    [Test]
    public async Task A_ledger_that_cannot_be_read_is_said_and_nothing_is_shown()
    {
        site.Ledger.Outage = new ConsentStoreException("The disk is full.");

        using var response = await hanako.GetAsync("/privacy");

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).Should().Contain("cannot be shown just now").And.NotContain("disk");
    }

    private async Task<IReadOnlyList<ConsentEvent>> EventsAsync() => (await site.Ledger.ReadAsync(Hanako)).Events;

    private async Task<Decision> DecideAsync(ProcessingRequest request) =>
        ConsentPolicy.Parse(PrivacyAlbum.Policy).Decide(request, await site.Ledger.ReadAsync(Hanako), site.Clock.Now);
}
