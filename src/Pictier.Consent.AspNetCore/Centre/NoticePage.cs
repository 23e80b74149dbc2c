using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Notices;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>A notice, word for word as it is kept, and the answers to it: each takes one step from here.</summary>
internal static class NoticePage
{
    internal const string Form = "answer";
    internal const string WithdrawForm = "withdraw";

    internal static async Task SendAsync(Visit visit)
    {
        var id = visit.Context.Request.Query["id"].ToString();
        if (visit.Services.Notices.Find(id) is not { } notice
            || await visit.Services.Answers.ServeAsync(visit.Person, id, visit.Language.Tag(), visit.Aborted).ConfigureAwait(false) is not { } served)
        {
            await CentreRefusal.NotFoundAsync(visit).ConfigureAwait(false);
            return;
        }

        var standing = NoticeStanding.Of(visit.History, notice, visit.Now);
        var verdicts = new List<Markup>();
        foreach (var request in ShownDecisions.OfNotice(visit.Person, notice))
        {
            verdicts.Add(ShownDecisions.Say(visit, request, await WhatAsync(visit, request).ConfigureAwait(false)));
        }

        await CentreFrame.SendAsync(visit, "", served.Shown.Title, $"""
            {OverviewPage.Chip(visit, standing)}
            {Words(visit, served.Shown)}
            <section class="pc-panel" aria-labelledby="pc-now"><h2 id="pc-now">{visit.Say(CentreTexts.NowTitle)}</h2><ul class="pc-verdicts">{verdicts}</ul></section>
            <div class="pc-decide">{(standing.CanAgree ? Answers(visit, served) : Markup.Empty)}{(standing.CanWithdraw ? Withdraw(visit, WithdrawForm, notice.Id) : Markup.Empty)}</div>
            """).ConfigureAwait(false);
    }

    /// <summary>The words of a notice, exactly as they are hashed.</summary>
    internal static Markup Words(Visit visit, ShownNotice shown, bool isQuoted = false) => $"""
        <article class="pc-notice" lang="{shown.Language}">
        {(isQuoted ? (Markup)$"<h3>{shown.Title}</h3>" : $"<h1>{shown.Title}</h1>")}
        {shown.Text.ReplaceLineEndings("\n").Split("\n\n").Select(Paragraph)}
        <dl class="pc-facts">{shown.Parts.Select(Part)}</dl>
        </article>
        <p class="pc-small">{visit.Say(CentreTexts.NoticeVersion)} {shown.Version} · {visit.Say(CentreTexts.NoticeHash)}: <code class="pc-hash">{shown.Sha256}</code></p>
        """;

    /// <summary>The form that withdraws; it needs as many steps as the one that agrees.</summary>
    internal static Markup Withdraw(Visit visit, string form, string id) => $"""
        <form class="pc-form" method="post" action="{visit.Prefix}/{form}">{visit.Fields(form, id)}
        <p>{visit.Say(CentreTexts.WithdrawLead)}</p>
        <p class="pc-actions"><button class="pc-button pc-strong" type="submit">{visit.Say(CentreTexts.Withdraw)}</button></p></form>
        """;

    // Yes and no look the same and stand side by side.
    private static Markup Answers(Visit visit, ServedNotice served) => $"""
        <form class="pc-form" method="post" action="{visit.Prefix}/{Form}">{visit.Fields(Form, served.Id, served.Shown.Id, served.Shown.Version, served.Shown.Sha256, served.Shown.Language)}
        <p>{visit.Say(CentreTexts.FreeChoice)}</p>
        <p class="pc-actions"><button class="pc-button pc-strong" type="submit" name="answer" value="agree">{visit.Say(CentreTexts.Agree)}</button>
        <button class="pc-button pc-strong" type="submit" name="answer" value="refuse">{visit.Say(CentreTexts.Refuse)}</button></p></form>
        """;

    internal static async ValueTask<Markup> WhatAsync(Visit visit, ProcessingRequest request)
    {
        var purpose = visit.PurposeTitle(request.Purpose.Value);
        return request.Recipient is { } recipient
            ? (Markup)$"""{purpose} → {await visit.RecipientNameAsync(recipient.Value).ConfigureAwait(false)}"""
            : $"""{purpose}""";
    }

    private static Markup Paragraph(string text) => $"""<p>{text}</p>""";

    private static Markup Part(NoticePart part) => $"""<div><dt>{part.Label}</dt>{part.Lines.Select(Line)}</div>""";

    private static Markup Line(string line) => $"""<dd>{line}</dd>""";
}
