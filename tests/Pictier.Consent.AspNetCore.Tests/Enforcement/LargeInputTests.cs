using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>Oversized bodies, and a policy of ten thousand purposes.</summary>
public sealed class LargeInputTests
{
    [Test]
    public async Task A_refusal_reads_no_body()
    {
        var runs = 0;
        await using var service = await Service.StartAsync(app =>
            app.MapPost("/people/{userId}", async (HttpRequest request) => runs += await new StreamReader(request.Body).ReadToEndAsync() is null ? 0 : 1)
                .RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId"));
        // The client sends the body only when it is asked to go on.
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(5) };
        using var client = new HttpClient(handler) { BaseAddress = service.Client.BaseAddress };
        using var body = new EndlessBody(200L * 1024 * 1024);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/people/taro") { Content = body };
        request.Headers.ExpectContinue = true;

        using var response = await client.SendAsync(request);

        (await response.ReasonAsync()).Should().Be("consent-withdrawn");
        body.Sent.Should().Be(0);
        runs.Should().Be(0);
    }

    [Test]
    public async Task An_allow_does_not_lift_the_limit_of_the_body()
    {
        var runs = 0;
        await using var service = await Service.StartAsync(
            app => app.MapPost("/people/{userId}", (Uploaded _) => runs++).RequireConsent(Album.Recommendations, [Album.Photo], dataSubject: "userId"),
            builder => builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestBodySize = 1000));

        using var content = new StringContent($$"""{"userId":"{{new string('x', 10_000)}}"}""", Encoding.UTF8, "application/json");
        using var response = await service.Client.PostAsync("/people/hanako", content);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        runs.Should().Be(0);
    }

    [Test]
    public async Task An_id_longer_than_any_person_has_names_nobody()
    {
        await using var service = await Service.StartAsync(app =>
            app.MapGet("/people/{userId}", () => "done").RequireConsent(Album.Keeping, [Album.Photo], dataSubject: "userId"));

        (await (await service.Client.GetAsync("/people/" + new string('x', 201))).ReasonAsync()).Should().Be("input-incomplete");
    }

    [Test]
    public async Task A_policy_of_ten_thousand_purposes_is_enforced()
    {
        await using var service = await Service.StartAsync(
            app =>
            {
                for (var i = 0; i < 10_000; i += 100)
                {
                    app.MapGet($"/p{i}/{{userId}}", () => "done").RequireConsent(new Purpose("purpose-" + i), [Album.Photo], dataSubject: "userId");
                }
            },
            policy: TenThousandPurposes());

        (await service.Client.GetStringAsync("/p9900/hanako")).Should().Be("done", "even purposes are declared");
        (await (await service.Client.GetAsync("/p9900/jiro")).ReasonAsync()).Should().Be("use-ceased");
        (await (await service.Client.GetAsync("/p5000/jiro")).ReasonAsync()).Should().Be("use-ceased");
    }

    [Test]
    public async Task An_unknown_purpose_is_noticed_among_ten_thousand()
    {
        var starting = () => Service.StartAsync(
            app => app.MapGet("/p/{userId}", () => "done").RequireConsent(new Purpose("purpose-10000"), [Album.Photo], dataSubject: "userId"),
            policy: TenThousandPurposes());

        await starting.Should().ThrowAsync<ConsentDeclarationException>().WithMessage("*the purpose `purpose-10000`, which no version of the policy knows*");
    }

    private static string TenThousandPurposes() => Album.Policy.Replace(
        """{ "id": "newsletter", "clause": "none" },""",
        """{ "id": "newsletter", "clause": "none" },""" + string.Concat(Enumerable.Range(0, 10_000).Select(i =>
            $$"""{ "id": "purpose-{{i}}", "clause": "{{(i % 2 == 0 ? "2.1(1)" : "none")}}", "data": ["photo"] },""")),
        StringComparison.Ordinal);

    private sealed record Uploaded(string UserId);

    private sealed class EndlessBody(long length) : HttpContent
    {
        internal long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = new byte[64 * 1024];
            while (Sent < length)
            {
                await stream.WriteAsync(block);
                Sent += block.Length;
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
