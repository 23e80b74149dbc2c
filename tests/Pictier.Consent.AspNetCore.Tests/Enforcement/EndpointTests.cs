using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>An endpoint that declares what it does runs only when that is allowed.</summary>
public sealed class EndpointTests
{
    private Service service = null!;
    private int runs;

    [SetUp]
    public async Task StartAsync()
    {
        runs = 0;
        service = await Service.StartAsync(app =>
        {
            app.MapGet("/people/{userId}/recommendations", () => Run()).RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
            app.MapGet("/open", () => Run());
            var people = app.MapGroup("/group/{userId}").RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
            people.MapGet("/photos", () => Run());
            people.MapGroup("/deep").MapGet("/emails", () => Run()).RequireConsent(Album.Newsletter, [Album.Email], dataSubject: "userId");
            app.MapPost("/people/{userId}/prints", () => Run()).RequireConsent(
                ConsentDeclaration.Provide(Album.Recommendations, [Album.Photo], to: Album.PrintPartner, dataSubject: "userId"));
            app.MapGet("/people/{userId}/reliance", (HttpContext context) => context.Features.Get<IConsentFeature>()!.Evaluated[0].Decision.Basis.Id)
                .RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
        });
    }

    [TearDown]
    public ValueTask StopAsync() => service.DisposeAsync();

    [Test]
    public async Task It_runs_for_a_person_who_agreed()
    {
        (await service.Client.GetStringAsync("/people/hanako/recommendations")).Should().Be("done");
        runs.Should().Be(1);
    }

    [TestCase("taro", "consent-withdrawn")]
    [TestCase("jiro", "use-ceased")]
    [TestCase("nobody", "consent-missing")]
    [TestCase("HANAKO", "consent-missing")]
    [TestCase("%20", "input-incomplete")]
    [TestCase("hanako%20", "input-incomplete")]
    [TestCase("hanako%07", "input-incomplete")]
    [TestCase("hanako%2Ftaro", "consent-missing")]
    public async Task It_does_not_run_for_anybody_else(string person, string reason)
    {
        using var response = await service.Client.GetAsync($"/people/{person}/recommendations");

        (await response.ReasonAsync()).Should().Be(reason);
        runs.Should().Be(0);
    }

    [Test]
    public async Task An_endpoint_that_declares_nothing_is_left_alone() =>
        (await service.Client.GetStringAsync("/open")).Should().Be("done");

    [TestCase("hanako", HttpStatusCode.OK)]
    [TestCase("taro", HttpStatusCode.Forbidden)]
    public async Task A_declaration_of_a_group_holds_for_its_endpoints(string person, HttpStatusCode status)
    {
        using var response = await service.Client.GetAsync($"/group/{person}/photos");

        response.StatusCode.Should().Be(status);
        runs.Should().Be(status == HttpStatusCode.OK ? 1 : 0);
    }

    [Test]
    public async Task Several_declarations_must_all_be_allowed()
    {
        using var response = await service.Client.GetAsync("/group/hanako/deep/emails");

        (await response.ReasonAsync()).Should().Be("consent-purpose-mismatch", "she agreed to recommendations, not to the newsletter");
        runs.Should().Be(0);
    }

    [TestCase("hanako", HttpStatusCode.OK)]
    [TestCase("taro", HttpStatusCode.Forbidden)]
    public async Task A_provision_to_a_recipient_can_be_declared(string person, HttpStatusCode status)
    {
        using var response = await service.Client.PostAsync($"/people/{person}/prints", null);

        response.StatusCode.Should().Be(status);
        runs.Should().Be(status == HttpStatusCode.OK ? 1 : 0);
    }

    [Test]
    public async Task The_endpoint_can_read_what_the_allow_relied_on() =>
        (await service.Client.GetStringAsync("/people/hanako/reliance")).Should().Be("c-hanako");

    [Test]
    public async Task A_withdrawal_holds_from_the_next_request_on()
    {
        (await service.Client.GetAsync("/people/hanako/recommendations")).StatusCode.Should().Be(HttpStatusCode.OK);

        await service.Store.AppendAsync([new("w", new Ledger.ConsentWithdrawn { DataSubject = Album.Hanako, At = Album.Now, Consent = "c-hanako" })]);

        (await (await service.Client.GetAsync("/people/hanako/recommendations")).ReasonAsync()).Should().Be("consent-withdrawn");
        runs.Should().Be(1);
    }

    private string Run()
    {
        runs++;
        return "done";
    }
}
