using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Pictier.Consent.AspNetCore;

/// <summary>Keeps answers that rest on a consent out of every cache: whoever kept one would still have it after a withdrawal.</summary>
internal static class Storage
{
    internal static void Forbid(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }
}
