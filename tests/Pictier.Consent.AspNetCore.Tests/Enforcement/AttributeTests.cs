using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>The attribute declares for controllers, actions and handlers.</summary>
public sealed class AttributeTests
{
    private Service service = null!;

    [SetUp]
    public async Task StartAsync() => service = await Service.StartAsync(
        app =>
        {
            app.MapControllers();
            app.MapGet("/handler/{userId}", [RequireConsent("recommendations", "photo", DataSubject = "userId")] () => "done");
        },
        builder =>
        {
            builder.Services.AddControllers().AddApplicationPart(typeof(PhotosController).Assembly);
            builder.Services.Configure<EndpointEnforcementOptions>(o => o.DataSubjects.Add(
                "photo-owner",
                DataSubjectSource.FromAsync(async context =>
                {
                    await Task.Yield();
                    return context.Request.RouteValues["photoId"] is "1" ? Album.Hanako : Album.Taro;
                })));
        });

    [TearDown]
    public ValueTask StopAsync() => service.DisposeAsync();

    [TestCase("/controller/people/hanako/photos", null)]
    [TestCase("/controller/people/taro/photos", "consent-withdrawn")]
    [TestCase("/controller/people/hanako/emails", "consent-purpose-mismatch")]
    [TestCase("/controller/people/hanako/prints", null)]
    [TestCase("/controller/people/jiro/prints", "use-ceased")]
    [TestCase("/controller/people/hanako/photos/1", null)]
    [TestCase("/controller/people/hanako/photos/2", "consent-withdrawn")]
    [TestCase("/handler/hanako", null)]
    [TestCase("/handler/taro", "consent-withdrawn")]
    public async Task It_is_enforced(string path, string? reason)
    {
        using var response = await service.Client.GetAsync(path);

        if (reason is null)
        {
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }
        else
        {
            (await response.ReasonAsync()).Should().Be(reason);
        }
    }

    [Test]
    public async Task A_controller_whose_declarations_nothing_enforces_does_not_run()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddControllers().AddApplicationPart(typeof(PhotosController).Assembly);
        await using var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await client.GetAsync("/controller/people/hanako/photos");

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }
}

/// <summary>A controller that declares as a whole and at its actions.</summary>
[ApiController]
[Route("controller/people/{userId}")]
[RequireConsent("recommendations", "photo", DataSubject = "userId")]
public sealed class PhotosController : ControllerBase
{
    [HttpGet("photos")]
    public string Photos() => "done";

    [HttpGet("emails")]
    [RequireConsent("newsletter", "email", DataSubject = "userId")]
    public string Emails() => "done";

    [HttpGet("prints")]
    [RequireConsent("recommendations", "photo", DataSubject = "userId", Operation = Operation.Provide, Recipient = "print-partner")]
    public string Prints() => "done";

    [HttpGet("photos/{photoId}")]
    [RequireConsent("recommendations", "photo", DataSubjectFrom = "photo-owner")]
    public string Photo(string photoId) => "photo " + photoId;
}
