using Pictier.Consent.AspNetCore.Centre;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>One request: what was asked, what was done about it, and the next step.</summary>
internal static class CasePage
{
    internal const string VerifyForm = "request/verify";
    internal const string DecideForm = "request/decide";
    internal const string AnswerForm = "request/answer";

    internal static async Task SendAsync(DeskVisit visit)
    {
        var id = visit.Context.Request.Query["id"].ToString();
        if (await visit.Services.RequestLog.FindAsync(id, visit.Aborted).ConfigureAwait(false) is { } known)
        {
            await SendAsync(visit, known, null, null, null).ConfigureAwait(false);
        }
        else
        {
            visit.Context.Response.StatusCode = 404;
            await CentreRefusal.SendAsync(visit.Context, visit.Services.Options, visit.Prefix, visit.Language).ConfigureAwait(false);
        }
    }

    /// <summary>Shows a case.</summary>
    /// <param name="visit">Who looks at it.</param>
    /// <param name="known">The case.</param>
    /// <param name="found">The findings that are tried; null: as received.</param>
    /// <param name="preview">What the policy would answer to them; null: nothing was tried.</param>
    /// <param name="done">What was done just before.</param>
    internal static Task SendAsync(DeskVisit visit, SubjectRequestCase known, SubjectRequest? found, SubjectRequestAnswer? preview, LocalizedText? done)
    {
        var received = (RequestReceived)known.Steps[0];
        return DeskFrame.SendAsync(visit, "", visit.Say(Wording.Of(known.Received.Kind)), $"""
            <h1>{visit.Say(Wording.Of(known.Received.Kind))}</h1>
            {CasesPage.Clock(visit, known)}
            <dl class="pc-facts pc-panel">
            {Fact(visit, RequestTexts.Number, $"<code>{known.Received.Id}</code>")}
            {Fact(visit, DeskTexts.Person, visit.Name(known.Received.DataSubject))}
            {Fact(visit, RequestTexts.Who, $"{visit.Say(Wording.Of(known.Received.Requester))}")}
            {Fact(visit, RequestTexts.Received, visit.Time(known.Received.At))}
            {Fact(visit, RequestTexts.Due, visit.Time(known.DueAt))}
            {(NewRequestPage.IsCessation(known.Received.Kind) ? Fact(visit, RequestTexts.GroundLabel, $"{visit.Say(Wording.Of(known.Received.Ground))}") : Markup.Empty)}
            {(known.Received.Scope is { } scope ? Fact(visit, RequestTexts.Scope, $"{Scope(visit, scope)}") : Markup.Empty)}
            {(received.Statement is { } statement ? Fact(visit, DeskTexts.TheyWrote, $"<span class=\"pc-said\">{statement}</span>") : Markup.Empty)}
            </dl>
            <h2>{visit.Say(DeskTexts.Steps)}</h2>
            <ol class="pc-timeline">{known.Steps.Select(s => Step(visit, s))}</ol>
            {Next(visit, known, found ?? known.Received, preview)}
            """, done);
    }

    private static Markup Next(DeskVisit visit, SubjectRequestCase known, SubjectRequest found, SubjectRequestAnswer? preview) => known switch
    {
        { Answered: not null } => Markup.Empty,
        { Decided: not null } => Answer(visit, known),
        _ => $"""{Verify(visit, known)}{Decide(visit, known, found, preview)}""",
    };

    private static Markup Verify(DeskVisit visit, SubjectRequestCase known) => $"""
        <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{VerifyForm}">{Fields(visit, VerifyForm, known)}
        <h2>{visit.Say(DeskTexts.Verify)}</h2>
        {Check("identity", visit.Say(DeskTexts.IdentityConfirmed), known.Verified?.Identity ?? false)}
        {(known.Received.Requester == Requester.Principal ? Markup.Empty : Check("authority", visit.Say(DeskTexts.AuthorityConfirmed), known.Verified?.Authority ?? false))}
        {Text(visit, "evidence", DeskTexts.Evidence, DeskTexts.EvidenceHint)}
        <p class="pc-actions"><button class="pc-button" type="submit">{visit.Say(DeskTexts.Note)}</button></p></form>
        """;

    private static Markup Decide(DeskVisit visit, SubjectRequestCase known, SubjectRequest found, SubjectRequestAnswer? preview) => $"""
        <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{DecideForm}">{Fields(visit, DecideForm, known)}
        <h2>{visit.Say(DeskTexts.Decide)}</h2>
        <p class="pc-hint">{visit.Say(DeskTexts.DecideLead)}</p>
        {(NewRequestPage.IsCessation(known.Received.Kind) ? Ground(visit, found) : Markup.Empty)}
        <fieldset><legend>{visit.Say(DeskTexts.Findings)}</legend>{CaseFindings.Of(known.Received.Kind).Select(f => Finding(visit, f, found))}</fieldset>
        {(preview is null ? Markup.Empty : Preview(visit, preview))}
        <p class="pc-actions"><button class="pc-button" type="submit" name="step" value="preview">{visit.Say(DeskTexts.Preview)}</button>
        <button class="pc-button pc-strong" type="submit" name="step" value="decide">{visit.Say(DeskTexts.DecideNow)}</button></p></form>
        """;

