using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pictier.Consent.AspNetCore;

/// <summary>
/// Writes of an action's answer what that use covers: every classified property of every person in it is decided, in one batch. Where
/// there is no such attribute, classified properties are left out.
/// </summary>
/// <param name="purpose">The id of the purpose.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShapeResponseAttribute(string purpose) : Attribute, IAsyncResultFilter, IShapeMetadata
{
    /// <summary>The id of the purpose.</summary>
    public string Purpose { get; } = purpose;

    /// <summary>The id of the third party who gets the answer; null where it stays with the service.</summary>
    public string? Recipient { get; init; }

    /// <summary>The parameter of the route that names the person of objects that name nobody.</summary>
    public string? DataSubject { get; init; }

    ResponseShape IShapeMetadata.Shape => new(new(Purpose), Recipient is null ? null : new Recipient(Recipient), DataSubject is null ? null : new RouteDataSubject(DataSubject));

    async Task IAsyncResultFilter.OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var value = context.Result switch
        {
            ObjectResult result => result.Value,
            JsonResult result => result.Value,
            _ => null,
        };
        if (value is not (null or string or ProblemDetails))
        {
            var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            var (answer, trouble) = await AnswerShaper.ShapeAsync(context.HttpContext, ((IShapeMetadata)this).Shape, value, options).ConfigureAwait(false);
            if (trouble is { } denial)
            {
                context.Cancel = true;
                await ConsentProblem.WriteAsync(context.HttpContext, denial).ConfigureAwait(false);
                return;
            }

            Storage.Forbid(context.HttpContext);
            ShapedAnswer.Current = answer;
        }

        await next().ConfigureAwait(false);
    }
}
