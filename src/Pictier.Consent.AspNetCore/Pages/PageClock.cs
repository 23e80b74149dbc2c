using System.Globalization;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>Times as people in Japan read them.</summary>
internal static class PageClock
{
    // Japan has had no daylight saving time since 1951.
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>A time to the minute, with the machine-readable one.</summary>
    internal static Markup Time(DateTimeOffset at, Language language) =>
        $"""<time datetime="{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)}">{Minute(at, language)}</time>""";

    /// <summary>A date, with the machine-readable one.</summary>
    internal static Markup Date(DateTimeOffset at, Language language) =>
        $"""<time datetime="{at.ToOffset(Japan).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">{Day(at, language)}</time>""";

    private static string Minute(DateTimeOffset at, Language language) =>
        $"{Day(at, language)} {at.ToOffset(Japan).ToString("HH:mm", CultureInfo.InvariantCulture)}{(language == Language.Japanese ? "（日本時間）" : " (Japan time)")}";

    private static string Day(DateTimeOffset at, Language language) => at.ToOffset(Japan).ToString(
        language == Language.Japanese ? "yyyy'年'M'月'd'日'" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
