using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>The first page: what is asked, what was agreed, what is stopped, what is being answered.</summary>
internal static class OverviewPage
{
    internal static async Task SendAsync(Visit visit)
    {
        var cases = await visit.Services.RequestLog.FindOfAsync(visit.Person, visit.Aborted).ConfigureAwait(false);
        var open = cases.Where(c => c.Answered is null).ToList();
        var stops = StopsPage.Standing(visit.History);
        var known = visit.Services.Notices.Notices.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var others = visit.History.Events.OfType<ConsentGiven>()
            .Where(g => g.Notice?.Id is not { } id || !known.Contains(id))
            .Where(g => NoticeStanding.WithdrawnAt(visit.History, g) is null)
            .ToList();
        await CentreFrame.SendAsync(visit, "", visit.Say(CentreTexts.OverviewTitle), $"""
            <h1>{visit.Say(CentreTexts.OverviewTitle)}</h1>
            <p class="pc-lead">{visit.Say(CentreTexts.OverviewLead)}</p>
            <section aria-labelledby="pc-ask"><h2 id="pc-ask">{visit.Say(CentreTexts.Questions)}</h2>{Questions(visit)}</section>
            {Section(visit, CentreTexts.OtherConsents, "pc-others", [.. others.Select(g => Other(visit, g))])}
            {Section(visit, CentreTexts.InForce, "pc-stops", [.. stops.Select(s => StopsPage.Card(visit, s, canLift: false))])}
            {Section(visit, CentreTexts.OpenRequests, "pc-open", [.. open.Select(c => RequestsPage.Card(visit, c))])}
            <section class="pc-panel" aria-labelledby="pc-take"><h2 id="pc-take">{visit.Say(CentreTexts.Download)}</h2><p>{visit.Say(CentreTexts.DownloadLead)}</p>{Downloads(visit)}</section>
            """).ConfigureAwait(false);
    }

    internal static Markup Downloads(Visit visit) => $"""
        <p class="pc-actions"><a class="pc-button pc-quiet" href="{visit.Prefix}/receipt.jsonld" download>{visit.Say(CentreTexts.Receipt)}</a>
        <a class="pc-button pc-quiet" href="{visit.Prefix}/history.jsonl" download>{visit.Say(CentreTexts.HistoryFile)}</a></p>
        """;

    internal static Markup Chip(Visit visit, NoticeStanding standing) => standing.At is { } at
        ? (Markup)$"""<p class="pc-chip pc-chip-{standing.Look}">{visit.Say(standing.Label)} <span class="pc-chip-date">{visit.Date(at)}</span></p>"""
        : $"""<p class="pc-chip pc-chip-{standing.Look}">{visit.Say(standing.Label)}</p>""";

    private static Markup Questions(Visit visit) => visit.Services.Notices.Notices.Count == 0
        ? (Markup)$"""<p>{visit.Say(CentreTexts.NoQuestions)}</p>"""
        : $"""<p>{visit.Say(CentreTexts.QuestionsLead)}</p><ul class="pc-cards">{visit.Services.Notices.Notices.Select(n => Question(visit, n))}</ul>""";

    private static Markup Question(Visit visit, NoticeDocument notice)
    {
        var standing = NoticeStanding.Of(visit.History, notice, visit.Now);
        return $"""
            <li class="pc-card pc-card-{standing.Look}">
            {Chip(visit, standing)}
            <h3>{visit.Say(notice.Title)}</h3>
            <p class="pc-card-text">{string.Join(" · ", notice.Purposes.Select(visit.PurposeTitle))}</p>
            <p><a class="pc-button" href="{visit.Prefix}/notice?id={Uri.EscapeDataString(notice.Id)}">{visit.Say(CentreTexts.ReadAndDecide)}<span class="pc-hidden">: {visit.Say(notice.Title)}</span></a></p>
            </li>
            """;
    }

    private static Markup Other(Visit visit, ConsentGiven given)
    {
        var title = string.Join(" · ", given.Purposes.Select(visit.PurposeTitle));
        return $"""
            <li class="pc-card pc-card-yes"><p class="pc-chip pc-chip-yes">{visit.Say(CentreTexts.Agreed)} <span class="pc-chip-date">{visit.Date(given.At)}</span></p>
            <h3>{title}</h3>
            <p><a class="pc-button" href="{visit.Prefix}/agreement?id={Uri.EscapeDataString(given.Consent)}">{visit.Say(CentreTexts.ReadAndWithdraw)}<span class="pc-hidden">: {title}</span></a></p></li>
            """;
    }

    private static Markup Section(Visit visit, LocalizedText title, string id, IReadOnlyCollection<Markup> cards) => cards.Count == 0
        ? Markup.Empty
        : $"""<section aria-labelledby="{id}"><h2 id="{id}">{visit.Say(title)}</h2><ul class="pc-cards">{cards}</ul></section>""";
}
