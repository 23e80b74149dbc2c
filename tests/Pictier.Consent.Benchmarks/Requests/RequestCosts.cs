using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.AspNetCore;
using Pictier.Consent.Auditing;
using Pictier.Consent.Benchmarks.Decisions;

namespace Pictier.Consent.Benchmarks.Requests;

/// <summary>
/// What a request to the same endpoint costs: bare, behind the consent middleware, and behind RequireAuthorization with one handler. Processor
/// time, in rounds that take turns, because the machine is shared.
/// </summary>
internal static class RequestCosts
{
    private const int Rounds = 25;

    internal static async Task RunAsync()
    {
        await using var consent = Build(out var server, services => services
            .AddPictierConsent(o =>
            {
                o.Audit.Scope = AuditScope.Nothing;
                o.PolicyDocuments.Add(AlbumWorld.Policy.Versions[0]);
            })
            .UseLedger(AlbumWorld.Ledger)
            .EnforceAtEndpoints());
        Map(consent);
        await consent.StartAsync();

        await using var authorization = Build(out var authorizing, services => services
            .AddAuthorizationBuilder().AddPolicy("member", policy => policy.AddRequirements(new MemberHandler())));
        authorization.UseAuthorization();
        authorization.MapGet("/authorized/{userId}", (string userId) => userId).RequireAuthorization("member");
        await authorization.StartAsync();

        RequestCost[] costs =
        [
            new("the endpoint alone", server, "/bare/hanako", HttpStatusCode.OK, 4000),
            new("`RequireAuthorization`, one handler", authorizing, "/authorized/hanako", HttpStatusCode.OK, 4000),
            new("`RequireConsent`, allowed by consent", server, "/consent/hanako", HttpStatusCode.OK, 4000),
            new("`RequireConsent`, allowed for a declared purpose", server, "/declared/hanako", HttpStatusCode.OK, 4000),
            new("`[RequireConsent]` on a handler", server, "/attribute/hanako", HttpStatusCode.OK, 4000),
            new("`RequireConsent`, refused with problem details", server, "/consent/taro", HttpStatusCode.Forbidden, 2000),
            new("a list of 100 people, nothing classified", server, "/plain-list", HttpStatusCode.OK, 300),
            new("the list shaped: 200 decisions", server, "/shaped-list", HttpStatusCode.OK, 100),
        ];
        for (var round = -5; round < Rounds; round++)
        {
            foreach (var cost in costs)
            {
                await cost.MeasureAsync(counts: round >= 0);
            }
        }

        Console.WriteLine("| | processor time, median | least | bytes allocated |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var cost in costs)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {cost.Name} | {cost.Median:N2} us | {cost.Least:N2} us | {cost.Bytes:N0} |"));
        }
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/bare/{userId}", (string userId) => userId);
        app.MapGet("/consent/{userId}", (string userId) => userId).RequireConsent(AlbumWorld.Recommendations, AlbumWorld.Photo, dataSubject: "userId");
        app.MapGet("/declared/{userId}", (string userId) => userId).RequireConsent(AlbumWorld.Album, AlbumWorld.Photo, dataSubject: "userId");
        app.MapGet("/attribute/{userId}", [RequireConsent("recommendations", "photo", "email", DataSubject = "userId")] (string userId) => userId);
        var plain = Enumerable.Range(0, 100).Select(i => new PlainCard("member-" + i, "2026", "photo", "email")).ToArray();
        var cards = Enumerable.Range(0, 100).Select(i => new MemberCard("member-" + i, "2026", "photo", "email")).ToArray();
        app.MapGet("/plain-list", () => plain);
        app.MapGet("/shaped-list", () => cards).ShapeResponse(AlbumWorld.Album);
    }

    private static WebApplication Build(out InMemoryServer server, Action<IServiceCollection> configure)
    {
        server = new InMemoryServer();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IServer>(server);
        configure(builder.Services);
        return builder.Build();
    }
}
