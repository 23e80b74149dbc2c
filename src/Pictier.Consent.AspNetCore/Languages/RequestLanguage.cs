using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Pictier.Consent.AspNetCore;

/// <summary>In which language a request wants its answer.</summary>
internal static class RequestLanguage
{
    /// <summary>What the host's request localization chose for this request, or else what <c>Accept-Language</c> prefers.</summary>
    internal static Language Of(HttpContext context)
    {
        // Without a provider it is the host's default, which nobody asked for.
        if (context.Features.Get<IRequestCultureFeature>() is { Provider: not null } chosen
            && Named(chosen.RequestCulture.UICulture.TwoLetterISOLanguageName) is { } language)
        {
            return language;
        }

        return StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptLanguage, out var accepted)
            ? Preferred(accepted)
            : Language.English;
    }

    /// <summary>The tag of the language, for <c>Content-Language</c> and <c>lang</c>.</summary>
    internal static string Tag(this Language language) => language == Language.Japanese ? "ja" : "en";

    /// <summary>The text in that language, or in the other where it is missing.</summary>
    internal static string? In(this LocalizedText text, Language language) =>
        language == Language.Japanese ? text.Ja ?? text.En : text.En ?? text.Ja;

    private static Language Preferred(IList<StringWithQualityHeaderValue> accepted)
    {
        var best = Language.English;
        var quality = 0.0;
        foreach (var range in accepted)
        {
            if (Named(range.Value.AsSpan()) is { } language && (range.Quality ?? 1) > quality)
            {
                (best, quality) = (language, range.Quality ?? 1);
            }
        }

        return best;
    }

    // A range names a language by its first subtag: `ja`, `ja-JP`.
    private static Language? Named(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOf('-');
        var primary = end < 0 ? tag : tag[..end];
        return primary.Equals("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese
            : primary.Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.English
            : null;
    }
}
