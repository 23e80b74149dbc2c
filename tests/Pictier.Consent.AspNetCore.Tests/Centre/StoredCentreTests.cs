using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.AspNetCore.Tests.Centre;

/// <summary>A service as the README sets it up: an endpoint that is enforced, the centre and the desk, all on SQLite with pseudonyms.</summary>
public sealed class StoredCentreTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private string folder = null!;
    private WebApplication app = null!;
    private HttpClient hanako = null!;
    private HttpClient officer = null!;

    [SetUp]
    public async Task A_service()
    {
        folder = Directory.CreateTempSubdirectory("pictier-stored-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "policy.json"), PrivacyAlbum.Policy);
        await File.WriteAllTextAsync(Path.Combine(folder, "notices.json"), PrivacyAlbum.Notices);
        app = Start();
        await app.StartAsync();
        hanako = await SignInAsync("hanako", "member");
        officer = await SignInAsync("sato", "privacy-office");
    }

    [TearDown]
    public async Task The_service_is_closed()
    {
        hanako.Dispose();
        officer.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_yes_opens_the_endpoint_and_a_withdrawal_closes_it_on_the_very_next_request()
    {
        (await hanako.GetAsync("/people/hanako/recommendations")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

        await SubmitAsync(hanako, "/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        (await hanako.GetAsync("/people/hanako/recommendations")).StatusCode.Should().Be(HttpStatusCode.OK);

        await SubmitAsync(hanako, "/privacy/notice?id=recommendations", "/withdraw");
        (await hanako.GetAsync("/people/hanako/recommendations")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await hanako.GetStringAsync("/privacy/history")).Should().Contain("You withdrew");
    }

    [Test]
    public async Task The_notice_as_it_was_shown_survives_a_restart()
    {
        await SubmitAsync(hanako, "/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        await app.DisposeAsync();
        app = Start();
        await app.StartAsync();
        using var again = await SignInAsync("hanako", "member");

        var history = await again.GetStringAsync("/privacy/history");
        var agreement = System.Text.RegularExpressions.Regex.Match(history, "/privacy/agreement\\?id=[^\"]+").Value;

        (await again.GetStringAsync(agreement)).Should().Contain("Nobody but you sees the recommendations.");
    }

    [Test]
    public async Task The_office_finds_somebody_by_the_pseudonym_of_the_log_and_that_is_in_the_log()
    {
        await SubmitAsync(hanako, "/privacy/requests/new", "/requests", ("kind", "Disclosure"), ("requester", "Principal"));
        await SubmitAsync(hanako, "/privacy/notice?id=recommendations", "/answer", ("answer", "agree"));
        await hanako.GetAsync("/people/hanako/recommendations");
        var trail = app.Services.GetRequiredService<IAuditTrail>();
        var name = (await FactsAsync(trail)).OfType<AuditedDecision>().Last().Request!.DataSubject.Value;
        name.Should().NotContain("hanako");

        (await SubmitAsync(officer, "/privacy-desk/search", "/search", ("name", name), ("reason", "request 417"))).Should().Contain("data-found").And.Contain(name).And.NotContain("hanako");

        (await FactsAsync(trail)).OfType<AuditedAccess>().Should().ContainSingle().Which.DataSubject!.Value.Value.Should().Be(name);
        (await SubmitAsync(officer, "/privacy-desk/audit", "/audit/verify")).Should().Contain("data-intact=\"yes\"");
    }

    private WebApplication Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication("cookies").AddCookie("cookies");
        builder.Services.AddAuthorizationBuilder().AddPolicy("PrivacyOffice", p => p.RequireRole("privacy-office"));
        builder.Services.AddPictierConsent(o =>
            {
                o.Policies.Add(Path.Combine(folder, "policy.json"));
                o.Notices.Add(Path.Combine(folder, "notices.json"));
                o.ObligationsHandledElsewhere.UnionWith(Enum.GetValues<Obligation>());
            })
            .UseSqlite($"Data Source={Path.Combine(folder, "consent.db")}", o => o.StorePseudonyms(Key))
            .EnforceAtEndpoints()
            .AddConsentCentre()
            .AddConsentDesk();
        var built = builder.Build();
        built.MapGet("/sign-in", (HttpContext context) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new("sub", context.Request.Query["as"].ToString()),
                new(ClaimTypes.Name, context.Request.Query["as"].ToString()),
                new(ClaimTypes.Role, context.Request.Query["role"].ToString()),
            ],
            "cookies"))));
        built.MapGet("/people/{userId}/recommendations", (string userId) => $"Photos that {userId} may like")
            .RequireConsent(new Purpose("recommendations"), [new DataCategory("photo"), new DataCategory("location")], dataSubject: "userId");
        built.MapConsentCentre("/privacy", DataSubjectSource.Claim("sub"));
        built.MapConsentDesk("/privacy-desk", policy: "PrivacyOffice");
        return built;
    }

    private async Task<HttpClient> SignInAsync(string person, string role)
    {
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        (await client.GetAsync($"/sign-in?as={person}&role={role}")).EnsureSuccessStatusCode();
        return client;
    }

    private static async Task<string> SubmitAsync(HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = Visitor.PostedForm.On(await client.GetStringAsync(page), action);
        using var content = new FormUrlEncodedContent(form.Hidden.Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var response = await client.PostAsync(form.Action, content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static async Task<List<AuditedFact>> FactsAsync(IAuditTrail trail)
    {
        var facts = new List<AuditedFact>();
        await foreach (var chained in trail.ReadAsync())
        {
            facts.Add(chained.Entry.Read());
        }

        return facts;
    }
}
