using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>A page that says why there is nothing to see, and never whether somebody else would see something.</summary>
internal static class CentreRefusal
{
    internal static Task NotFoundAsync(Visit visit)
    {
        visit.Context.Response.StatusCode = StatusCodes.Status404NotFound;
        return SendAsync(visit.Context, visit.Services.Options, visit.Prefix, visit.Language);
    }

    /// <summary>The page for the status that the answer has.</summary>
    internal static Task SendAsync(HttpContext context, ConsentPageOptions options, string prefix, Language language)
    {
        var (title, text) = context.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden => (StopTexts.Nobody, StopTexts.NobodyText),
            StatusCodes.Status404NotFound => (StopTexts.NotFound, StopTexts.NotFoundText),
            StatusCodes.Status413PayloadTooLarge => (StopTexts.TooLarge, StopTexts.TooLargeText),
            StatusCodes.Status429TooManyRequests => (StopTexts.TooMany, StopTexts.TooManyText),
            StatusCodes.Status503ServiceUnavailable => (StopTexts.Unavailable, StopTexts.UnavailableText),
            _ => (StopTexts.BadForm, StopTexts.BadFormText),
        };
        return PageDocument.SendAsync(context, options, prefix, language, title.In(language)!, $"""
            <div class="pc"><main class="pc-main pc-refusal" id="pc-main"><h1>{title.In(language)}</h1><p>{text.In(language)}</p>
            <p class="pc-actions"><a class="pc-button" href="{prefix}">{StopTexts.BackToOverview.In(language)}</a></p></main></div>
            """);
    }
}
