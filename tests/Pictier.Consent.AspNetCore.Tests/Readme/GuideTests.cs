using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Pictier.Consent.AspNetCore.Tests.Readme;

/// <summary>What the guide shows, run.</summary>
public sealed class GuideTests
{
    private Service service = null!;

    [SetUp]
    public async Task StartAsync() => service = await Service.StartAsync(Map, builder => builder.Services.AddSingleton<PhotoShelf>());

    [TearDown]
    public ValueTask StopAsync() => service.DisposeAsync();

    [TestCase("/people/hanako/recommendations", HttpStatusCode.OK)]
    [TestCase("/people/taro/recommendations", HttpStatusCode.Forbidden)]
    [TestCase("/photos/1/print", HttpStatusCode.OK)]
    [TestCase("/photos/2/print", HttpStatusCode.Forbidden)]
    [TestCase("/photos/3/print", HttpStatusCode.Forbidden)]
    [TestCase("/grouped/hanako/first", HttpStatusCode.OK)]
    [TestCase("/grouped/taro/second", HttpStatusCode.Forbidden)]
    public async Task The_endpoints_of_the_guide_are_enforced(string path, HttpStatusCode status) =>
        (await service.Client.GetAsync(path)).StatusCode.Should().Be(status);

    [Test]
    public async Task The_list_of_the_guide_is_shaped()
    {
        using var json = JsonDocument.Parse(await service.Client.GetStringAsync("/members"));

        json.RootElement[0].GetProperty("email").GetString().Should().Be("hanako@example.jp");
        json.RootElement[1].EnumerateObject().Select(p => p.Name).Should().Equal("id");
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/people/{userId}/recommendations", (string userId) => PhotoShelf.Recommend(userId))
            .RequireConsent(Purposes.Recommendations, [Data.Photo], dataSubject: "userId");

        var photos = DataSubjectSource.FromAsync(context =>
            context.RequestServices.GetRequiredService<PhotoShelf>().OwnerOfAsync(context.GetRouteValue("photoId")));
        app.MapGet("/photos/{photoId}/print", () => Results.Ok())
            .RequireConsent(ConsentDeclaration.Provide(Purposes.Printing, [Data.Photo], to: Recipients.PrintPartner, dataSubject: photos));

        var people = app.MapGroup("/grouped/{userId}").RequireConsent(Purposes.Recommendations, [Data.Photo], dataSubject: "userId");
        people.MapGet("/first", () => Results.Ok());
        people.MapGet("/second", () => Results.Ok());

        app.MapGet("/members", () => PhotoShelf.All()).ShapeResponse(Purposes.Recommendations);
    }
}
