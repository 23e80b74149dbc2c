using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore;

/// <summary>A page of the centre or the desk, on its way into the layout of a service.</summary>
/// <param name="Context">The request that is answered.</param>
/// <param name="Title">The title, as text.</param>
/// <param name="Language">The language of the page, <c>en</c> or <c>ja</c>.</param>
/// <param name="Head">What belongs into the head: the style sheets and the script, as HTML.</param>
/// <param name="Body">What belongs into the body: the whole page with its navigation, as HTML in which every value is encoded.</param>
public sealed record ConsentPage(HttpContext Context, string Title, string Language, string Head, string Body);
