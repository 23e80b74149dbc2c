using Pictier.Consent.AspNetCore.Pages;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>What stands around every page of the desk.</summary>
internal static class DeskFrame
{
    private static readonly (string Path, LocalizedText Title)[] Tabs =
    [
        ("", DeskTexts.Requests),
        ("/search", DeskTexts.Search),
        ("/denials", DeskTexts.Denials),
        ("/audit", DeskTexts.Audit),
        ("/policy", DeskTexts.Policy),
    ];

    internal static Task SendAsync(DeskVisit visit, string tab, string title, Markup main, LocalizedText? done = null)
    {
        var service = visit.Services.Options.ServiceName ?? visit.Policy.Controller?.Name ?? string.Empty;
        Markup body = $"""
            <div class="pc">
            <a class="pc-skip" href="#pc-main">{visit.Say(CentreTexts.Skip)}</a>
            <header class="pc-header">
            <div class="pc-bar"><p class="pc-brand">{visit.Say(DeskTexts.Desk)} · {service}</p><p>{visit.Say(DeskTexts.SignedInAs)} {visit.Officer}</p>{Languages(visit)}</div>
            <nav class="pc-nav" aria-label="{visit.Say(DeskTexts.Desk)}"><ul>{Tabs.Select(t => Tab(visit, t.Path, t.Title, t.Path == tab))}</ul></nav>
            </header>
            <main class="pc-main" id="pc-main" tabindex="-1">
            {(done is null ? Markup.Empty : (Markup)$"<p class=\"pc-alert\" role=\"status\">{visit.Say(done)}</p>")}
            {main}
            </main>
            <footer class="pc-footer"><p>{visit.Say(DeskTexts.Footer)}</p></footer>
            </div>
            """;
        return PageDocument.SendAsync(visit.Context, visit.Services.Options, visit.Prefix, visit.Language, $"{title} · {visit.Say(DeskTexts.Desk)}", body);
    }

    private static Markup Tab(DeskVisit visit, string path, LocalizedText title, bool isCurrent) => isCurrent
        ? (Markup)$"""<li><a href="{visit.Prefix}{path}" aria-current="page">{visit.Say(title)}</a></li>"""
        : $"""<li><a href="{visit.Prefix}{path}">{visit.Say(title)}</a></li>""";

    private static Markup Languages(DeskVisit visit)
    {
        var other = visit.Language == Language.Japanese ? ("en", "English") : ("ja", "日本語");
        return $"""<p class="pc-lang"><a href="{visit.Prefix}?lang={other.Item1}" lang="{other.Item1}" hreflang="{other.Item1}">{other.Item2}</a></p>""";
    }
}
