using System.Globalization;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>What the company does with which data, under which clause, and what holds for this person now.</summary>
internal static class PurposesPage
{
    internal const int PerPage = 50;

    internal static Task SendAsync(Visit visit)
    {
        var purposes = visit.Policy.Purposes;
        var last = Math.Max(1, (purposes.Count + PerPage - 1) / PerPage);
        var asked = int.TryParse(visit.Context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var page = Math.Clamp(asked, 1, last);
        return CentreFrame.SendAsync(visit, "/purposes", visit.Say(CentreTexts.Purposes), $"""
            <h1>{visit.Say(CentreTexts.Purposes)}</h1>
            <p class="pc-lead">{visit.Say(CentreTexts.PurposesLead)}</p>
            <p class="pc-filter" data-filter="pc-purposes" hidden><label for="pc-filter">{visit.Say(CentreTexts.Filter)}</label> <input id="pc-filter" type="search" autocomplete="off"></p>
            <ul class="pc-rows" id="pc-purposes">{purposes.Skip((page - 1) * PerPage).Take(PerPage).Select(p => Row(visit, p))}</ul>
            {(last > 1 ? Pager(visit, page, last) : Markup.Empty)}
            """);
    }

    private static Markup Row(Visit visit, PurposeDocument purpose)
    {
        var verdict = ShownDecisions.OfPurpose(visit.Person, purpose) is { } request
            ? (Markup)$"""<ul class="pc-verdicts">{ShownDecisions.Say(visit, request, Markup.Empty)}</ul>"""
            : Markup.Empty;
        return $"""
            <li class="pc-row"><h2>{visit.Title(purpose.Title, purpose.Id)}</h2>
            <p>{visit.Say(Wording.Of(purpose.Clause))}</p>
            {(purpose.Data.Count == 0 ? Markup.Empty : Data(visit, purpose))}
            {verdict}</li>
            """;
    }

    private static Markup Data(Visit visit, PurposeDocument purpose) =>
        $"""<p class="pc-tags"><span class="pc-tags-label">{visit.Say(CentreTexts.DataUsed)}</span> {purpose.Data.Select(id => Tag(visit.DataTitle(id)))}</p>""";

    private static Markup Tag(string title) => $"""<span class="pc-tag">{title}</span> """;

    private static Markup Pager(Visit visit, int page, int last) => $"""
        <nav class="pc-pager" aria-label="{visit.Say(CentreTexts.Pages)}">
        {(page > 1 ? (Markup)$"<a class=\"pc-button pc-quiet\" rel=\"prev\" href=\"{visit.Prefix}/purposes?page={page - 1}\">{visit.Say(CentreTexts.Previous)}</a>" : Markup.Empty)}
        <span>{string.Format(CultureInfo.InvariantCulture, visit.Say(CentreTexts.PageOf), page, last)}</span>
        {(page < last ? (Markup)$"<a class=\"pc-button pc-quiet\" rel=\"next\" href=\"{visit.Prefix}/purposes?page={page + 1}\">{visit.Say(CentreTexts.Next)}</a>" : Markup.Empty)}
        </nav>
        """;
}
