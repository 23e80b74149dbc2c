using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>Everything that somebody said, and what followed from it.</summary>
internal static class HistoryPage
{
    // The file holds all of it.
    private const int MostShown = 500;

    internal static Task SendAsync(Visit visit) => CentreFrame.SendAsync(visit, "/history", visit.Say(CentreTexts.History), $"""
        <h1>{visit.Say(CentreTexts.History)}</h1>
        <p class="pc-lead">{visit.Say(CentreTexts.HistoryLead)}</p>
        {OverviewPage.Downloads(visit)}
        {(visit.History.Events.Count == 0
            ? (Markup)$"<p>{visit.Say(CentreTexts.NoHistory)}</p>"
            : $"<ol class=\"pc-timeline\" reversed>{visit.History.Events.Reverse().Take(MostShown).Select(e => Row(visit, e))}</ol>")}
        """);

    private static Markup Row(Visit visit, ConsentEvent consentEvent) => consentEvent switch
    {
        ConsentGiven given => Line(visit, given, "yes", CentreTexts.EventGiven, Purposes(visit, given.Purposes),
            $"""<p><a href="{visit.Prefix}/agreement?id={Uri.EscapeDataString(given.Consent)}">{visit.Say(CentreTexts.AgreementTitle)}<span class="pc-hidden">: {Purposes(visit, given.Purposes)}</span></a></p>"""),
        ConsentRefused refused => Line(visit, refused, "no", CentreTexts.EventRefused, Purposes(visit, refused.Purposes), Markup.Empty),
        ConsentWithdrawn withdrawn => Line(
            visit, withdrawn, "no", withdrawn is { Consent: null, Purposes: null } ? CentreTexts.EventWithdrawnAll : CentreTexts.EventWithdrawn, Withdrawn(visit, withdrawn), Markup.Empty),
        RestrictionImposed imposed => Line(visit, imposed, "no", Wording.Of(imposed.Kind), StopsPage.Scope(visit, imposed), Markup.Empty),
        _ => Line(visit, consentEvent, "open", CentreTexts.EventLifted, string.Empty, Markup.Empty),
    };

    private static string Withdrawn(Visit visit, ConsentWithdrawn withdrawn) => withdrawn.Consent is { } consent
        ? Purposes(visit, visit.History.Events.OfType<ConsentGiven>().FirstOrDefault(g => g.Consent == consent)?.Purposes ?? [])
        : Purposes(visit, withdrawn.Purposes ?? []);

    private static string Purposes(Visit visit, IEnumerable<string> ids) => string.Join(" · ", ids.Select(visit.PurposeTitle));

    private static Markup Line(Visit visit, ConsentEvent consentEvent, string look, LocalizedText what, string about, Markup more) => $"""
        <li class="pc-event-{look}"><strong>{visit.Say(what)}</strong>{(about.Length == 0 ? string.Empty : $": {about}")}<br>{visit.Time(consentEvent.At)}{more}</li>
        """;
}
