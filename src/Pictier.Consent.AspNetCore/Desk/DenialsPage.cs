using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>What was denied lately, by its reason: where a service asks for what it may not do.</summary>
internal static class DenialsPage
{
    internal static async Task SendAsync(DeskVisit visit)
    {
        var reasons = new Dictionary<(ReasonCode Reason, string? Purpose), (long Count, DateTimeOffset Last)>();
        var (entries, unreadable) = (0L, 0L);
        if (visit.Services is { Log: { } log, Trail: { } trail })
        {
            var head = await log.AppendAsync([], visit.Aborted).ConfigureAwait(false);
            await foreach (var chained in trail.ReadAsync(Math.Max(0, head.Sequence - visit.Services.Options.EntriesLookedThrough), visit.Aborted).ConfigureAwait(false))
            {
                entries++;
                unreadable += Take(chained.Entry, reasons) ? 0 : 1;
            }
        }

        await DeskFrame.SendAsync(visit, "/denials", visit.Say(DeskTexts.Denials), $"""
            <h1>{visit.Say(DeskTexts.Denials)}</h1>
            <p class="pc-lead">{visit.Say(DeskTexts.DenialsLead)}</p>
            {(visit.Services.Trail is null ? (Markup)$"<p>{visit.Say(DeskTexts.NoTrail)}</p>" : $"<p class=\"pc-small\">{visit.Say(DeskTexts.EntriesRead)}: {entries}</p>")}
            {(unreadable == 0 ? Markup.Empty : (Markup)$"<p class=\"pc-alert pc-alert-warning\">{visit.Say(DeskTexts.Unreadable)}: {unreadable}</p>")}
            {(reasons.Count == 0 ? (Markup)$"<p>{visit.Say(DeskTexts.NoDenials)}</p>" : Table(visit, reasons))}
            """).ConfigureAwait(false);
    }

    private static bool Take(AuditEntry entry, Dictionary<(ReasonCode Reason, string? Purpose), (long Count, DateTimeOffset Last)> reasons)
    {
        try
        {
            if (entry.Read() is AuditedDecision { Decision: { IsAllowed: false } decision } denied)
            {
                var key = (decision.Reason, denied.Request?.Purpose.Value);
                var (count, last) = reasons.GetValueOrDefault(key);
                reasons[key] = (count + 1, decision.At > last ? decision.At : last);
            }

            return true;
        }
        catch (InvalidDocumentException)
        {
            return false;
        }
    }

    private static Markup Table(DeskVisit visit, Dictionary<(ReasonCode Reason, string? Purpose), (long Count, DateTimeOffset Last)> reasons) => $"""
        <div class="pc-scroll pc-panel" tabindex="0" role="region" aria-labelledby="pc-denials"><table class="pc-table">
        <caption class="pc-hidden" id="pc-denials">{visit.Say(DeskTexts.Denials)}</caption>
        <thead><tr><th scope="col">{visit.Say(DeskTexts.Reason)}</th><th scope="col">{visit.Say(DeskTexts.Purpose)}</th><th scope="col">{visit.Say(DeskTexts.Count)}</th><th scope="col">{visit.Say(DeskTexts.Last)}</th></tr></thead>
        <tbody>{reasons.OrderByDescending(r => r.Value.Count).ThenBy(r => r.Key.Reason).ThenBy(r => r.Key.Purpose, StringComparer.Ordinal).Take(200).Select(r => Row(visit, r.Key.Reason, r.Key.Purpose, r.Value.Count, r.Value.Last))}</tbody></table></div>
        """;

    private static Markup Row(DeskVisit visit, ReasonCode reason, string? purpose, long count, DateTimeOffset last) => $"""
        <tr><th scope="row"><code>{reason.Name()}</code><br>{visit.Say(reason.Sentence())}</th><td>{(purpose is null ? "" : visit.PurposeTitle(purpose))}</td><td class="pc-number">{count}</td><td>{visit.Time(last)}</td></tr>
        """;
}
