using System.Globalization;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>The section 5 requests that wait for an answer, the most urgent first.</summary>
internal static class CasesPage
{
    internal static async Task SendAsync(DeskVisit visit)
    {
        var open = await visit.Services.RequestLog.FindOpenAsync(visit.Aborted).ConfigureAwait(false);
        var overdue = open.Count(c => c.IsOverdueAt(visit.Now));
        await DeskFrame.SendAsync(visit, "", visit.Say(DeskTexts.Requests), $"""
            <h1>{visit.Say(DeskTexts.Requests)}</h1>
            <p class="pc-lead">{visit.Say(DeskTexts.RequestsLead)}</p>
            {(overdue == 0 ? Markup.Empty : (Markup)$"<p class=\"pc-alert pc-alert-warning\">{string.Format(CultureInfo.InvariantCulture, visit.Say(DeskTexts.OverdueCount), overdue)}</p>")}
            {(open.Count == 0 ? (Markup)$"<p>{visit.Say(DeskTexts.NoRequests)}</p>" : Table(visit, open))}
            <form class="pc-form pc-panel" method="get" action="{visit.Prefix}/request"><div class="pc-field"><label for="pc-case">{visit.Say(DeskTexts.FindByNumber)}</label>
            <input id="pc-case" type="text" name="id" required maxlength="200" autocomplete="off"></div>
            <p class="pc-actions"><button class="pc-button" type="submit">{visit.Say(DeskTexts.Open)}</button></p></form>
            """).ConfigureAwait(false);
    }

    /// <summary>How much of the two weeks is left.</summary>
    internal static Markup Clock(DeskVisit visit, SubjectRequestCase known)
    {
        if (known.Answered is { } answered)
        {
            return $"""<p class="pc-chip pc-chip-yes">{visit.Say(RequestTexts.Answered)} <span class="pc-chip-date">{visit.Date(answered.At)}</span></p>""";
        }

        return known.IsOverdueAt(visit.Now)
            ? (Markup)$"""<p class="pc-chip pc-chip-no">{visit.Say(RequestTexts.Overdue)} <span class="pc-chip-date">{visit.Date(known.DueAt)}</span></p>"""
            : $"""<p class="pc-chip pc-chip-open">{Centre.RequestsPage.DaysLeft(visit.Say(RequestTexts.DaysLeft), known, visit.Now)} <span class="pc-chip-date">{visit.Date(known.DueAt)}</span></p>""";
    }

    internal static LocalizedText Standing(SubjectRequestCase known) => known switch
    {
        { Answered: not null } => RequestTexts.Answered,
        { Decided: not null } => DeskTexts.ToBeAnswered,
        { Verified: not null } => DeskTexts.ToBeDecided,
        _ => DeskTexts.ToBeVerified,
    };

    private static Markup Table(DeskVisit visit, IReadOnlyList<SubjectRequestCase> open) => $"""
        <div class="pc-scroll pc-panel" tabindex="0" role="region" aria-labelledby="pc-open-cases"><table class="pc-table">
        <caption class="pc-hidden" id="pc-open-cases">{visit.Say(DeskTexts.Requests)}</caption>
        <thead><tr><th scope="col">{visit.Say(DeskTexts.Clock)}</th><th scope="col">{visit.Say(RequestTexts.Kind)}</th><th scope="col">{visit.Say(DeskTexts.NextStep)}</th><th scope="col">{visit.Say(DeskTexts.Person)}</th><th scope="col">{visit.Say(RequestTexts.Received)}</th></tr></thead>
        <tbody>{open.Select(c => Row(visit, c))}</tbody></table></div>
        """;

    private static Markup Row(DeskVisit visit, SubjectRequestCase known) => $"""
        <tr><td>{Clock(visit, known)}</td><th scope="row"><a href="{visit.Prefix}/request?id={Uri.EscapeDataString(known.Received.Id)}">{visit.Say(Wording.Of(known.Received.Kind))}</a></th>
        <td>{visit.Say(Standing(known))}</td><td>{visit.Name(known.Received.DataSubject)}</td><td>{visit.Time(known.Received.At)}</td></tr>
        """;
}
