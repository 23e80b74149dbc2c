using System.Net;
using System.Text;
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

    [Test]
    public async Task Script_in_titles_names_and_requests_stays_text()
    {
        const string script = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>&lt;";
        var evil = System.Text.Json.JsonEncodedText.Encode("<script>alert(1)</script>\"'><img src=x onerror=alert(2)>");
        await using var attacked = await PrivacySite.StartAsync(
            policy: PrivacyAlbum.Policy
                .Replace("Recommending places and albums", evil.ToString(), StringComparison.Ordinal)
                .Replace("GALLUSYS Co., Ltd", evil.ToString(), StringComparison.Ordinal)
                .Replace("\"Photos\"", $"\"{evil}\"", StringComparison.Ordinal),
            notices: PrivacyAlbum.Notices
                .Replace("May we recommend places and albums to you?", evil.ToString(), StringComparison.Ordinal)
                .Replace("We would look at your photos", evil.ToString(), StringComparison.Ordinal));
        using var person = await Visitor.SignInAsync(attacked, "<script>alert(3)</script>");
        await person.SubmitAsync("/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        var request = await person.SubmitAsync("/privacy/requests/new", "/requests", ("kind", "Correction"), ("requester", "Principal"), ("statement", script));
        var consent = (await attacked.Ledger.ReadAsync(new DataSubjectId("<script>alert(3)</script>"))).Events.OfType<ConsentGiven>().Single().Consent;

        foreach (var page in new[]
        {
            request, await person.ReadAsync("/privacy"), await person.ReadAsync("/privacy/purposes"), await person.ReadAsync("/privacy/recipients"),
            await person.ReadAsync("/privacy/notice?id=recommendations"), await person.ReadAsync("/privacy/history"),
            await person.ReadAsync($"/privacy/agreement?id={consent}"), await person.ReadAsync("/privacy/requests/new"), await person.ReadAsync("/privacy/objections"),
        })
        {
            page.Should().NotContain("<script>").And.NotContain("<img").And.Contain("&lt;script&gt;");
        }
    }

    [Test]
    public async Task Ten_thousand_purposes_make_pages_of_fifty()
    {
        var purposes = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{ "id": "p{{i}}", "clause": "2.1(1)", "data": ["photo"], "title": { "en": "Purpose {{i}}", "ja": "目的{{i}}" } }"""));
        await using var large = await PrivacySite.StartAsync(policy: PrivacyAlbum.Policy.Replace("\"purposes\": [\n", $"\"purposes\": [ {purposes},", StringComparison.Ordinal));
        using var person = await Visitor.SignInAsync(large, "hanako");

        foreach (var path in new[] { "/privacy", "/privacy/purposes", "/privacy/purposes?page=201", "/privacy/requests/new" })
        {
            (await person.ReadAsync(path)).Length.Should().BeLessThan(200_000, path);
        }

        (await person.ReadAsync("/privacy/purposes?page=2")).Should().Contain("Purpose 50<").And.NotContain("Purpose 100<").And.Contain("Page 2 of 201");
        (await person.ReadAsync("/privacy/purposes?page=99999999999999999999")).Should().Contain("Page 1 of 201");
        (await person.ReadAsync("/privacy/purposes?page=-1")).Should().Contain("Page 1 of 201");
    }

    [Test]
    public async Task A_body_that_is_too_large_is_refused_with_and_without_a_length()
    {
        var form = await hanako.FormAsync("/privacy/requests/new", "/requests");
        var large = new string('x', 100_000);

        (await hanako.SendAsync(form, ("kind", "Correction"), ("statement", large))).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);

        using var chunked = new HttpRequestMessage(HttpMethod.Post, form.Action)
        {
            Content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes($"statement={large}"))),
        };
        chunked.Headers.TransferEncodingChunked = true;
        chunked.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        (await hanako.Client.SendAsync(chunked)).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await site.Requests.FindOfAsync(Hanako)).Should().ContainSingle();
    }

    [Test]
    public async Task A_body_of_too_many_fields_is_refused() =>
        (await hanako.SendAsync(await hanako.FormAsync("/privacy/requests/new", "/requests"), [.. Enumerable.Range(0, 600).Select(i => ($"f{i}", "x"))]))
            .StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);

    [Test]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var json = new StringContent("{\"kind\":\"Erasure\"}", Encoding.UTF8, "application/json");

        (await hanako.Client.PostAsync("/privacy/requests", json)).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task Whoever_writes_too_often_has_to_wait_and_nobody_else()
    {
        await using var strict = await PrivacySite.StartAsync(centre: o => o.WritesPerMinute = 3);
        using var hasty = await Visitor.SignInAsync(strict, "hanako");
        using var calm = await Visitor.SignInAsync(strict, "kenji");
        for (var i = 0; i < 3; i++)
        {
            await hasty.ReadAsync("/privacy/notice?id=recommendations");
        }

        using var refused = await hasty.GetAsync("/privacy/notice?id=recommendations");
        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        await hasty.ReadAsync("/privacy");
        await calm.ReadAsync("/privacy/notice?id=recommendations");
    }

    [Test]
    public async Task Every_page_forbids_inline_script_framing_sniffing_and_keeping()
    {
        foreach (var path in new[] { "/privacy", "/privacy/notice?id=recommendations", "/privacy/receipt.jsonld", "/privacy/request?id=nothing" })
        {
            using var response = await hanako.GetAsync(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("style-src 'self'").And.Contain("frame-ancestors 'none'")
                .And.NotContain("unsafe").And.NotContain("http");
            response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            response.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
            response.Headers.CacheControl!.NoStore.Should().BeTrue();
        }
    }

    [Test]
    public async Task No_page_loads_anything_from_elsewhere_or_holds_script_or_style()
    {
        foreach (var path in new[] { "/privacy", "/privacy/purposes", "/privacy/recipients", "/privacy/notice?id=printing-abroad", "/privacy/objections", "/privacy/requests/new", "/privacy/history" })
        {
            var page = await hanako.ReadAsync(path);
            page.Should().NotContain("//", "every address is of this service").And.NotContain(" style=").And.NotContain("<style").And.NotMatchRegex(" on[a-z]+=");
            page.Should().MatchRegex("<script src=\"/privacy/assets/consent\\.[0-9a-f]{16}\\.js\" defer></script>");
        }
    }

    [Test]
    public async Task A_message_of_something_done_cannot_be_put_into_a_link() =>
        (await hanako.ReadAsync("/privacy?done=agreed&pictier-consent-done=withdrawn")).Should().NotContain("recorded.").And.NotContain("is withdrawn.");

    [Test]
    public async Task The_assets_are_kept_for_ever_under_the_name_of_their_content()
    {
        var page = await hanako.ReadAsync("/privacy");
        var asset = System.Text.RegularExpressions.Regex.Match(page, "/privacy/assets/consent\\.[0-9a-f]{16}\\.css").Value;

        using var response = await hanako.GetAsync(asset);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.CacheControl!.ToString().Should().Contain("immutable");
        (await hanako.GetAsync("/privacy/assets/appsettings.json")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<ConsentEvent>> EventsAsync(DataSubjectId person) => (await site.Ledger.ReadAsync(person)).Events;

    private static async Task RefusedAsync(HttpResponseMessage response)
    {
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("This form is not valid");
    }
}
