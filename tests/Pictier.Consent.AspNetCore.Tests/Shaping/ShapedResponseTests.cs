using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Tests.Shaping;

/// <summary>An answer holds what its purpose covers, person by person; everything else that is classified is left out.</summary>
[TestFixture(false, TestName = "Contracts by reflection")]
[TestFixture(true, TestName = "Generated contracts")]
public sealed class ShapedResponseTests(bool generated)
{
    private static readonly string[] OfEverybody = ["friends", "home", "id", "joined"];

    private Service service = null!;
    private CountingEngine? engine;

    [SetUp]
    public async Task StartAsync() => service = await Service.StartAsync(Map, builder =>
    {
        if (generated)
        {
            builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolver = GeneratedContracts.Default);
        }

        builder.Services.AddScoped<IConsentEngine>(provider => engine = new CountingEngine(Real(builder.Services, provider)));
    });

    [TearDown]
    public ValueTask StopAsync() => service.DisposeAsync();

    [Test]
    public async Task What_the_decision_covers_is_written_and_the_rest_is_left_out()
    {
        var hanako = await JsonAsync("/members/hanako");

        Names(hanako).Should().BeEquivalentTo([.. OfEverybody, "photo", "email", "signed"]);
        hanako.GetProperty("email").GetString().Should().Be("hanako@example.jp");
    }

    [TestCase("taro")]
    [TestCase("jiro", "email")]
    [TestCase("nobody")]
    [TestCase("")]
    public async Task Each_person_has_decisions_of_their_own(string person, params string[] shown)
    {
        var list = await JsonAsync("/members?ids=hanako&ids=" + person);

        Names(list[0]).Should().BeEquivalentTo([.. OfEverybody, "photo", "email", "signed"]);
        Names(list[1]).Should().BeEquivalentTo([.. OfEverybody, .. shown]);
    }

    [Test]
    public async Task A_list_of_many_people_is_decided_in_one_batch()
    {
        await JsonAsync("/members?" + string.Join('&', Enumerable.Range(0, 200).Select(i => "ids=person-" + i)));

        engine!.Batches.Should().Equal(200 * 5);
    }

    [Test]
    public async Task An_object_within_is_about_the_person_of_the_object_around_it()
    {
        var home = (await JsonAsync("/members/hanako?home=true")).GetProperty("home");

        Names(home).Should().Equal("picture");
        Names((await JsonAsync("/members/taro?home=true")).GetProperty("home")).Should().BeEmpty();
    }

    [Test]
    public async Task An_object_within_that_names_somebody_else_is_about_them()
    {
        var hanako = await JsonAsync("/members/hanako?friend=taro");

        Names(hanako).Should().Contain("photo");
        Names(hanako.GetProperty("friends")[0]).Should().BeEquivalentTo(OfEverybody);
    }

    [Test]
    public async Task After_an_object_within_the_person_is_again_that_of_the_object_around_it()
    {
        var taro = await JsonAsync("/members/taro?friend=hanako");

        Names(taro).Should().BeEquivalentTo(OfEverybody);
        Names(taro.GetProperty("friends")[0]).Should().Contain("photo");
    }

    [TestCase("/cards/hanako", "photo", "title")]
    [TestCase("/cards/taro", "title")]
    [TestCase("/nobodys-card", "title")]
    public async Task An_object_that_names_nobody_is_about_whom_the_endpoint_names(string path, params string[] shown) =>
        Names(await JsonAsync(path)).Should().BeEquivalentTo(shown);

    [Test]
    public async Task A_value_of_a_dictionary_is_shaped() =>
        Names((await JsonAsync("/dictionary")).GetProperty("taro")).Should().BeEquivalentTo(OfEverybody);

    [Test]
    public async Task A_number_is_an_id_too() =>
        Names((await JsonAsync("/numbered"))[0]).Should().BeEquivalentTo("id", "photo");

    [TestCase("/created", HttpStatusCode.Created)]
    [TestCase("/union", HttpStatusCode.OK)]
    public async Task A_typed_result_keeps_its_status_and_is_shaped(string path, HttpStatusCode status)
    {
        using var response = await service.Client.GetAsync(path);

        response.StatusCode.Should().Be(status);
        (await response.Content.ReadAsStringAsync()).Should().Contain("2026").And.NotContain("taro@example.jp");
    }

    [TestCase("/unshaped")]
    [TestCase("/unshaped-result")]
    public async Task Outside_a_shaped_answer_everything_classified_is_left_out(string path) =>
        Names(await JsonAsync(path)).Should().BeEquivalentTo(OfEverybody);

    [Test]
    public async Task Provision_to_a_third_party_is_decided_as_one()
    {
        Names(await JsonAsync("/partner/hanako")).Should().Contain("photo");

        await service.Store.AppendAsync([new("r", new RestrictionImposed { DataSubject = Album.Hanako, At = Album.Now, Restriction = "r", Kind = RestrictionKind.CeaseProvision })]);

        Names(await JsonAsync("/partner/hanako")).Should().NotContain("photo");
        Names(await JsonAsync("/members/hanako")).Should().Contain("photo");
    }

    [Test]
    public async Task An_outage_is_trouble_of_the_service_and_no_empty_answer()
    {
        service.Store.Outage = new ConsentStoreException("down", new IOException());

        using var response = await service.Client.GetAsync("/members/hanako");

        (await response.ReasonAsync(HttpStatusCode.ServiceUnavailable)).Should().Be("consent-store-unavailable");
    }

    [Test]
    public async Task A_shaped_answer_is_kept_by_no_cache() =>
        (await service.Client.GetAsync("/members/hanako")).Headers.CacheControl!.NoStore.Should().BeTrue();

    private void Map(WebApplication app)
    {
        app.MapGet("/members/{id}", (string id, bool? home, string? friend) => MemberView.Of(id) with
        {
            Home = home == true ? new HomeView("picture", "town") : null,
            Friends = friend is null ? [] : [MemberView.Of(friend)],
        }).ShapeResponse(Album.Recommendations);
        app.MapGet("/members", (string[] ids) => ids.Select(MemberView.Of)).ShapeResponse(Album.Recommendations);
        app.MapGet("/cards/{id}", () => new Card("photo", "title")).ShapeResponse(Album.Recommendations, dataSubject: "id");
        app.MapGet("/nobodys-card", () => new Card("photo", "title")).ShapeResponse(Album.Recommendations);
        app.MapGet("/dictionary", () => new Dictionary<string, MemberView> { ["taro"] = MemberView.Of("taro") }).ShapeResponse(Album.Recommendations);
        app.MapGet("/numbered", () => new[] { new Numbered(7, "photo") }).ShapeResponse(Album.Keeping);
        app.MapGet("/created", () => TypedResults.Created("/here", MemberView.Of("taro"))).ShapeResponse(Album.Recommendations);
        app.MapGet("/union", Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<MemberView>, Microsoft.AspNetCore.Http.HttpResults.NotFound> () => TypedResults.Ok(MemberView.Of("taro")))
            .ShapeResponse(Album.Recommendations);
        app.MapGet("/unshaped", () => MemberView.Of("hanako"));
        app.MapGet("/unshaped-result", () => TypedResults.Ok(MemberView.Of("hanako")));
        app.MapGet("/partner/{id}", (string id) => MemberView.Of(id)).ShapeResponse(Album.Recommendations, to: Album.PrintPartner);
    }

    private static IConsentEngine Real(IServiceCollection services, IServiceProvider provider) =>
        (IConsentEngine)ActivatorUtilities.CreateInstance(provider, services.First(s => s.ServiceType == typeof(IConsentEngine) && s.ImplementationType is not null).ImplementationType!);

    private async Task<JsonElement> JsonAsync(string path)
    {
        using var document = JsonDocument.Parse(await service.Client.GetStringAsync(path));
        return document.RootElement.Clone();
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);

    /// <summary>The real engine, whose batches are counted.</summary>
    private sealed class CountingEngine(IConsentEngine engine) : IConsentEngine
    {
        internal List<int> Batches { get; } = [];

        public ValueTask<Decision> EvaluateAsync(ProcessingRequest request, CancellationToken cancellationToken = default)
        {
            Batches.Add(1);
            return engine.EvaluateAsync(request, cancellationToken);
        }

        public ValueTask<IReadOnlyList<EvaluatedRequest>> EvaluateAsync(
            IReadOnlyList<ProcessingRequest> requests, CancellationToken cancellationToken = default)
        {
            Batches.Add(requests.Count);
            return engine.EvaluateAsync(requests, cancellationToken);
        }
    }
}
