using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>What a browser is told about a page that shows one person's data.</summary>
internal static class PageHeaders
{
    internal static void Protect(HttpResponse response, string contentSecurityPolicy)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language, Cookie";
    }
}
