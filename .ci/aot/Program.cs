using System.Net;
using System.Text.Json.Serialization;
using Pictier.Consent;
using Pictier.Consent.Auditing;
using Pictier.Consent.Ledger;

// A service as native code: it refuses where nobody agreed, and its answers leave out what their purpose does not cover.
const string policy = """
    {
      "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "native", "version": "1",
      "effectiveFrom": "2020-11-01T00:00:00+09:00",
      "dataCategories": [{ "id": "photo", "specialCare": "no" }, { "id": "email", "specialCare": "no" }],
      "purposes": [{ "id": "album", "clause": "2.1(1)", "data": ["photo"] }, { "id": "recommendations", "clause": "none" }]
    }
    """;

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, Contracts.Default));
builder.Services
    .AddPictierConsent(o =>
    {
        o.Audit.Scope = AuditScope.Nothing;
        o.PolicyDocuments.Add(ConsentPolicy.Parse(policy).Versions[0]);
    })
    .UseLedger(ConsentLedger.Empty)
    .EnforceAtEndpoints();

await using var app = builder.Build();
app.MapGet("/recommendations/{userId}", (string userId) => userId).RequireConsent(new Purpose("recommendations"), [new DataCategory("photo")], dataSubject: "userId");
app.MapGet("/members", () => new Member[] { new("hanako", "photo", "hanako@example.jp") }).ShapeResponse(new Purpose("album"));
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
using var refused = await client.GetAsync("/recommendations/hanako");
var problem = await refused.Content.ReadAsStringAsync();
var members = await client.GetStringAsync("/members");
Console.WriteLine(problem);
Console.WriteLine(members);
return refused.StatusCode == HttpStatusCode.Forbidden && problem.Contains("consent-missing", StringComparison.Ordinal)
    && members == """[{"id":"hanako","photo":"photo"}]""" ? 0 : 1;

internal sealed record Member([property: DataSubject] string Id, [property: DataCategory("photo")] string Photo, [property: DataCategory("email")] string Email);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Member[]))]
internal sealed partial class Contracts : JsonSerializerContext;
