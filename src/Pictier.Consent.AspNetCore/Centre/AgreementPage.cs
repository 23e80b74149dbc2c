using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Ledger;
using Pictier.Consent.Notices;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>One consent that was given, wherever it was given, with the notice as it was shown; and its withdrawal.</summary>
internal static class AgreementPage
{
    internal const string Form = "agreement/withdraw";

    internal static async Task SendAsync(Visit visit)
    {
        var id = visit.Context.Request.Query["id"].ToString();
        if (visit.History.Events.OfType<ConsentGiven>().FirstOrDefault(g => g.Consent == id) is not { } given)
        {
            await CentreRefusal.NotFoundAsync(visit).ConfigureAwait(false);
            return;
        }

        var served = NoticeEvidence.ServedNoticeOf(given) is { } evidence
            ? await visit.Services.Served.FindAsync(visit.Person, evidence, visit.Aborted).ConfigureAwait(false)
            : null;
        var withdrawn = NoticeStanding.WithdrawnAt(visit.History, given);
        await CentreFrame.SendAsync(visit, "/history", visit.Say(CentreTexts.AgreementTitle), $"""
            <h1>{visit.Say(CentreTexts.AgreementTitle)}</h1>
            {Chip(visit, given, withdrawn)}
            <dl class="pc-facts pc-panel">
            {Fact(visit, CentreTexts.GivenAt, $"{visit.Time(given.At)}")}
            {(given.ExpiresAt is { } until ? Fact(visit, CentreTexts.ValidUntil, $"{visit.Time(until)}") : Markup.Empty)}
            {Fact(visit, CentreTexts.ForPurposes, $"{string.Join(" · ", given.Purposes.Select(visit.PurposeTitle))}")}
            {Fact(visit, CentreTexts.WithData, $"{string.Join(" · ", given.Data.Select(visit.DataTitle))}")}
            {(given.Recipients is { } scope ? Fact(visit, CentreTexts.ToRecipients, $"{await ScopeAsync(visit, scope).ConfigureAwait(false)}") : Markup.Empty)}
            </dl>
            {(withdrawn is null ? NoticePage.Withdraw(visit, Form, given.Consent) : Markup.Empty)}
            {(served is null ? Markup.Empty : Shown(visit, served))}
            """).ConfigureAwait(false);
    }

    private static Markup Chip(Visit visit, ConsentGiven given, DateTimeOffset? withdrawn) => OverviewPage.Chip(visit, withdrawn is { } at
        ? new NoticeStanding(CentreTexts.Withdrawn, "no", at, CanWithdraw: false, CanAgree: false)
        : given.ExpiresAt <= visit.Now
            ? new NoticeStanding(CentreTexts.Expired, "no", given.ExpiresAt, CanWithdraw: true, CanAgree: false)
            : new NoticeStanding(CentreTexts.Agreed, "yes", given.At, CanWithdraw: true, CanAgree: false));

    private static Markup Fact(Visit visit, LocalizedText label, Markup value) => $"""<div><dt>{visit.Say(label)}</dt><dd>{value}</dd></div>""";

    private static Markup Shown(Visit visit, ServedNotice served) => $"""
        <section class="pc-shown" aria-labelledby="pc-shown"><h2 id="pc-shown">{visit.Say(CentreTexts.ShownTitle)}</h2>
        <p class="pc-small">{visit.Say(CentreTexts.ShownAt)}: {visit.Time(served.At)}</p>
        <div class="pc-panel pc-quoted">{NoticePage.Words(visit, served.Shown, isQuoted: true)}</div></section>
        """;

    private static async ValueTask<string> ScopeAsync(Visit visit, RecipientScope scope)
    {
        if (scope.IsAny)
        {
            return visit.Say(CentreTexts.AnyRecipient);
        }

        var names = new List<string>();
        foreach (var id in scope.Ids)
        {
            names.Add(await visit.RecipientNameAsync(id).ConfigureAwait(false));
        }

        names.AddRange(scope.Kinds.Select(k => visit.Say(Wording.Of(k))));
        names.AddRange(scope.Classes);
        return string.Join(" · ", names);
    }
}
