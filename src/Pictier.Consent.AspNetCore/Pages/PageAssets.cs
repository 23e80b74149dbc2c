using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>The style sheet and the script, named by the hash of their content so that browsers may keep them for ever.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, (byte[] Content, string Type)> ByName = new(StringComparer.Ordinal);

    static PageAssets()
    {
        Stylesheet = Add("consent.css", "text/css; charset=utf-8");
        Script = Add("consent.js", "text/javascript; charset=utf-8");
    }

    /// <summary>The name of the style sheet.</summary>
    internal static string Stylesheet { get; }

    /// <summary>The name of the script.</summary>
    internal static string Script { get; }

    internal static Task ServeAsync(HttpContext context)
    {
        if (context.Request.RouteValues["asset"] is not string name || !ByName.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = asset.Type;
        context.Response.ContentLength = asset.Content.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).AsTask();
    }

    private static string Add(string file, string type)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(file)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{hash}{Path.GetExtension(file)}";
        ByName.Add(name, (content, type));
        return name;
    }
}
