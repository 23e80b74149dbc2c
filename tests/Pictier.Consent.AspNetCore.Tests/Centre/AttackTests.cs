using System.Net;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Tests.Centre;

/// <summary>What an attacker would try at the preference centre.</summary>
public sealed class AttackTests
{
    private static readonly DataSubjectId Hanako = new("hanako");
    private static readonly DataSubjectId Kenji = new("kenji");

    private PrivacySite site = null!;
    private Visitor hanako = null!;
    private Visitor kenji = null!;

    [SetUp]
    public async Task A_site_where_Hanako_agreed_and_asked()
    {
        site = await PrivacySite.StartAsync();
        hanako = await Visitor.SignInAsync(site, "hanako");
        kenji = await Visitor.SignInAsync(site, "kenji");
        await hanako.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        await hanako.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Disclosure"), ("requester", "Principal"), ("statement", "The secret of Hanako."));
    }

    [TearDown]
    public async Task The_site_is_closed()
    {
        hanako.Dispose();
        kenji.Dispose();
        await site.DisposeAsync();
    }

    [TestCase("/privacy")]
    [TestCase("/privacy/history")]
    [TestCase("/privacy/receipt.jsonld")]
    [TestCase("/privacy/notice?id=recommendations")]
    public async Task A_stranger_sees_nothing(string path)
    {
        using var stranger = Visitor.Stranger(site);

        (await stranger.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Another_persons_id_in_the_address_shows_nothing_of_theirs()
    {
        var consent = (await EventsAsync(Hanako)).OfType<ConsentGiven>().Single().Consent;
        var request = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;

        foreach (var path in new[]
        {
            $"/privacy/agreement?id={consent}", $"/privacy/request?id={request}", "/privacy/hanako", "/hanako/privacy",
        })
        {
            using var response = await kenji.GetAsync(path);
            response.StatusCode.Should().Be(HttpStatusCode.NotFound, path);
            (await response.Content.ReadAsStringAsync()).Should().NotContain("The secret of Hanako");
        }

        foreach (var path in new[] { "/privacy", "/privacy/history", "/privacy/history.jsonl", "/privacy/requests" })
        {
            (await kenji.ReadAsync($"{path}?subject=hanako&dataSubject=hanako&userId=hanako&sub=hanako"))
                .Should().NotContain(consent).And.NotContain(request).And.NotContain("hanako\"");
        }
    }

    [Test]
    public async Task What_is_not_there_and_what_is_anothers_look_the_same()
    {
        var request = (await site.Requests.FindOfAsync(Hanako))[0].Received.Id;

        var anothers = await (await kenji.GetAsync($"/privacy/request?id={request}")).Content.ReadAsStringAsync();
        var nothing = await (await kenji.GetAsync("/privacy/request?id=nothing")).Content.ReadAsStringAsync();

        anothers.Should().Be(nothing);
    }

    [Test]
    public async Task Another_persons_id_in_the_body_is_not_read()
    {
        await kenji.SubmitAsync(
            "/privacy/requests/new", "/requests", ("kind", "Erasure"), ("requester", "Principal"), ("subject", "hanako"), ("dataSubject", "hanako"), ("id", "hanako"), ("sub", "hanako"));
        await kenji.SubmitAsync("/privacy/objections", "/objections/items", ("item", "open-photo"), ("subject", "hanako"));

        (await site.Requests.FindOfAsync(Hanako)).Should().ContainSingle().Which.Received.Kind.Should().Be(SubjectRequestKind.Disclosure);
        (await site.Requests.FindOfAsync(Kenji)).Should().ContainSingle().Which.Received.Kind.Should().Be(SubjectRequestKind.Erasure);
        (await EventsAsync(Hanako)).Should().ContainSingle();
    }

    [Test]
    public async Task Another_persons_id_in_a_header_is_not_read()
    {
        foreach (var header in new[] { "X-User", "X-User-Id", "X-Forwarded-User", "X-Remote-User", "Remote-User", "sub", "X-Original-URL" })
        {
            kenji.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, "hanako");
        }

        (await kenji.ReadAsync("/privacy/history.jsonl")).Should().BeEmpty();
    }

    [Test]
    public async Task Somebody_with_two_ids_is_nobody()
    {
        using var both = await Visitor.SignInAsync(site, "kenji&hanako");

        using var response = await both.GetAsync("/privacy/history");

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).Should().Contain("We do not know who you are");
    }

    [Test]
    public async Task A_centre_that_would_take_the_person_from_the_address_does_not_start() =>
        await FluentActions.Awaiting(() => PrivacySite.StartAsync(source: DataSubjectSource.Route("userId")))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*never from the address*");

    [TestCase("/privacy/notice?id=recommendations", "/withdraw")]
    [TestCase("/privacy/objections", "/objections/items")]
    [TestCase("/privacy/objections", "/objections/opt-out")]
    [TestCase("/privacy/requests/new", "/requests")]
    public async Task A_form_without_the_token_against_forgery_is_refused(string page, string action)
    {
        var form = (await hanako.FormAsync(page, action)).Without("__RequestVerificationToken");

        await RefusedAsync(await hanako.SendAsync(form, ("item", "open-photo"), ("kind", "Erasure")));
    }

    [Test]
    public async Task A_form_with_the_token_of_somebody_else_is_refused()
    {
        var (hers, his) = (await hanako.FormAsync("/privacy/requests/new", "/requests"), await kenji.FormAsync("/privacy/requests/new", "/requests"));

        await RefusedAsync(await hanako.SendAsync(hers.With("__RequestVerificationToken", his["__RequestVerificationToken"]), ("kind", "Erasure")));
        await RefusedAsync(await hanako.SendAsync(hers.With("ticket", his["ticket"]), ("kind", "Erasure")));
    }

