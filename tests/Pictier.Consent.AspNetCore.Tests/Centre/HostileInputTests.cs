using System.Net;
using System.Text;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Centre;

/// <summary>Input at the preference centre that is hostile, or too much of it, and what browsers are told.</summary>
public sealed class HostileInputTests
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
        (await site.Requests.FindOfAsync(Hanako)).Should().BeEmpty();
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
}
