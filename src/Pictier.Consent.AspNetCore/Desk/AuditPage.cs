using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Auditing;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>Whether the audit log is as it was written: the last checkpoint, the last verification, and a new one.</summary>
internal static class AuditPage
{
    internal const string Form = "audit/verify";

    internal static Task SendAsync(DeskVisit visit) => SendAsync(visit, null);

    internal static async Task VerifyAsync(DeskVisit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], new(visit.Officer), Form) is not [] || visit.Services.Trail is not { } trail)
        {
            await DeskEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        var checkpoints = DeskCheckpoints.Read(visit.Services.Audit, out _);
        using var key = DeskCheckpoints.Key(visit.Services.Audit);
        var verification = await AuditVerifier.VerifyAsync(trail, checkpoints, key, visit.Aborted).ConfigureAwait(false);
        visit.Services.LastVerified = new VerifiedAudit(visit.Now, visit.Officer, checkpoints.Count, verification);
        await SendAsync(visit, DeskTexts.DoneVerified).ConfigureAwait(false);
    }

    private static async Task SendAsync(DeskVisit visit, LocalizedText? done)
    {
        var checkpoints = DeskCheckpoints.Read(visit.Services.Audit, out var problem);
        var head = visit.Services.Log is { } log ? await log.AppendAsync([], visit.Aborted).ConfigureAwait(false) : (AuditHead?)null;
        await DeskFrame.SendAsync(visit, "/audit", visit.Say(DeskTexts.Audit), $"""
            <h1>{visit.Say(DeskTexts.Audit)}</h1>
            <p class="pc-lead">{visit.Say(DeskTexts.AuditLead)}</p>
            {(problem is null ? Markup.Empty : (Markup)$"<p class=\"pc-alert pc-alert-warning\">{visit.Say(problem)}</p>")}
            <dl class="pc-facts pc-panel">
            {Fact(visit, DeskTexts.Entries, head is { } at ? (Markup)$"{at.Sequence}" : $"{visit.Say(DeskTexts.NoLog)}")}
            {Fact(visit, DeskTexts.LastCheckpoint, checkpoints.Count == 0 ? (Markup)$"{visit.Say(DeskTexts.NoCheckpoint)}" : $"{visit.Time(checkpoints[^1].At)} · {checkpoints[^1].Sequence} · <code class=\"pc-hash\">{checkpoints[^1].Hash.ToString()}</code>")}
            {Fact(visit, DeskTexts.LastVerified, visit.Services.LastVerified is { } verified ? (Markup)$"{visit.Time(verified.At)} · {verified.By}" : $"{visit.Say(DeskTexts.NeverVerified)}")}
            </dl>
            {(visit.Services.LastVerified is { } last ? Result(visit, last) : Markup.Empty)}
            {(visit.Services.Trail is null ? (Markup)$"<p>{visit.Say(DeskTexts.NoTrail)}</p>" : $"<form class=\"pc-form\" method=\"post\" action=\"{visit.Prefix}/{Form}\">{visit.Fields(Form)}<p class=\"pc-actions\"><button class=\"pc-button pc-strong\" type=\"submit\">{visit.Say(DeskTexts.VerifyNow)}</button></p></form>")}
            """, done).ConfigureAwait(false);
    }

    private static Markup Result(DeskVisit visit, VerifiedAudit verified)
    {
        var result = verified.Verification;
        return $"""
            <div class="pc-verdict {(result.IsIntact ? "pc-yes" : "pc-no")}" data-intact="{(result.IsIntact ? "yes" : "no")}">
            <p class="pc-verdict-head"><span class="pc-mark" aria-hidden="true"></span><strong>{visit.Say(result.IsIntact ? DeskTexts.Intact : DeskTexts.NotIntact)}</strong></p>
            <p class="pc-verdict-why">{visit.Say(DeskTexts.EntriesRead)}: {result.Entries} · {visit.Say(DeskTexts.CheckpointsCompared)}: {verified.Checkpoints}</p>
            {result.Findings.Take(50).Select(f => (Markup)$"<p lang=\"en\">{f.Message}</p>")}</div>
            """;
    }

    private static Markup Fact(DeskVisit visit, LocalizedText label, Markup value) => $"""<div><dt>{visit.Say(label)}</dt><dd>{value}</dd></div>""";
}
