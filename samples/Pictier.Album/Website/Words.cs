using Pictier.Consent;

namespace Pictier.Album.Website;

/// <summary>The language of a page: the one chosen in the preference centre, or else the one that the browser prefers.</summary>
internal sealed class Words
{
    private const string Chosen = "pictier-consent-language";

    private Words(bool isJapanese) => IsJapanese = isJapanese;

    public bool IsJapanese { get; }

    public string Tag => IsJapanese ? "ja" : "en";

    public static Words Of(HttpContext context) => new((context.Request.Cookies[Chosen] ?? Preferred(context)) == "ja");

    public string Say(string english, string japanese) => IsJapanese ? japanese : english;

    /// <summary>What a decision says to the person it is about; the reason and the clause stand beside it.</summary>
    public string Say(Decision decision) => decision.IsAllowed
        ? Say("Allowed", "許可")
        : Say("Not done", "実施しない");

    private static string? Preferred(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => l.Value.Value?.Split('-')[0])
        .FirstOrDefault(l => l is "ja" or "en");
}
