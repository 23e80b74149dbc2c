using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Pictier.Consent.AspNetCore;

/// <summary>The principal is a parameter of the route.</summary>
internal sealed class RouteDataSubject(string parameter) : DataSubjectSource
{
    internal override ValueTask<DataSubjectId?> FindAsync(HttpContext context) =>
        ValueTask.FromResult<DataSubjectId?>(
            context.Request.RouteValues.TryGetValue(parameter, out var value) && value is string { Length: > 0 } id ? new DataSubjectId(id) : null);

    internal override string? Flaw(Endpoint endpoint, EndpointEnforcementOptions options)
    {
        if (endpoint is not RouteEndpoint { RoutePattern: var pattern })
        {
            return $"takes the data subject from the route parameter `{parameter}`, but it has no route";
        }

        // A default would make a request that names nobody one about somebody.
        return pattern.GetParameter(parameter) is not { } found
            ? $"takes the data subject from the route parameter `{parameter}`, but its route `{pattern.RawText}` has no such parameter"
            : found.Default is null
                ? null
                : $"takes the data subject from the route parameter `{parameter}`, but its route `{pattern.RawText}` has a default for it; a request that names nobody must be about nobody";
    }
}
