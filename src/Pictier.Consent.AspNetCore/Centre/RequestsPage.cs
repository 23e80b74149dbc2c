using System.Globalization;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>The section 5 requests of a person, each with its clock, and the way to a new one.</summary>
internal static class RequestsPage
{
    internal static async Task SendAsync(Visit visit)
    {
        var cases = await visit.Services.RequestLog.FindOfAsync(visit.Person, visit.Aborted).ConfigureAwait(false);
        await CentreFrame.SendAsync(visit, "/requests", visit.Say(CentreTexts.Requests), $"""
            <h1>{visit.Say(CentreTexts.Requests)}</h1>
            <p class="pc-lead">{visit.Say(RequestTexts.Lead)}</p>
            <p class="pc-actions"><a class="pc-button pc-strong" href="{visit.Prefix}/requests/new">{visit.Say(RequestTexts.New)}</a></p>
            {(cases.Count == 0 ? (Markup)$"<p>{visit.Say(RequestTexts.None)}</p>" : $"<h2>{visit.Say(RequestTexts.Yours)}</h2><ul class=\"pc-cards\">{cases.Select(c => Card(visit, c))}</ul>")}
            """).ConfigureAwait(false);
    }

    internal static Markup Card(Visit visit, SubjectRequestCase known)
    {
        var title = visit.Say(Wording.Of(known.Received.Kind));
        return $"""
            <li class="pc-card pc-card-{(known.Answered is null ? "open" : "yes")}">{Clock(visit, known)}
            <h3>{title}</h3>
            <p class="pc-card-text">{visit.Say(RequestTexts.Received)}: {visit.Date(known.Received.At)}</p>
            <p><a class="pc-button" href="{visit.Prefix}/request?id={Uri.EscapeDataString(known.Received.Id)}">{visit.Say(RequestTexts.RequestTitle)}<span class="pc-hidden">: {title}</span></a></p></li>
            """;
    }

    /// <summary>How much of the two weeks is left, or that the answer was given.</summary>
    internal static Markup Clock(Visit visit, SubjectRequestCase known)
    {
        if (known.Answered is { } answered)
        {
            return $"""<p class="pc-chip pc-chip-yes">{visit.Say(RequestTexts.Answered)} <span class="pc-chip-date">{visit.Date(answered.At)}</span></p>""";
        }

        return known.IsOverdueAt(visit.Now)
            ? (Markup)$"""<p class="pc-chip pc-chip-no">{visit.Say(RequestTexts.Overdue)} <span class="pc-chip-date">{visit.Date(known.DueAt)}</span></p>"""
            : $"""<p class="pc-chip pc-chip-open">{DaysLeft(visit.Say(RequestTexts.DaysLeft), known, visit.Now)} <span class="pc-chip-date">{visit.Say(RequestTexts.Due)} {visit.Date(known.DueAt)}</span></p>""";
    }

    internal static string DaysLeft(string words, SubjectRequestCase known, DateTimeOffset now) =>
        string.Format(CultureInfo.InvariantCulture, words, (int)Math.Ceiling((known.DueAt - now).TotalDays));
}
