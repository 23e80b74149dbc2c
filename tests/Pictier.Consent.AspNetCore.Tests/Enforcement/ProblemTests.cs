using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Auditing;
using Pictier.Consent.Hosting;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>A refusal is problem details (RFC 9457): why, in the language of the request, and nothing about the person.</summary>
public sealed class ProblemTests
{
    private const string Path = "/people/taro/recommendations";

    [Test]
    public async Task It_says_why_and_which_clause_without_a_word_about_the_person([Values] bool withService)
    {
        await using var service = await StartAsync(withService);

        using var response = await service.Client.GetAsync(Path);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        var problem = await response.ProblemAsync();
        problem.GetProperty("status").GetInt32().Should().Be(403);
        problem.GetProperty("type").GetString().Should().Be("tag:pictier.com,2026:consent/consent-withdrawn");
        problem.GetProperty("title").GetString().Should().Be("The handling of personal data is not permitted.");
        problem.GetProperty("detail").GetString().Should().Be("The consent was withdrawn.");
        problem.GetProperty("reason").GetString().Should().Be("consent-withdrawn");
        problem.GetProperty("clause").GetString().Should().Be("2.2");
        problem.GetProperty("law").GetString().Should().Be("APPI 18(1)");
        problem.GetProperty("traceId").GetString().Should().NotBeNullOrEmpty();
        problem.ToString().Should().NotContain("taro");
        response.Headers.ToString().Should().NotContain("taro");
    }

    [Test]
    public async Task It_is_in_Japanese_when_that_was_asked_for([Values] bool withService)
    {
        await using var service = await StartAsync(withService);

        using var response = await service.Client.SendAsync(Refusal.Get(Path, ("Accept-Language", "ja")));

        (await response.ProblemAsync()).GetProperty("detail").GetString().Should().Be("同意は撤回されています。");
        response.Content.Headers.ContentLanguage.Should().Equal("ja");
        response.Headers.Vary.Should().Contain("Accept-Language");
    }

    [Test]
    public async Task It_is_JSON_for_a_client_that_asks_for_a_page([Values] bool withService)
    {
        await using var service = await StartAsync(withService);

        using var response = await service.Client.SendAsync(Refusal.Get(Path, ("Accept", "text/html")));

        (await response.ReasonAsync()).Should().Be("consent-withdrawn");
    }

    [Test]
    public async Task Nobody_keeps_it([Values] bool withService)
    {
        await using var service = await StartAsync(withService);

        using var response = await service.Client.GetAsync(Path);

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Test]
    public async Task The_host_can_customise_it()
    {
        await using var service = await Service.StartAsync(Map, builder =>
            builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["service"] = "album"));

        using var response = await service.Client.GetAsync(Path);

        (await response.ProblemAsync()).GetProperty("service").GetString().Should().Be("album");
    }

    [Test]
    public async Task A_service_names_its_own_page_of_reasons()
    {
        await using var service = await Service.StartAsync(Map, builder =>
            builder.Services.Configure<EndpointEnforcementOptions>(o => o.ProblemType = "https://album.example/reasons#"));

        using var response = await service.Client.GetAsync(Path);

        (await response.ProblemAsync()).GetProperty("type").GetString().Should().Be("https://album.example/reasons#consent-withdrawn");
    }

    [Test]
    public async Task An_outage_of_the_ledger_is_trouble_of_the_service([Values] bool withService)
    {
        await using var service = await StartAsync(withService);
        service.Store.Outage = new ConsentStoreException("down", new IOException("no route to host"));

        using var response = await service.Client.GetAsync("/people/hanako/recommendations");

        (await response.ReasonAsync(HttpStatusCode.ServiceUnavailable)).Should().Be("consent-store-unavailable");
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        (await response.Content.ReadAsStringAsync()).Should().NotContain("no route to host");
    }

    [Test]
    public async Task A_decision_that_cannot_be_recorded_is_trouble_of_the_service()
    {
        await using var service = await Service.StartAsync(Map, builder =>
        {
            builder.Services.Configure<ConsentOptions>(o => o.Audit.Scope = AuditScope.Everything);
            builder.Services.AddSingleton<IAuditLog>(new FullAuditLog());
        });

        using var response = await service.Client.GetAsync("/people/hanako/recommendations");

        (await response.ReasonAsync(HttpStatusCode.ServiceUnavailable)).Should().Be("audit-unavailable");
    }

    private static Task<Service> StartAsync(bool withService) => Service.StartAsync(Map, builder =>
    {
        if (withService)
        {
            builder.Services.AddProblemDetails();
        }
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/people/{userId}/recommendations", () => "done").RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
    }

    private sealed class FullAuditLog : IAuditLog
    {
        public ValueTask<AuditHead> AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device");
    }
}