    [Test]
    public async Task A_form_sent_from_another_site_has_no_cookie_against_forgery_and_is_refused()
    {
        var form = await hanako.FormAsync("/privacy/requests/new", "/requests");
        using var forged = await Visitor.SignInAsync(site, "hanako");

        await RefusedAsync(await forged.SendAsync(form, ("kind", "Erasure")));
    }

    [Test]
    public async Task A_notice_whose_version_or_hash_was_tampered_with_is_not_agreed_to()
    {
        var form = await kenji.FormAsync("/privacy/notice?id=recommendations", "/answer");
        var ticket = form["ticket"];

        // What is signed cannot be changed, at no place of it.
        foreach (var place in new[] { 0, 10, ticket.Length / 2, ticket.Length - 2 })
        {
            var changed = ticket[..place] + (ticket[place] == 'A' ? 'B' : 'A') + ticket[(place + 1)..];
            await RefusedAsync(await kenji.SendAsync(form.With("ticket", changed), ("answer", "agree")));
        }

        await RefusedAsync(await kenji.SendAsync(form.Without("ticket"), ("answer", "agree"), ("notice", "recommendations"), ("version", "3"), ("sha256", new string('0', 64))));
        (await EventsAsync(Kenji)).Should().BeEmpty();
    }

    [Test]
    public async Task A_notice_that_was_shown_the_day_before_is_asked_again()
    {
        var form = await kenji.FormAsync("/privacy/notice?id=recommendations", "/answer");
        site.Clock.Now = PrivacySite.Noon.AddHours(25);

        using var response = await kenji.SendAsync(form, ("answer", "agree"));

        (await kenji.ReadAsync(response.Headers.Location!.ToString())).Should().Contain("Your answer was not recorded");
        (await EventsAsync(Kenji)).Should().BeEmpty();
    }

    [Test]
    public async Task The_ticket_of_one_form_opens_no_other()
    {
        var withdrawal = await hanako.FormAsync("/privacy/notice?id=recommendations", "/withdraw");
        var request = await hanako.FormAsync("/privacy/requests/new", "/requests");

        await RefusedAsync(await hanako.SendAsync(request.With("ticket", withdrawal["ticket"]), ("kind", "Erasure")));
        await RefusedAsync(await hanako.SendAsync(withdrawal.With("ticket", request["ticket"])));
    }

    [Test]
    public async Task A_form_sent_again_changes_nothing()
    {
        var agree = await kenji.FormAsync("/privacy/notice?id=recommendations", "/answer");
        var request = await kenji.FormAsync("/privacy/requests/new", "/requests");
        var objection = await kenji.FormAsync("/privacy/objections", "/objections/items");
        var optOut = await kenji.FormAsync("/privacy/objections", "/objections/opt-out");
        for (var i = 0; i < 3; i++)
        {
            site.Clock.Now = PrivacySite.Noon.AddMinutes(i);
            (await kenji.SendAsync(agree, ("answer", "agree"))).StatusCode.Should().Be(HttpStatusCode.SeeOther);
            (await kenji.SendAsync(request, ("kind", "Correction"), ("requester", "Principal"))).StatusCode.Should().Be(HttpStatusCode.SeeOther);
            (await kenji.SendAsync(objection, ("item", "open-photo"))).StatusCode.Should().Be(HttpStatusCode.SeeOther);
            (await kenji.SendAsync(optOut)).StatusCode.Should().Be(HttpStatusCode.SeeOther);
        }

        (await EventsAsync(Kenji)).Should().HaveCount(3);
        (await site.Requests.FindOfAsync(Kenji)).Should().HaveCount(2);
    }

    [Test]
    public async Task A_yes_sent_again_after_the_withdrawal_does_not_bring_the_consent_back()
    {
        var agree = await kenji.FormAsync("/privacy/notice?id=recommendations", "/answer");
        await kenji.SendAsync(agree, ("answer", "agree"));
        site.Clock.Now = PrivacySite.Noon.AddMinutes(1);
        await kenji.SubmitAsync("/privacy/notice?id=recommendations", "/withdraw");
        site.Clock.Now = PrivacySite.Noon.AddMinutes(2);

        await kenji.SendAsync(agree, ("answer", "agree"));

        (await EventsAsync(Kenji)).Should().HaveCount(2);
        (await kenji.ReadAsync("/privacy/purposes")).Should().Contain("data-purpose=\"recommendations\" data-recipient=\"\" data-reason=\"consent-withdrawn\"");
    }

    [Test]
    public async Task Agreeing_and_withdrawing_at_the_same_time_ends_withdrawn()
    {
        for (var race = 0; race < 10; race++)
        {
            using var person = await Visitor.SignInAsync(site, $"person-{race}");
            await person.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
            var withdraw = await person.FormAsync("/privacy/notice?id=recommendations", "/withdraw");
            var served = (await site.Services.Answers().ServeAsync(new($"person-{race}"), "recommendations", "en"))!;
            site.Clock.Now += TimeSpan.FromSeconds(1);

            await Task.WhenAll(
                Task.Run(() => site.Services.Answers().AgreeAsync(new($"person-{race}"), served.Id).AsTask()),
                Task.Run(() => person.SendAsync(withdraw)));

            site.Clock.Now += TimeSpan.FromSeconds(1);
            (await person.ReadAsync("/privacy/purposes")).Should().Contain("data-purpose=\"recommendations\" data-recipient=\"\" data-reason=\"consent-withdrawn\"");
        }
    }

    private async Task<IReadOnlyList<ConsentEvent>> EventsAsync(DataSubjectId person) => (await site.Ledger.ReadAsync(person)).Events;

    private static async Task RefusedAsync(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("This form is not valid");
    }
}
