using Microsoft.AspNetCore.Http;
using Pictier.Consent.Hosting;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>Takes the answers to notices, and withdrawals.</summary>
internal static class NoticeActions
{
    internal static async Task AnswerAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, NoticePage.Form) is not [var served, var notice, var version, var sha256, var language]
            || await visit.Services.Served.FindAsync(visit.Person, served, visit.Aborted).ConfigureAwait(false) is not { Shown: var shown }
            || (shown.Id, shown.Version, shown.Sha256, shown.Language) != (notice, version, sha256, language)
            || form["answer"].ToString() is not ("agree" or "refuse"))
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        var agrees = form["answer"] == "agree";
        var answer = agrees
            ? await visit.Services.Answers.AgreeAsync(visit.Person, served, visit.Aborted).ConfigureAwait(false)
            : await visit.Services.Answers.RefuseAsync(visit.Person, served, visit.Aborted).ConfigureAwait(false);
        await CentreDone.GoAsync(visit, $"/notice?id={Uri.EscapeDataString(notice)}", answer switch
        {
            NoticeAnswer.Recorded => agrees ? "agreed" : "refused",
            NoticeAnswer.RecordedBefore => "before",
            NoticeAnswer.Erased => "erased",
            _ => "again",
        }).ConfigureAwait(false);
    }

    internal static async Task WithdrawAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, NoticePage.WithdrawForm) is not [var notice])
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        await GoAsync(visit, $"/notice?id={Uri.EscapeDataString(notice)}",
            await visit.Services.Answers.WithdrawAsync(visit.Person, notice, visit.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
    }

    internal static async Task WithdrawAgreementAsync(Visit visit, IFormCollection form)
    {
        if (visit.Services.Tickets.Redeem(form["ticket"], visit.Person, AgreementPage.Form) is not [var consent])
        {
            await CentreEndpoint.RefuseAsync(visit, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            return;
        }

        await GoAsync(visit, $"/agreement?id={Uri.EscapeDataString(consent)}",
            await visit.Services.Answers.WithdrawConsentAsync(visit.Person, consent, visit.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static Task GoAsync(Visit visit, string path, NoticeAnswer answer) =>
        CentreDone.GoAsync(visit, path, answer == NoticeAnswer.Recorded ? "withdrawn" : "before");
}
