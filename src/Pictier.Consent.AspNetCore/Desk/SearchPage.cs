using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>Looks one person up. Who did so and why is in the audit log before anything is shown.</summary>
internal static class SearchPage
{
    internal const string Form = "search";
    private const int ShortestReason = 5;

    internal static Task SendAsync(DeskVisit visit) => SendAsync(visit, Markup.Empty, null);

    internal static async Task SearchAsync(DeskVisit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], new(visit.Officer), Form) is not [])
        {
            await DeskEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        var (name, reason) = (form["name"].ToString().Trim(), form["reason"].ToString().Trim());
        if (visit.Services.Log is null || name.Length is 0 or > 200 || name.Any(char.IsControl) || reason.Length < ShortestReason)
        {
            await SendAsync(visit, Markup.Empty, visit.Services.Log is null ? DeskTexts.NoAuditNoSearch : DeskTexts.ReasonMissing).ConfigureAwait(false);
            return;
        }

        var person = await PersonSearch.FindAsync(visit.Services, name, visit.Aborted).ConfigureAwait(false);

        // Recorded first: what cannot be recorded is not shown.
        await visit.RecordAsync("search", reason, person, null).ConfigureAwait(false);
        await SendAsync(
            visit,
            person is { } found ? await ResultAsync(visit, found).ConfigureAwait(false) : $"""<section class="pc-panel"><p role="status">{visit.Say(DeskTexts.NobodyFound)}</p></section>""",
            null).ConfigureAwait(false);
    }

    private static Task SendAsync(DeskVisit visit, Markup result, LocalizedText? problem) => DeskFrame.SendAsync(visit, "/search", visit.Say(DeskTexts.Search), $"""
        <h1>{visit.Say(DeskTexts.Search)}</h1>
        <p class="pc-lead">{visit.Say(DeskTexts.SearchLead)}</p>
        {(problem is null ? Markup.Empty : (Markup)$"<p class=\"pc-alert pc-alert-warning\" role=\"alert\">{visit.Say(problem)}</p>")}
        <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{Form}">{visit.Fields(Form)}
        <div class="pc-field"><label for="pc-name">{visit.Say(DeskTexts.SearchName)}</label><input id="pc-name" type="text" name="name" required maxlength="200" autocomplete="off" spellcheck="false"></div>
        <div class="pc-field"><label for="pc-reason">{visit.Say(DeskTexts.SearchReason)}</label><p class="pc-hint" id="pc-reason-hint">{visit.Say(DeskTexts.SearchReasonHint)}</p>
        <input id="pc-reason" type="text" name="reason" required minlength="{ShortestReason}" maxlength="500" autocomplete="off" aria-describedby="pc-reason-hint"></div>
        <p class="pc-actions"><button class="pc-button pc-strong" type="submit">{visit.Say(DeskTexts.SearchNow)}</button></p></form>
        {result}
        """);

    private static async ValueTask<Markup> ResultAsync(DeskVisit visit, DataSubjectId person)
    {
        var history = await visit.Services.Ledger.ReadAsync(person, visit.Aborted).ConfigureAwait(false);
        var cases = await visit.Services.RequestLog.FindOfAsync(person, visit.Aborted).ConfigureAwait(false);
        return $"""
            <section class="pc-panel" aria-labelledby="pc-found" data-found><h2 id="pc-found">{visit.Name(person)}</h2>
            <h3>{visit.Say(CentreTexts.History)}</h3>
            {(history.Events.Count == 0 ? (Markup)$"<p>{visit.Say(CentreTexts.NoHistory)}</p>" : $"<ol class=\"pc-timeline\" reversed>{history.Events.Reverse().Select(e => Event(visit, e))}</ol>")}
            <h3>{visit.Say(CentreTexts.Requests)}</h3>
            {(cases.Count == 0 ? (Markup)$"<p>{visit.Say(DeskTexts.NoRequests)}</p>" : $"<ul class=\"pc-cards\">{cases.Select(c => Case(visit, c))}</ul>")}
            </section>
            """;
    }

    private static Markup Case(DeskVisit visit, SubjectRequestCase known) => $"""
        <li class="pc-card">{CasesPage.Clock(visit, known)}<h4><a href="{visit.Prefix}/request?id={Uri.EscapeDataString(known.Received.Id)}">{visit.Say(Wording.Of(known.Received.Kind))}</a></h4></li>
        """;

    private static Markup Event(DeskVisit visit, ConsentEvent consentEvent)
    {
        var (what, look, about) = consentEvent switch
        {
            ConsentGiven given => (DeskTexts.Agreed, "yes", About(visit, given.Purposes, given.Data)),
            ConsentRefused refused => (DeskTexts.Refused, "no", About(visit, refused.Purposes, refused.Data ?? [])),
            ConsentWithdrawn withdrawn => (DeskTexts.Withdrew, "no", withdrawn.Consent ?? About(visit, withdrawn.Purposes ?? [], [])),
            RestrictionImposed imposed => (Wording.Of(imposed.Kind), "no", About(visit, imposed.Purposes ?? [], imposed.Data ?? [])),
            _ => (CentreTexts.EventLifted, "open", string.Empty),
        };
        return $"""<li class="pc-event-{look}"><strong>{visit.Say(what)}</strong> {about}<br>{visit.Time(consentEvent.At)}</li>""";
    }

    private static string About(DeskVisit visit, IEnumerable<string> purposes, IEnumerable<string> data) =>
        string.Join(" · ", purposes.Select(visit.PurposeTitle).Concat(data.Select(visit.DataTitle)));
}
