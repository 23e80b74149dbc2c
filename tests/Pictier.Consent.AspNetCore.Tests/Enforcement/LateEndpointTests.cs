using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Primitives;

namespace Pictier.Consent.AspNetCore.Tests.Enforcement;

/// <summary>What the check at the start never saw is enforced all the same, and a flaw of it denies.</summary>
public sealed class LateEndpointTests
{
    private LateEndpoints late = null!;
    private Service service = null!;

    [SetUp]
    public async Task StartAsync()
    {
        late = new LateEndpoints();
        service = await Service.StartAsync(app => ((IEndpointRouteBuilder)app).DataSources.Add(late));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await service.DisposeAsync();
        late.Dispose();
    }

    [TestCase("hanako", HttpStatusCode.OK)]
    [TestCase("taro", HttpStatusCode.Forbidden)]
    public async Task An_endpoint_that_is_added_while_the_service_runs_is_enforced(string person, HttpStatusCode status)
    {
        late.Add("/late/{userId}", ConsentDeclaration.Use(Album.Recommendations, [Album.Photo], dataSubject: "userId"));

        (await service.Client.GetAsync("/late/" + person)).StatusCode.Should().Be(status);
    }

    [Test]
    public async Task A_purpose_that_the_policy_does_not_know_denies()
    {
        late.Add("/late/{userId}", ConsentDeclaration.Use(new Purpose("unheard-of"), [Album.Photo], dataSubject: "userId"));

        (await (await service.Client.GetAsync("/late/hanako")).ReasonAsync()).Should().Be("unknown-purpose");
    }

    [Test]
    public async Task A_route_that_names_nobody_denies()
    {
        late.Add("/late/{userId}", ConsentDeclaration.Use(Album.Recommendations, [Album.Photo], dataSubject: "person"));

        (await (await service.Client.GetAsync("/late/hanako")).ReasonAsync()).Should().Be("input-incomplete");
    }

    [TestCase(Operation.Unknown)]
    [TestCase(Operation.Provide)]
    public async Task An_attribute_that_does_not_say_all_denies(Operation operation)
    {
        late.Add("/late/{userId}", new RequireConsentAttribute("recommendations", "photo") { DataSubject = "userId", Operation = operation });

        (await (await service.Client.GetAsync("/late/hanako")).ReasonAsync()).Should().Be("input-incomplete");
    }

    private sealed class LateEndpoints : EndpointDataSource, IDisposable
    {
        private readonly List<Endpoint> endpoints = [];
        private CancellationTokenSource changed = new();

        public override IReadOnlyList<Endpoint> Endpoints => [.. endpoints];

        public override IChangeToken GetChangeToken() => new CancellationChangeToken(changed.Token);

        public void Dispose() => changed.Dispose();

        internal void Add(string route, object declared)
        {
            endpoints.Add(new RouteEndpoint(context => context.Response.WriteAsync("done"), RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(declared), "late"));
            var before = changed;
            changed = new();
            before.Cancel();
            before.Dispose();
        }
    }
}
