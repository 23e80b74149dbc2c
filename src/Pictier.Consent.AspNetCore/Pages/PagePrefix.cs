using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>Where the pages begin, as they were asked for: the pattern of the route may have parameters.</summary>
internal static class PagePrefix
{
    internal static string Of(HttpContext context, int segments)
    {
        var path = (context.Request.Path.Value ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).Take(segments);
        return context.Request.PathBase.Add(new PathString("/" + string.Join('/', path))).ToUriComponent().TrimEnd('/');
    }
}
