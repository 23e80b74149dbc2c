using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>The provision by opt-out, and how to stop it: as a whole, or item by item (3.2).</summary>
internal static class StopsPage
{
    internal const string ObjectionForm = "objections/items";
    internal const string LiftForm = "objections/lift";
    internal const string OptOutForm = "objections/opt-out";

    internal static Task SendAsync(Visit visit)
    {
        var filings = Filings(visit);
        var standing = Standing(visit.History);
        return CentreFrame.SendAsync(visit, "/objections", visit.Say(StopTexts.Title), $"""
            <h1>{visit.Say(StopTexts.Title)}</h1>
            <p class="pc-lead">{visit.Say(StopTexts.Lead)}</p>
            {(filings.Count == 0 ? (Markup)$"<p>{visit.Say(StopTexts.NoFiling)}</p>" : Filed(visit, filings, standing))}
            <section aria-labelledby="pc-standing"><h2 id="pc-standing">{visit.Say(StopTexts.Standing)}</h2>
            {(standing.Count == 0 ? (Markup)$"<p>{visit.Say(StopTexts.None)}</p>" : $"<ul class=\"pc-cards\">{standing.Select(s => Card(visit, s, canLift: true))}</ul>")}
            </section>
            """);
    }

    /// <summary>The restrictions that were not lifted.</summary>
    internal static List<RestrictionImposed> Standing(ConsentHistory history)
    {
        var lifted = history.Events.OfType<RestrictionLifted>().Select(l => l.Restriction).ToHashSet(StringComparer.Ordinal);
        return [.. history.Events.OfType<RestrictionImposed>().Where(r => !lifted.Contains(r.Restriction))];
    }

    /// <summary>The filings that were not withdrawn.</summary>
    internal static List<OptOutFilingDocument> Filings(Visit visit) => [.. visit.Policy.OptOutFilings.Where(f => !(f.WithdrawnAt <= visit.Now))];

    internal static Markup Card(Visit visit, RestrictionImposed imposed, bool canLift) => $"""
        <li class="pc-card pc-card-no"><p class="pc-chip pc-chip-no">{visit.Say(StopTexts.Since)} <span class="pc-chip-date">{visit.Date(imposed.At)}</span></p>
        <h3>{visit.Say(Wording.Of(imposed.Kind))}</h3>
        <p class="pc-card-text">{Scope(visit, imposed)}</p>
        {(canLift && imposed.Kind == RestrictionKind.ItemObjection ? Lift(visit, imposed) : Markup.Empty)}</li>
        """;

    internal static string Scope(Visit visit, RestrictionImposed imposed)
    {
        var named = (imposed.Purposes ?? []).Select(visit.PurposeTitle).Concat((imposed.Data ?? []).Select(visit.DataTitle)).Concat(imposed.Recipients ?? []).ToList();
        return named.Count == 0 ? visit.Say(CentreTexts.EverythingStopped) : string.Join(" · ", named);
    }

    private static Markup Filed(Visit visit, List<OptOutFilingDocument> filings, List<RestrictionImposed> standing)
    {
        var isOut = standing.Any(s => s is { Kind: RestrictionKind.OptOut, Purposes: null, Data: null, Recipients: null });
        var objected = standing.Where(s => s.Kind == RestrictionKind.ItemObjection).SelectMany(s => s.Data ?? []).ToHashSet(StringComparer.Ordinal);
        var items = filings.SelectMany(f => f.Data).Distinct().Where(id => !objected.Contains(id)).ToList();
        return $"""
            <ul class="pc-rows">{filings.Select(f => Filing(visit, f))}</ul>
            {(isOut ? Markup.Empty : OptOut(visit))}
            {(isOut || items.Count == 0 ? Markup.Empty : Objection(visit, items))}
            """;
    }

    private static Markup Filing(Visit visit, OptOutFilingDocument filing) => $"""
        <li class="pc-row"><h2>{visit.Say(StopTexts.Filing)} {filing.Id}</h2><dl class="pc-facts">
        <div><dt>{visit.Say(StopTexts.FiledAt)}</dt><dd>{visit.Date(filing.FiledAt)}</dd></div>
        <div><dt>{visit.Say(StopTexts.FiledData)}</dt><dd>{string.Join(" · ", filing.Data.Select(visit.DataTitle))}</dd></div>
        <div><dt>{visit.Say(StopTexts.FiledMethods)}</dt><dd>{string.Join(" · ", filing.Methods.Select(m => visit.Say(Wording.Of(m))))}</dd></div></dl></li>
        """;

    private static Markup OptOut(Visit visit) => $"""
        <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{OptOutForm}">{visit.Fields(OptOutForm, NewId(visit))}
        <p>{visit.Say(StopTexts.StopAllLead)}</p>
        <p class="pc-actions"><button class="pc-button pc-strong" type="submit">{visit.Say(StopTexts.StopAll)}</button></p></form>
        """;

    private static Markup Objection(Visit visit, List<string> items) => $"""
        <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{ObjectionForm}">{visit.Fields(ObjectionForm, NewId(visit))}
        <fieldset><legend>{visit.Say(StopTexts.ObjectTitle)}</legend><p class="pc-hint">{visit.Say(StopTexts.ObjectLead)}</p>{items.Select(id => Item(visit, id))}</fieldset>
        <p class="pc-actions"><button class="pc-button pc-strong" type="submit">{visit.Say(StopTexts.Object)}</button></p></form>
        """;

    private static Markup Item(Visit visit, string id) =>
        $"""<p class="pc-check"><label><input type="checkbox" name="item" value="{id}"> {visit.DataTitle(id)}</label></p>""";

    private static Markup Lift(Visit visit, RestrictionImposed imposed) => $"""
        <form method="post" action="{visit.Prefix}/{LiftForm}">{visit.Fields(LiftForm, imposed.Restriction, Version(visit))}
        <button class="pc-button pc-quiet" type="submit">{visit.Say(StopTexts.Lift)}</button></form>
        """;

    /// <summary>What a form that undoes a stop saw of the ledger: it counts only as long as nothing else was said.</summary>
    private static string Version(Visit visit) => (visit.History.Events.Count == 0 ? 0 : visit.History.Events[^1].Sequence ?? 0)
        .ToString(System.Globalization.CultureInfo.InvariantCulture);

    internal static string NewId(Visit visit) => Guid.CreateVersion7(visit.Now).ToString("N");
}
