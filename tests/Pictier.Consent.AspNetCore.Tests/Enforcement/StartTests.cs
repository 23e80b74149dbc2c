using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>A host whose endpoints declare what cannot be enforced does not start.</summary>
public sealed class StartTests
{
    [Test]
    public async Task Every_error_is_listed_at_once_with_its_endpoint()
    {
        var starting = () => Service.StartAsync(app =>
        {
            app.MapGet("/a/{id}", () => "").RequireConsent(new Purpose("recomendations"), [Album.Photo, new DataCategory("fotos")], dataSubject: "userId");
            app.MapGet("/b/{userId}", () => "").RequireConsent(
                ConsentDeclaration.Provide(Album.Recommendations, [Album.Photo], to: new Recipient("nobody"), dataSubject: "userId"));
            app.MapGet("/c", [RequireConsent("recommendations")] () => "");
            app.MapGet("/d/{userId=hanako}", () => "").RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId");
        });

        (await starting.Should().ThrowAsync<ConsentDeclarationException>()).Which.Errors.Should().Equal(
            "The endpoint `HTTP: GET /a/{id}` declares the purpose `recomendations`, which no version of the policy knows.",
            "The endpoint `HTTP: GET /a/{id}` declares the data category `fotos`, which no version of the policy knows.",
            "The endpoint `HTTP: GET /a/{id}` takes the data subject from the route parameter `userId`, but its route `/a/{id}` has no such parameter.",
            "The endpoint `HTTP: GET /b/{userId}` declares the recipient `nobody`, which no version of the policy knows.",
            "The endpoint `HTTP: GET /c` declares no category of data; name at least one.",
            "The endpoint `HTTP: GET /c` does not say whose data it is about; name it by `DataSubject`, `DataSubjectClaim` or `DataSubjectFrom`.",
            "The endpoint `HTTP: GET /d/{userId=hanako}` takes the data subject from the route parameter `userId`, but its route `/d/{userId=hanako}` has a default for it; a request that names nobody must be about nobody.");
    }

    [Test]
    public async Task An_attribute_names_one_source_that_is_registered()
    {
        var starting = () => Service.StartAsync(app =>
        {
            app.MapGet("/a/{userId}", [RequireConsent("recommendations", "photo", DataSubject = "userId", DataSubjectClaim = "sub")] () => "");
            app.MapGet("/b", [RequireConsent("recommendations", "photo", DataSubjectFrom = "photo-owner")] () => "");
        });

        (await starting.Should().ThrowAsync<ConsentDeclarationException>()).Which.Errors.Should().Equal(
            "The endpoint `HTTP: GET /a/{userId}` names several sources of the data subject; give one of `DataSubject`, `DataSubjectClaim` and `DataSubjectFrom`.",
            "The endpoint `HTTP: GET /b` takes the data subject from `photo-owner`, but no source is registered under that name; add it: EnforceAtEndpoints(o => o.DataSubjects.Add(\"photo-owner\", ...)).");
    }

    [Test]
    public async Task An_attribute_names_a_recipient_where_there_is_one_and_nowhere_else()
    {
        var starting = () => Service.StartAsync(app =>
        {
            app.MapGet("/a/{userId}", [RequireConsent("recommendations", "photo", DataSubject = "userId", Operation = Operation.Provide)] () => "");
            app.MapGet("/b/{userId}", [RequireConsent("recommendations", "photo", DataSubject = "userId", Recipient = "print-partner")] () => "");
            app.MapGet("/c/{userId}", [RequireConsent("recommendations", "photo", DataSubject = "userId", Operation = Operation.Unknown)] () => "");
        });

        (await starting.Should().ThrowAsync<ConsentDeclarationException>()).Which.Errors.Should().Equal(
            "The endpoint `HTTP: GET /a/{userId}` hands data to somebody, but does not say to whom; name the recipient.",
            "The endpoint `HTTP: GET /b/{userId}` names the recipient `print-partner`, but an acquisition or a use has none; name the operation, such as a provision.",
            "The endpoint `HTTP: GET /c/{userId}` does not say what it does with the data; name the operation.");
    }

    [Test]
    public async Task A_shaped_answer_is_for_a_purpose_and_a_recipient_that_the_policy_knows()
    {
        var starting = () => Service.StartAsync(app =>
            app.MapGet("/a", () => "").ShapeResponse(new Purpose("unheard-of"), to: new Recipient("nobody"), dataSubject: "userId"));

        (await starting.Should().ThrowAsync<ConsentDeclarationException>()).Which.Errors.Should().Equal(
            "The endpoint `HTTP: GET /a` declares the purpose `unheard-of`, which no version of the policy knows.",
            "The endpoint `HTTP: GET /a` declares the recipient `nobody`, which no version of the policy knows.",
            "The endpoint `HTTP: GET /a` takes the data subject from the route parameter `userId`, but its route `/a` has no such parameter.");
    }

    [Test]
    public async Task A_declaration_that_nothing_enforces_stops_the_host()
    {
        var starting = () => Service.StartAsync(
            app => app.MapGet("/a/{userId}", [RequireConsent("recommendations", "photo", DataSubject = "userId")] () => ""),
            builder => builder.Services.Remove(builder.Services.Single(s => s.ServiceType == typeof(MatcherPolicy) && s.ImplementationType == typeof(ConsentMatcherPolicy))));

        (await starting.Should().ThrowAsync<ConsentDeclarationException>()).WithMessage("*`HTTP: GET /a/{userId}` declares that it needs consent, but nothing enforces it*");
    }

    [Test]
    public async Task A_host_without_the_check_serves_nothing_that_declares()
    {
        await using var service = await Service.StartAsync(
            app => app.MapGet("/a/{userId}", () => "done").RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId"),
            builder =>
            {
                builder.Services.RemoveAll<DeclarationCheck>();
                builder.Services.RemoveAll<Microsoft.AspNetCore.Hosting.IStartupFilter>();
            });

        var asked = await service.Client.GetAsync("/a/hanako");

        asked.StatusCode.Should().Be(System.Net.HttpStatusCode.InternalServerError);
    }
}
