using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>The language of the pages: what was chosen on one is remembered; until then it is what the browser prefers.</summary>
internal static class PageLanguage
{
    private const string Cookie = "pictier-consent-language";

    internal static Language Of(HttpContext context)
    {
        if (Named(context.Request.Query["lang"]) is not { } chosen)
        {
            return Named(context.Request.Cookies[Cookie]) ?? RequestLanguage.Of(context);
        }

        context.Response.Cookies.Append(Cookie, chosen.Tag(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
        });
        return chosen;
    }

    private static Language? Named(string? tag) => tag switch
    {
        "ja" => Language.Japanese,
        "en" => Language.English,
        _ => null,
    };
}
