using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>Reads a form that one of the pages sent: of bounded size, and only with the token that the page carried.</summary>
internal static class PageForm
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    /// <summary>The form; null when it was refused, and the status of the answer says why.</summary>
    internal static async ValueTask<IFormCollection?> ReadAsync(HttpContext context, IAntiforgery antiforgery, int maxBytes)
    {
        var request = context.Request;
        if (request.ContentLength > maxBytes)
        {
            return Refuse(context, StatusCodes.Status413PayloadTooLarge);
        }

        // Our pages send nothing else: no files, no JSON.
        if (request.ContentType is not { } type || !type.StartsWith(UrlEncoded, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(context, StatusCodes.Status415UnsupportedMediaType);
        }

        // A body without a length is bounded while it is read, by the server and by the form reader alike.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = maxBytes;
        }

        context.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
        {
            ValueCountLimit = 512,
            KeyLengthLimit = 256,
            ValueLengthLimit = maxBytes,
            BufferBodyLengthLimit = maxBytes,
        }));
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
            return await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false) ? form : Refuse(context, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException tooLarge)
        {
            return Refuse(context, tooLarge.StatusCode);
        }
        catch (InvalidDataException)
        {
            return Refuse(context, StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static IFormCollection? Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return null;
    }
}
