using Pictier.Consent.AspNetCore.Pages;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What stands around every page of the centre: the name, the language, the navigation.</summary>
internal static class CentreFrame
{
    private static readonly (string Path, LocalizedText Title)[] Tabs =
    [
        ("", CentreTexts.Overview),
        ("/purposes", CentreTexts.Purposes),
        ("/recipients", CentreTexts.Recipients),
        ("/objections", CentreTexts.Stops),
        ("/requests", CentreTexts.Requests),
        ("/history", CentreTexts.History),
    ];

    /// <summary>Sends a page.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="tab">The tab that it belongs to.</param>
    /// <param name="title">The title.</param>
    /// <param name="main">What the page says.</param>
    internal static Task SendAsync(Visit visit, string tab, string title, Markup main)
    {
        var service = visit.Services.Options.ServiceName ?? visit.Policy.Controller?.Name ?? string.Empty;
        var done = CentreDone.Take(visit);
        Markup body = $"""
            <div class="pc">
            <a class="pc-skip" href="#pc-main">{visit.Say(CentreTexts.Skip)}</a>
            <header class="pc-header">
            <div class="pc-bar"><p class="pc-brand">{service}</p>{Home(visit)}{Languages(visit)}</div>
            <nav class="pc-nav" aria-label="{visit.Say(CentreTexts.Navigation)}"><ul>{Tabs.Select(t => Tab(visit, t.Path, t.Title, t.Path == tab))}</ul></nav>
            </header>
            <main class="pc-main" id="pc-main" tabindex="-1">
            {done}
            {main}
            </main>
            <footer class="pc-footer"><p>{visit.Say(CentreTexts.Footer)}</p>{Contact(visit)}</footer>
            </div>
            """;
        return PageDocument.SendAsync(
            visit.Context, visit.Services.Options, visit.Prefix, visit.Language, service.Length == 0 ? title : $"{title} · {service}", body);
    }

    private static Markup Tab(Visit visit, string path, LocalizedText title, bool isCurrent) => isCurrent
        ? (Markup)$"""<li><a href="{visit.Prefix}{path}" aria-current="page">{visit.Say(title)}</a></li>"""
        : $"""<li><a href="{visit.Prefix}{path}">{visit.Say(title)}</a></li>""";

    private static Markup Languages(Visit visit)
    {
        var here = visit.Context.Request.Method is "GET" ? $"{visit.Context.Request.PathBase.ToUriComponent()}{visit.Context.Request.Path.ToUriComponent()}" : visit.Prefix;
        var id = visit.Context.Request.Query["id"].ToString();
        var query = id.Length == 0 ? string.Empty : $"&id={Uri.EscapeDataString(id)}";
        return visit.Language == Language.Japanese
            ? (Markup)$"""<p class="pc-lang"><a href="{here}?lang=en{query}" lang="en" hreflang="en">English</a></p>"""
            : $"""<p class="pc-lang"><a href="{here}?lang=ja{query}" lang="ja" hreflang="ja">日本語</a></p>""";
    }

    private static Markup Home(Visit visit) => visit.Services.Options.HomeUrl is { } home
        ? $"""<p class="pc-home"><a href="{home}">{visit.Say(CentreTexts.BackToService)}</a></p>"""
        : Markup.Empty;

    private static Markup Contact(Visit visit) => visit.Policy.Controller?.Contact is { } contact
        ? $"""<p>{visit.Say(CentreTexts.Contact)}: {contact}</p>"""
        : Markup.Empty;
}
