using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>One request of a person: what was asked, where it stands, and the answer.</summary>
internal static class RequestPage
{
    internal static async Task SendAsync(Visit visit)
    {
        var id = visit.Context.Request.Query["id"].ToString();

        // Somebody else's request is not found, just like one that there is not.
        if (await visit.Services.RequestLog.FindAsync(id, visit.Aborted).ConfigureAwait(false) is not { } known || known.Received.DataSubject != visit.Person)
        {
            await CentreRefusal.NotFoundAsync(visit).ConfigureAwait(false);
            return;
        }

        var received = (RequestReceived)known.Steps[0];
        await CentreFrame.SendAsync(visit, "/requests", visit.Say(RequestTexts.RequestTitle), $"""
            <h1>{visit.Say(Wording.Of(known.Received.Kind))}</h1>
            {RequestsPage.Clock(visit, known)}
            {(known.IsOverdueAt(visit.Now) ? (Markup)$"<p class=\"pc-alert pc-alert-warning\">{visit.Say(RequestTexts.OverdueLead)}</p>" : Markup.Empty)}
            {Answer(visit, known)}
            <ol class="pc-timeline">{known.Steps.Select(s => Step(visit, s))}</ol>
            <dl class="pc-facts pc-panel">
            <div><dt>{visit.Say(RequestTexts.Number)}</dt><dd><code>{known.Received.Id}</code></dd></div>
            <div><dt>{visit.Say(RequestTexts.Due)}</dt><dd>{visit.Time(known.DueAt)}</dd></div>
            {(NewRequestPage.IsCessation(known.Received.Kind) ? Cessation(visit, known.Received) : Markup.Empty)}
            {(received.Statement is { } statement ? (Markup)$"<div><dt>{visit.Say(RequestTexts.YouWrote)}</dt><dd class=\"pc-said\">{statement}</dd></div>" : Markup.Empty)}
            </dl>
            """).ConfigureAwait(false);
    }

    private static Markup Answer(Visit visit, SubjectRequestCase known)
    {
        if (known is not { Decided: { } decided, Answered: { } answered })
        {
            return known.Received.Kind == SubjectRequestKind.OptOut
                ? (Markup)$"""<p>{visit.Say(RequestTexts.AtOnce)} {visit.Say(RequestTexts.Pending)}</p>"""
                : $"""<p>{visit.Say(RequestTexts.Pending)}</p>""";
        }

        var isGranted = decided.Reason.Effect() == Effect.Allow;
        return $"""
            <section class="pc-panel pc-answer-{(isGranted ? "yes" : "no")}" aria-labelledby="pc-answer"><h2 id="pc-answer">{visit.Say(isGranted ? RequestTexts.Granted : RequestTexts.NotGranted)}</h2>
            <p>{visit.Say(decided.Reason.Sentence())} <span class="pc-cite">{decided.Reason.Clause()}</span></p>
            {(answered.Explanation is { } words ? (Markup)$"<h3>{visit.Say(RequestTexts.WeAnswer)}</h3><p class=\"pc-said\">{words}</p>" : Markup.Empty)}</section>
            """;
    }

    private static Markup Step(Visit visit, SubjectRequestStep step)
    {
        var (label, more) = step switch
        {
            RequestReceived => (RequestTexts.Received, null),
            RequesterVerified verified => (RequestTexts.Verified, verified.Identity ? RequestTexts.VerifiedYes : RequestTexts.VerifiedNo),
            RequestDecided => (RequestTexts.Decided, null),
            _ => (RequestTexts.Answered, (LocalizedText?)null),
        };
        return $"""<li><strong>{visit.Say(label)}</strong>{(more is null ? string.Empty : $": {visit.Say(more)}")}<br>{visit.Time(step.At)}</li>""";
    }

    private static Markup Cessation(Visit visit, SubjectRequest request)
    {
        var scope = (request.Scope?.Data ?? []).Select(visit.DataTitle).Concat((request.Scope?.Purposes ?? []).Select(visit.PurposeTitle)).ToList();
        return $"""
            <div><dt>{visit.Say(RequestTexts.GroundLabel)}</dt><dd>{visit.Say(Wording.Of(request.Ground))}</dd></div>
            <div><dt>{visit.Say(RequestTexts.Scope)}</dt><dd>{(scope.Count == 0 ? visit.Say(CentreTexts.EverythingStopped) : string.Join(" · ", scope))}</dd></div>
            """;
    }
}
