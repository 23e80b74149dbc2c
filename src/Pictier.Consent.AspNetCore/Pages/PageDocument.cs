using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>A whole page: its head, and its body in the layout of the service or in ours.</summary>
internal static class PageDocument
{
    internal static Task SendAsync(HttpContext context, ConsentPageOptions options, string prefix, Language language, string title, Markup body)
    {
        var page = new ConsentPage(context, title, language.Tag(), Head(options, prefix).ToString(), body.ToString());
        var html = options.Layout is { } layout ? layout(page) : Own(page);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = page.Language;
        PageHeaders.Protect(context.Response, options.ContentSecurityPolicy);
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), context.RequestAborted).AsTask();
    }

    private static Markup Head(ConsentPageOptions options, string prefix) =>
        $"""<link rel="stylesheet" href="{prefix}/assets/{PageAssets.Stylesheet}">{options.Stylesheets.Select(Link)}<script src="{prefix}/assets/{PageAssets.Script}" defer></script>""";

    private static Markup Link(string href) => $"""<link rel="stylesheet" href="{href}">""";

    private static string Own(ConsentPage page)
    {
        Markup title = $"{page.Title}";
        return $"""
            <!doctype html>
            <html lang="{page.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            {page.Head}
            </head>
            <body class="pc-page">
            {page.Body}
            </body>
            </html>
            """;
    }
}
