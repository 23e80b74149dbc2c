using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.Compliance.Tests;

/// <summary>An answer is shaped by data classifications as by the marks of the engine.</summary>
public sealed class ClassificationTests
{
    [Test]
    public async Task What_the_purpose_does_not_cover_is_left_out()
    {
        var names = await NamesAsync(o => o.Categories.Add(PrivateDataAttribute.Classification, new DataCategory("name")));

        names.Should().BeEquivalentTo(["id", "photo", "name", "parameter"], "the album needs photos and names, not e-mail addresses");
    }

    [Test]
    public async Task A_classification_that_nobody_mapped_is_left_out() =>
        (await NamesAsync(_ => { })).Should().BeEquivalentTo("id", "photo", "parameter");

    private static async Task<IEnumerable<string>> NamesAsync(Action<ComplianceOptions> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddPictierConsent(o =>
            {
                o.Audit.Scope = AuditScope.Nothing;
                o.PolicyDocuments.Add(ConsentPolicy.Parse(Album.Policy).Versions[0]);
            })
            .UseLedger(ConsentLedger.Empty)
            .EnforceAtEndpoints()
            .UseDataClassifications(map);
        await using var app = builder.Build();
        app.MapGet("/", () => new View("hanako", "photo", "hanako@example.jp", "Hanako", "photo", new Address("Tokyo"))).ShapeResponse(new Purpose("album"));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var json = JsonDocument.Parse(await client.GetStringAsync("/"));
        return [.. json.RootElement.EnumerateObject().Select(p => p.Name)];
    }

    private sealed record View(
        [property: DataSubject] string Id,
        [property: PhotoData] string Photo,
        [property: EmailData] string Email,
        [property: PrivateData] string Name,
        [PhotoData] string Parameter,
        Address Address);

    // A type can be classified as a whole.
    [EmailData]
    private sealed record Address(string Town);
}