    private static Markup Preview(DeskVisit visit, SubjectRequestAnswer preview) => $"""
        <div class="pc-verdict {(preview.IsGranted ? "pc-yes" : "pc-no")}" data-reason="{preview.Reason.Name()}" role="status">
        <p class="pc-verdict-head"><span class="pc-mark" aria-hidden="true"></span><strong>{visit.Say(preview.IsGranted ? DeskTexts.WouldGrant : DeskTexts.WouldRefuse)}</strong></p>
        <p class="pc-verdict-why">{visit.Say(preview.Reason.Sentence())} <span class="pc-cite">{Cite(preview.Clause, preview.Law)}</span></p>
        {preview.Events.OfType<RestrictionImposed>().Select(e => (Markup)$"<p>{visit.Say(DeskTexts.TakesEffect)}: {visit.Say(Wording.Of(e.Kind))}</p>")}</div>
        """;

    private static Markup Answer(DeskVisit visit, SubjectRequestCase known)
    {
        var answer = visit.Services.Policy.Answer(known.Decided!.Request);
        return $"""
            <form class="pc-form pc-panel" method="post" action="{visit.Prefix}/{AnswerForm}">{Fields(visit, AnswerForm, known)}
            <h2>{visit.Say(DeskTexts.Answer)}</h2>
            {Preview(visit, answer)}
            <div class="pc-field"><label for="pc-explanation">{visit.Say(DeskTexts.Explanation)}</label><p class="pc-hint" id="pc-explanation-hint">{visit.Say(DeskTexts.ExplanationHint)}</p>
            <textarea id="pc-explanation" name="explanation" rows="6" maxlength="{NewRequestPage.LongestStatement}" required aria-describedby="pc-explanation-hint"></textarea></div>
            {Text(visit, "evidence", DeskTexts.Told, DeskTexts.ToldHint)}
            <p class="pc-actions"><button class="pc-button pc-strong" type="submit">{visit.Say(DeskTexts.AnswerNow)}</button></p></form>
            """;
    }

    private static Markup Fields(DeskVisit visit, string form, SubjectRequestCase known) =>
        visit.Fields(form, known.Received.Id, DeskVisit.Number(known.Steps.Count));

    private static Markup Ground(DeskVisit visit, SubjectRequest found) => $"""
        <div class="pc-field"><label for="pc-ground">{visit.Say(RequestTexts.GroundLabel)}</label>
        <select id="pc-ground" name="ground">{NewRequestPage.Grounds.Select(g => (Markup)$"<option value=\"{NewRequestPage.Word(g)}\"{(g == found.Ground ? " selected" : "")}>{visit.Say(Wording.Of(g))}</option>")}</select></div>
        """;

    private static Markup Finding(DeskVisit visit, CaseFinding finding, SubjectRequest found) =>
        $"""<p class="pc-check"><label><input type="checkbox" name="finding" value="{finding.Name}"{(finding.Is(found) ? " checked" : "")}> {visit.Say(finding.Label)}</label></p>""";

    private static Markup Check(string name, string label, bool isChecked) =>
        $"""<p class="pc-check"><label><input type="checkbox" name="{name}" value="yes"{(isChecked ? " checked" : "")}> {label}</label></p>""";

    private static Markup Text(DeskVisit visit, string name, LocalizedText label, LocalizedText hint) => $"""
        <div class="pc-field"><label for="pc-{name}">{visit.Say(label)}</label><p class="pc-hint" id="pc-{name}-hint">{visit.Say(hint)}</p>
        <input id="pc-{name}" type="text" name="{name}" maxlength="500" autocomplete="off" aria-describedby="pc-{name}-hint"></div>
        """;

    private static Markup Fact(DeskVisit visit, LocalizedText label, Markup value) => $"""<div><dt>{visit.Say(label)}</dt><dd>{value}</dd></div>""";

    private static string Scope(DeskVisit visit, RestrictionScope scope) => string.Join(" · ",
        (scope.Data ?? []).Select(visit.DataTitle).Concat((scope.Purposes ?? []).Select(visit.PurposeTitle)).Concat(scope.Recipients ?? []));

    internal static string Cite(string? clause, string? law) => string.Join(" · ", new[] { clause, law }.OfType<string>());

    private static Markup Step(DeskVisit visit, SubjectRequestStep step)
    {
        var (label, more) = step switch
        {
            RequestReceived => (RequestTexts.Received, null),
            RequesterVerified verified => (RequestTexts.Verified, $"{visit.Say(verified.Identity ? RequestTexts.VerifiedYes : RequestTexts.VerifiedNo)} {verified.Evidence}"),
            RequestDecided decided => (RequestTexts.Decided, visit.Say(decided.Reason.Sentence())),
            RequestAnswered answered => (RequestTexts.Answered, $"{answered.Explanation} {answered.Evidence}"),
            _ => (RequestTexts.Received, (string?)null),
        };
        return $"""<li><strong>{visit.Say(label)}</strong><br>{visit.Time(step.At)}{(string.IsNullOrWhiteSpace(more) ? Markup.Empty : (Markup)$"<p class=\"pc-said\">{more.Trim()}</p>")}</li>""";
    }
}
