namespace Pictier.Consent.BrowserTests.Centre;

/// <summary>Every page of the centre that somebody sees who agreed to something and asked for something.</summary>
internal static class CentrePages
{
    internal static readonly string[] All =
    [
        "/privacy", "/privacy/purposes", "/privacy/recipients", "/privacy/notice?id=recommendations", "/privacy/notice?id=printing-abroad",
        "/privacy/objections", "/privacy/requests", "/privacy/requests/new", "/privacy/history", "/privacy/notice?id=nonsense",
    ];

    /// <summary>The name under which a picture of a page is kept.</summary>
    internal static string NameOf(string path) => path.Trim('/').Replace('/', '-').Replace("?id=", "-", StringComparison.Ordinal);
}
