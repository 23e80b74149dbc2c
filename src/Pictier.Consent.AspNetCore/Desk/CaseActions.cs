using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>Takes the steps of the office: who asks is looked into, the request is decided by the policy, the answer is given.</summary>
internal static class CaseActions
{
    internal static Task VerifyAsync(DeskVisit visit, IFormCollection form) => ActAsync(visit, form, CasePage.VerifyForm, async known =>
    {
        await visit.RecordAsync("verify", "section 5", known.Received.DataSubject, known.Received.Id).ConfigureAwait(false);
        await visit.Services.Requests.VerifyAsync(
            known.Received.Id, form["identity"] == "yes", form["authority"] == "yes", Words(form["evidence"]), visit.Aborted).ConfigureAwait(false);
        return (null, null, DeskTexts.DoneNoted);
    });

    internal static Task DecideAsync(DeskVisit visit, IFormCollection form) => ActAsync(visit, form, CasePage.DecideForm, async known =>
    {
        if (form["step"] != "decide")
        {
            var found = CaseFindings.Found(known.Received, form);
            return (found, await visit.Services.Requests.PreviewAsync(known.Received.Id, r => CaseFindings.Found(r, form), visit.Aborted).ConfigureAwait(false), DeskTexts.DonePreviewed);
        }

        await visit.RecordAsync("decide", "section 5", known.Received.DataSubject, known.Received.Id).ConfigureAwait(false);
        await visit.Services.Requests.DecideAsync(known.Received.Id, r => CaseFindings.Found(r, form), visit.Aborted).ConfigureAwait(false);
        return (null, null, DeskTexts.DoneDecided);
    });

    internal static Task AnswerAsync(DeskVisit visit, IFormCollection form) => ActAsync(visit, form, CasePage.AnswerForm, async known =>
    {
        if (Words(form["explanation"]) is not { } explanation)
        {
            return (null, null, DeskTexts.ExplanationMissing);
        }

        await visit.RecordAsync("answer", "section 5", known.Received.DataSubject, known.Received.Id).ConfigureAwait(false);
        await visit.Services.Requests.AnswerAsync(known.Received.Id, Words(form["evidence"]), explanation, visit.Aborted).ConfigureAwait(false);
        return (null, null, DeskTexts.DoneAnswered);
    });

    private static async Task ActAsync(
        DeskVisit visit,
        IFormCollection form,
        string action,
        Func<SubjectRequestCase, Task<(SubjectRequest? Found, SubjectRequestAnswer? Preview, LocalizedText Done)>> act)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], new(visit.Officer), action) is not [var id, var steps]
            || await visit.Services.RequestLog.FindAsync(id, visit.Aborted).ConfigureAwait(false) is not { } known)
        {
            await DeskEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        var (found, preview, done) = (default(SubjectRequest), default(SubjectRequestAnswer), DeskTexts.SomebodyElse);

        // What an officer decides is what they saw: when somebody else took a step meanwhile, they look again.
        if (known.Steps.Count == int.Parse(steps, CultureInfo.InvariantCulture))
        {
            try
            {
                (found, preview, done) = await act(known).ConfigureAwait(false);
            }
            catch (SubjectRequestException)
            {
                done = DeskTexts.SomebodyElse;
            }
        }

        var now = await visit.Services.RequestLog.FindAsync(id, visit.Aborted).ConfigureAwait(false);
        await CasePage.SendAsync(visit, now ?? known, found, preview, done).ConfigureAwait(false);
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
