using System.Net;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.Auditing;
using Pictier.Consent.Benchmarks.Decisions;

namespace Pictier.Consent.Benchmarks.Requests;

/// <summary>One request to the same endpoint: bare, behind the consent middleware, and behind RequireAuthorization with one handler.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private readonly List<WebApplication> apps = [];
    private Func<string, Task<HttpStatusCode>> consenting = null!;
    private Func<string, Task<HttpStatusCode>> authorizing = null!;

    /// <summary>Starts two services: one that authorizes, and one that has no authorization to pay for.</summary>
    [GlobalSetup]
    public async Task StartAsync()
    {
        var (consent, server) = Build(services => services
            .AddPictierConsent(o =>
            {
                o.Audit.Scope = AuditScope.Nothing;
                o.PolicyDocuments.Add(AlbumWorld.Policy.Versions[0]);
            })
            .UseLedger(AlbumWorld.Ledger)
            .EnforceAtEndpoints());
        consent.MapGet("/bare/{userId}", (string userId) => userId);
        consent.MapGet("/consent/{userId}", (string userId) => userId).RequireConsent(AlbumWorld.Recommendations, AlbumWorld.Photo, dataSubject: "userId");
        consent.MapGet("/declared/{userId}", (string userId) => userId).RequireConsent(AlbumWorld.Album, AlbumWorld.Photo, dataSubject: "userId");
        consent.MapGet("/attribute/{userId}", [RequireConsent("recommendations", "photo", "email", DataSubject = "userId")] (string userId) => userId);
        var plain = Enumerable.Range(0, 100).Select(i => new PlainCard("member-" + i, "2026", "photo", "email")).ToArray();
        var cards = Enumerable.Range(0, 100).Select(i => new MemberCard("member-" + i, "2026", "photo", "email")).ToArray();
        consent.MapGet("/plain-list", () => plain);
        consent.MapGet("/shaped-list", () => cards).ShapeResponse(AlbumWorld.Album);
        await consent.StartAsync();
        consenting = server.GetAsync;

        var (authorization, other) = Build(services => services
            .AddAuthorizationBuilder().AddPolicy("member", policy => policy.AddRequirements(new MemberHandler())));
        authorization.UseAuthorization();
        authorization.MapGet("/authorized/{userId}", (string userId) => userId).RequireAuthorization("member");
        await authorization.StartAsync();
        authorizing = other.GetAsync;
    }

    /// <summary>Stops the service.</summary>
    [GlobalCleanup]
    public async Task StopAsync()
    {
        foreach (var app in apps)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>The endpoint alone.</summary>
    [Benchmark(Baseline = true)]
    public Task Bare() => ExpectAsync(consenting, "/bare/hanako", HttpStatusCode.OK);

    /// <summary>RequireAuthorization, one handler with a dictionary and some ifs.</summary>
    [Benchmark]
    public Task RequireAuthorization() => ExpectAsync(authorizing, "/authorized/hanako", HttpStatusCode.OK);

    /// <summary>RequireConsent, allowed by consent.</summary>
    [Benchmark]
    public Task RequireConsent() => ExpectAsync(consenting, "/consent/hanako", HttpStatusCode.OK);

    /// <summary>RequireConsent, allowed for a declared purpose.</summary>
    [Benchmark]
    public Task RequireConsentDeclared() => ExpectAsync(consenting, "/declared/hanako", HttpStatusCode.OK);

    /// <summary>The attribute, allowed by consent.</summary>
    [Benchmark]
    public Task RequireConsentAttribute() => ExpectAsync(consenting, "/attribute/hanako", HttpStatusCode.OK);

    /// <summary>RequireConsent, denied: the problem details are written.</summary>
    [Benchmark]
    public Task Denied() => ExpectAsync(consenting, "/consent/taro", HttpStatusCode.Forbidden);

    /// <summary>A list of 100 people as it is.</summary>
    [Benchmark]
    public Task PlainList() => ExpectAsync(consenting, "/plain-list", HttpStatusCode.OK);

    /// <summary>A list of 100 people with two classified properties each: 200 decisions.</summary>
    [Benchmark]
    public Task ShapedList() => ExpectAsync(consenting, "/shaped-list", HttpStatusCode.OK);

    private (WebApplication App, InMemoryServer Server) Build(Action<IServiceCollection> configure)
    {
        var server = new InMemoryServer();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IServer>(server);
        configure(builder.Services);
        var app = builder.Build();
        apps.Add(app);
        return (app, server);
    }

    private static async Task ExpectAsync(Func<string, Task<HttpStatusCode>> get, string path, HttpStatusCode status)
    {
        var answered = await get(path);
        if (answered != status)
        {
            throw new InvalidOperationException($"`{path}` answered {answered}, expected {status}.");
        }
    }
}
