using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>A caller who names somebody else, wherever it can be written, is decided by the person whom the endpoint's source names.</summary>
public sealed class OtherPeopleTests
{
    private Service service = null!;
    private int runs;

    [SetUp]
    public async Task StartAsync()
    {
        runs = 0;
        service = await Service.StartAsync(app =>
        {
            app.Use(SignInAsync);
            app.MapPost("/people/{userId}/photos", () => Run()).RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
            app.MapPost("/me/photos/{userId?}", () => Run()).RequireConsent(Album.Recommendations, [Album.Photo], DataSubjectSource.Claim("sub"));
            app.MapPost("/delegate", () => Run()).RequireConsent(
                Album.Recommendations, [Album.Photo], DataSubjectSource.From(context => context.Request.Headers["X-Person"] is [{ } id] ? new DataSubjectId(id) : null));
            app.MapPost("/optional/{userId?}", () => Run()).RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
        });
    }

    [TearDown]
    public ValueTask StopAsync() => service.DisposeAsync();

    [TestCase("/people/taro/photos")]
    [TestCase("/people/taro/photos?userId=hanako")]
    [TestCase("/people/taro/photos/?userId=hanako&userId=hanako")]
    [TestCase("/people/hanako/../taro/photos")]
    [TestCase("/people/hanako%2F..%2Ftaro/photos")]
    [TestCase("/people/taro%00hanako/photos")]
    [TestCase("/people//photos")]
    public async Task Whom_the_route_names_is_not_overruled_by_query_header_or_body(string path)
    {
        using var response = await PostAsync(path, ("X-Person", "hanako"), ("userId", "hanako"), ("X-Signed-In", "hanako"), ("X-HTTP-Method-Override", "PUT"));

        response.StatusCode.Should().BeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        runs.Should().Be(0);
    }

    [TestCase("/me/photos")]
    [TestCase("/me/photos/hanako")]
    [TestCase("/me/photos?sub=hanako&userId=hanako")]
    public async Task Who_is_signed_in_is_not_overruled_by_route_query_header_or_body(string path)
    {
        using var response = await PostAsync(path, ("X-Signed-In", "taro"), ("X-Person", "hanako"), ("sub", "hanako"));

        (await response.ReasonAsync()).Should().Be("consent-withdrawn");
        runs.Should().Be(0);
    }

    [Test]
    public async Task Who_is_signed_in_may_when_they_agreed()
    {
        using var response = await PostAsync("/me/photos", ("X-Signed-In", "hanako"));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        runs.Should().Be(1);
    }

    [TestCase("X-Claimed", "hanako", TestName = "A_claim_that_nobody_authenticated_names_nobody")]
    [TestCase("X-Signed-In", "taro,hanako", TestName = "Two_claims_that_differ_name_nobody")]
    [TestCase("X-Signed-In", " ", TestName = "A_blank_claim_names_nobody")]
    [TestCase("X-Nothing", "hanako", TestName = "Without_a_claim_nobody_is_named")]
    public async Task Nobody_is_named(string header, string value)
    {
        using var response = await PostAsync("/me/photos", (header, value));

        (await response.ReasonAsync()).Should().Be("input-incomplete");
        runs.Should().Be(0);
    }

    [Test]
    public async Task The_signed_in_person_never_stands_in_for_one_whom_the_route_does_not_name()
    {
        using var response = await PostAsync("/optional", ("X-Signed-In", "hanako"));

        (await response.ReasonAsync()).Should().Be("input-incomplete");
        runs.Should().Be(0);
    }

    [TestCase("taro", "consent-withdrawn")]
    [TestCase(null, "input-incomplete")]
    public async Task What_the_delegate_says_counts(string? person, string reason)
    {
        using var response = await PostAsync("/delegate", ("X-Signed-In", "hanako"), ("X-Person", person ?? ""));

        (await response.ReasonAsync()).Should().Be(reason);
        runs.Should().Be(0);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { userId = "hanako", dataSubject = "hanako" }) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await service.Client.SendAsync(request);
    }

    // What an authentication handler would do: the header stands for a valid token.
    private static Task SignInAsync(HttpContext context, RequestDelegate next)
    {
        var user = new ClaimsPrincipal();
        if (context.Request.Headers["X-Claimed"] is [{ } claimed])
        {
            user.AddIdentity(new ClaimsIdentity([new Claim("sub", claimed)]));
        }

        if (context.Request.Headers["X-Signed-In"] is [{ } ids])
        {
            user.AddIdentity(new ClaimsIdentity(ids.Split(',').Select(id => new Claim("sub", id)), "token"));
        }

        context.User = user;
        return next(context);
    }

    private string Run()
    {
        runs++;
        return "done";
    }
}
