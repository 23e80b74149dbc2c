using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>Ways around a middleware that stands in the pipeline: none of them leads around this one.</summary>
public sealed class BypassTests
{
    [Test]
    public async Task An_endpoint_that_skips_the_pipeline_is_enforced()
    {
        await using var service = await Service.StartAsync(app => Declared(app).ShortCircuit());

        (await (await service.Client.GetAsync("/people/taro")).ReasonAsync()).Should().Be("consent-withdrawn");
    }

    [Test]
    public async Task An_endpoint_that_somebody_sets_by_hand_is_enforced()
    {
        await using var service = await Service.StartAsync(app =>
        {
            Declared(app);
            app.Use(next => context =>
            {
                context.SetEndpoint(app.Services.GetRequiredService<EndpointDataSource>().Endpoints.First(e => e.DisplayName!.Contains("people", StringComparison.Ordinal)));
                context.Request.RouteValues["userId"] = "taro";
                return next(context);
            });
        });

        (await (await service.Client.GetAsync("/elsewhere")).ReasonAsync()).Should().Be("consent-withdrawn");
    }

    [Test]
    public async Task An_endpoint_that_allows_anonymous_callers_is_enforced()
    {
        await using var service = await Service.StartAsync(app => Declared(app).AllowAnonymous());

        (await (await service.Client.GetAsync("/people/taro")).ReasonAsync()).Should().Be("consent-withdrawn");
    }

    [Test]
    public async Task An_answer_that_the_service_would_keep_is_not_kept()
    {
        await using var service = await Service.StartAsync(
            app =>
            {
                app.UseOutputCache();
                Declared(app).CacheOutput(policy => policy.Expire(TimeSpan.FromHours(1)));
            },
            builder => builder.Services.AddOutputCache());
        (await service.Client.GetAsync("/people/hanako")).StatusCode.Should().Be(HttpStatusCode.OK);

        await service.Store.AppendAsync([new("w", new ConsentWithdrawn { DataSubject = Album.Hanako, At = Album.Now, Consent = "c-hanako" })]);

        (await (await service.Client.GetAsync("/people/hanako")).ReasonAsync()).Should().Be("consent-withdrawn");
    }

    [Test]
    public async Task An_answer_tells_every_cache_not_to_keep_it()
    {
        await using var service = await Service.StartAsync(app => Declared(app));

        (await service.Client.GetAsync("/people/hanako")).Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Test]
    public async Task A_method_that_the_endpoint_does_not_have_does_not_run_it()
    {
        await using var service = await Service.StartAsync(app => Declared(app));

        (await service.Client.PostAsync("/people/taro", null)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    private static RouteHandlerBuilder Declared(WebApplication app) =>
        app.MapGet("/people/{userId}", () => "done").RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
}
