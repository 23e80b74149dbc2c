using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Shaping;

/// <summary>An action's answer is shaped by the attribute, and holds nothing classified without it.</summary>
public sealed class ShapedControllerTests
{
    private Service service = null!;

    [SetUp]
    public async Task StartAsync() => service = await Service.StartAsync(
        app => app.MapControllers(),
        builder =>
        {
            builder.Services.AddControllers().AddApplicationPart(typeof(MembersController).Assembly);
            builder.Services.Configure<EndpointEnforcementOptions>(o => o.DataSubjects.Add("photo-owner", DataSubjectSource.From(_ => Album.Hanako)));
        });

    [TearDown]
    public ValueTask StopAsync() => service.DisposeAsync();

    [TestCase("/controller/members/hanako", "photo")]
    [TestCase("/controller/members/hanako", "email")]
    [TestCase("/controller/members/hanako/result", "photo")]
    public async Task What_the_decision_covers_is_written(string path, string name) =>
        Names(await JsonAsync(path)).Should().Contain(name);

    [TestCase("/controller/members/hanako", "location")]
    [TestCase("/controller/members/taro", "photo")]
    [TestCase("/controller/members/taro/result", "photo")]
    [TestCase("/controller/members/hanako/unshaped", "photo")]
    [TestCase("/controller/members/hanako/provided", "photo", Description = "There is no consent to provide for the newsletter.")]
    public async Task The_rest_is_left_out(string path, string name) =>
        Names(await JsonAsync(path)).Should().Contain("joined").And.NotContain(name);

    [Test]
    public async Task An_object_that_names_nobody_is_about_whom_the_route_names()
    {
        Names(await JsonAsync("/controller/members/hanako/card")).Should().Equal("photo", "title");
        Names(await JsonAsync("/controller/members/taro/card")).Should().Equal("title");
    }

    [Test]
    public async Task An_outage_is_trouble_of_the_service()
    {
        service.Store.Outage = new ConsentStoreException("down", new IOException());

        using var response = await service.Client.GetAsync("/controller/members/hanako");

        (await response.ReasonAsync(HttpStatusCode.ServiceUnavailable)).Should().Be("consent-store-unavailable");
    }

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var document = JsonDocument.Parse(await service.Client.GetStringAsync(path));
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);
}

/// <summary>A controller that shows members.</summary>
[ApiController]
[Route("controller/members/{id}")]
public sealed class MembersController : ControllerBase
{
    [HttpGet]
    [ShapeResponse("recommendations")]
    public MemberView Member(string id) => MemberView.Of(id);

    [HttpGet("result")]
    [ShapeResponse("recommendations")]
    public IActionResult Result(string id) => new JsonResult(MemberView.Of(id));

    [HttpGet("card")]
    [ShapeResponse("recommendations", DataSubject = "id")]
    public ActionResult<Card> Card(string id) => Ok(new Card(id, "title"));

    [HttpGet("unshaped")]
    public MemberView Unshaped(string id) => MemberView.Of(id);

    [HttpGet("provided")]
    [ShapeResponse("newsletter", Recipient = "print-partner")]
    public MemberView Provided(string id) => MemberView.Of(id);
}
