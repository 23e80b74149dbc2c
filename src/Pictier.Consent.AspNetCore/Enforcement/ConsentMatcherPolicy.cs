using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Pictier.Consent.AspNetCore;

/// <summary>
/// Encloses the endpoints that declare by an attribute when they are chosen for a request: controllers, pages, hubs, and what is added
/// while the service runs. Those that <c>RequireConsent</c> built are enclosed already.
/// </summary>
internal sealed class ConsentMatcherPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, Endpoint> enclosed = [];

    // After the policies of MVC that put the real endpoint in the place of a dynamic one.
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return ContainsDynamicEndpoints(endpoints) || endpoints.Any(IsOpen);
    }

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsOpen(candidates[i].Endpoint))
            {
                candidates.ReplaceEndpoint(i, enclosed.GetValue(candidates[i].Endpoint, Enclose), candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsOpen(Endpoint endpoint) =>
        endpoint.RequestDelegate is { } run && endpoint.Metadata.GetOrderedMetadata<IConsentMetadata>() is { Count: > 0 } declared
        && !ConsentMiddleware.Encloses(run, declared);

    private static Endpoint Enclose(Endpoint endpoint)
    {
        var run = ConsentMiddleware.Around(endpoint.RequestDelegate!, [.. endpoint.Metadata.GetOrderedMetadata<IConsentMetadata>()]);
        return endpoint is RouteEndpoint route
            ? new RouteEndpoint(run, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(run, endpoint.Metadata, endpoint.DisplayName);
    }
}
