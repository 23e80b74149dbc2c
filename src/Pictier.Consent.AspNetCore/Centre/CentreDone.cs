using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>Tells on the next page what became of a form. It travels in a cookie, so that no link from elsewhere can claim that something was done.</summary>
internal static class CentreDone
{
    private const string Cookie = "pictier-consent-done";

    private static readonly Dictionary<string, (LocalizedText Text, bool IsWarning)> Texts = new(StringComparer.Ordinal)
    {
        ["agreed"] = (StopTexts.DoneAgreed, false),
        ["refused"] = (StopTexts.DoneRefused, false),
        ["withdrawn"] = (StopTexts.DoneWithdrawn, false),
        ["before"] = (StopTexts.DoneBefore, false),
        ["objected"] = (StopTexts.DoneObjected, false),
        ["lifted"] = (StopTexts.DoneLifted, false),
        ["requested"] = (StopTexts.DoneRequested, false),
        ["erased"] = (StopTexts.Erased, true),
        ["again"] = (StopTexts.AskAgain, true),
        ["nothing"] = (StopTexts.NothingChosen, true),
        ["kind"] = (RequestTexts.BadRequest, true),
    };

    /// <summary>Goes on to a page of the centre, and tells there what was done.</summary>
    internal static Task GoAsync(Visit visit, string path, string done)
    {
        PageHeaders.Protect(visit.Context.Response, visit.Services.Options.ContentSecurityPolicy);
        visit.Context.Response.Cookies.Append(Cookie, done, Options(visit.Context, TimeSpan.FromMinutes(1)));
        visit.Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        visit.Context.Response.Headers.Location = $"{visit.Prefix}{path}";
        return Task.CompletedTask;
    }

    /// <summary>What was done just before, to be shown once.</summary>
    internal static Markup Take(Visit visit)
    {
        if (visit.Context.Request.Cookies[Cookie] is not { } done)
        {
            return Markup.Empty;
        }

        visit.Context.Response.Cookies.Delete(Cookie, Options(visit.Context, null));
        return !Texts.TryGetValue(done, out var told) ? Markup.Empty
            : told.IsWarning ? (Markup)$"""<p class="pc-alert pc-alert-warning" role="alert">{visit.Say(told.Text)}</p>"""
            : $"""<p class="pc-alert" role="status">{visit.Say(told.Text)}</p>""";
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        MaxAge = age,
        IsEssential = true,
        Path = "/",
    };
}
