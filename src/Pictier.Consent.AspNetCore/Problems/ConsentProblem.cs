using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pictier.Consent.AspNetCore;

/// <summary>Tells a client of a denial as problem details (RFC 9457): why, without anything about the person.</summary>
internal static class ConsentProblem
{
    private static readonly LocalizedText Refused = new("The handling of personal data is not permitted.", "個人データのこの取扱いは認められません。");
    private static readonly LocalizedText Unknown = new("It cannot be told now whether the handling of personal data is permitted.", "個人データのこの取扱いが認められるかどうかを、現在確認できません。");

    /// <summary>Answers the request with the denial: 403, or 503 where only the records were out of reach.</summary>
    internal static async Task WriteAsync(HttpContext context, Decision denial)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<EndpointEnforcementOptions>>().Value;
        var language = RequestLanguage.Of(context);
        var problem = Of(context, denial, options, language);
        var response = context.Response;
        response.StatusCode = problem.Status!.Value;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = language.Tag();
        response.Headers.Append("Vary", "Accept-Language");
        if (Denial.IsTrouble(denial.Reason))
        {
            response.Headers.RetryAfter = ((long)Math.Ceiling(options.RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        // The host's writer has its customisations; it declines a client that accepts no JSON.
        if (context.RequestServices.GetService<IProblemDetailsService>() is not { } service
            || !await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem }).ConfigureAwait(false))
        {
            await ProblemJson.WriteAsync(response, problem, context.RequestAborted).ConfigureAwait(false);
        }
    }

    // No `instance`: the path often names the person.
    private static ProblemDetails Of(HttpContext context, in Decision denial, EndpointEnforcementOptions options, Language language)
    {
        var trouble = Denial.IsTrouble(denial.Reason);
        var problem = new ProblemDetails
        {
            Type = options.ProblemType + denial.Reason.Name(),
            Title = (trouble ? Unknown : Refused).In(language),
            Status = trouble ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden,
            Detail = denial.Reason.Sentence().In(language),
        };
        problem.Extensions["reason"] = denial.Reason.Name();
        AddUnlessNull("clause", denial.Clause);
        AddUnlessNull("law", denial.Law);
        problem.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        return problem;

        void AddUnlessNull(string name, string? value)
        {
            if (value is not null)
            {
                problem.Extensions[name] = value;
            }
        }
    }
}
