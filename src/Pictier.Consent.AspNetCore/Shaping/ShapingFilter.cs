using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Pictier.Consent.AspNetCore;

/// <summary>Shapes the answer of a minimal API.</summary>
internal sealed class ShapingFilter(ResponseShape shape) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var result = await next(context).ConfigureAwait(false);
        while (result is INestedHttpResult nested)
        {
            result = nested.Result;
        }

        var value = result is IResult ? (result as IValueHttpResult)?.Value : result;
        // An action of a controller is shaped by the attribute; without it, what is classified is left out.
        if (value is null or string or IActionResult)
        {
            return result;
        }

        var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>().Value.SerializerOptions;
        var (answer, trouble) = await AnswerShaper.ShapeAsync(context.HttpContext, shape, value, options).ConfigureAwait(false);
        return trouble is { } denial
            ? new ProblemResult(denial)
            : new ShapedResult(answer, result as IResult ?? Results.Json(value, AnswerShaper.TypeOf(value, options)));
    }

    private sealed class ProblemResult(Decision denial) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => ConsentProblem.WriteAsync(httpContext, denial);
    }

    private sealed class ShapedResult(ShapedAnswer answer, IResult result) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            Storage.Forbid(httpContext);
            ShapedAnswer.Current = answer;
            await result.ExecuteAsync(httpContext).ConfigureAwait(false);
        }
    }
}
