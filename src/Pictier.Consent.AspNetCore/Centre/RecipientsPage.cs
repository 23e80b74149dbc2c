using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Notices;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Centre;

/// <summary>Who may receive data, where they are and on what ground, with what must be told of foreign countries (APPI 28(2)).</summary>
internal static class RecipientsPage
{
    // A page of thousands of recipients helps nobody; the policy of a service names tens.
    private const int MostShown = 200;

    internal static async Task SendAsync(Visit visit)
    {
        var cards = new List<Markup>();
        foreach (var recipient in visit.Policy.Recipients.Where(r => r.Kind != RecipientKind.ThePrincipal).Take(MostShown))
        {
            cards.Add(await CardAsync(visit, recipient).ConfigureAwait(false));
        }

        await CentreFrame.SendAsync(visit, "/recipients", visit.Say(CentreTexts.Recipients), $"""
            <h1>{visit.Say(CentreTexts.Recipients)}</h1>
            <p class="pc-lead">{visit.Say(CentreTexts.RecipientsLead)}</p>
            <ul class="pc-rows">{cards}</ul>
            """).ConfigureAwait(false);
    }

    private static async ValueTask<Markup> CardAsync(Visit visit, RecipientDocument recipient)
    {
        var verdicts = ShownDecisions.OfContract(visit.Person, recipient, visit.Policy)
            .Select(r => ShownDecisions.Say(visit, r, $"""{visit.PurposeTitle(r.Purpose.Value)}: {string.Join(" · ", r.Data.Select(d => visit.DataTitle(d.Value)))}"""))
            .ToList();
        var notices = visit.Services.Notices.Notices.Where(n => n.Recipients.Contains(recipient.Id)).ToList();
        return $"""
            <li class="pc-row"><h2>{await visit.RecipientNameAsync(recipient.Id).ConfigureAwait(false)}</h2>
            <dl class="pc-facts">
            <div><dt>{visit.Say(CentreTexts.Kind)}</dt><dd>{visit.Say(Wording.Of(recipient.Kind))}</dd></div>
            <div><dt>{visit.Say(CentreTexts.Country)}</dt><dd>{visit.Say(Countries.Name(recipient.Country))}</dd></div>
            <div><dt>{visit.Say(CentreTexts.Ground)}</dt>{Grounds(visit, recipient, notices)}</div>
            </dl>
            {notices.Where(n => n.Foreign is not null).Take(1).Select(n => Foreign(visit, n.Foreign!))}
            {(verdicts.Count == 0 ? Markup.Empty : (Markup)$"<ul class=\"pc-verdicts\">{verdicts}</ul>")}
            </li>
            """;
    }

    private static Markup Foreign(Visit visit, ForeignNotice foreign) => $"""
        <dl class="pc-facts pc-quoted">
        <div><dt>{visit.Say(CentreTexts.ForeignName)}</dt><dd>{visit.Say(foreign.CountryName.Text)}</dd></div>
        <div><dt>{visit.Say(CentreTexts.ForeignSystem)}</dt><dd>{visit.Say(foreign.System.Text)}</dd></div>
        <div><dt>{visit.Say(CentreTexts.ForeignMeasures)}</dt><dd>{visit.Say(foreign.Measures.Text)}</dd></div>
        </dl>
        """;

    private static List<Markup> Grounds(Visit visit, RecipientDocument recipient, List<NoticeDocument> notices)
    {
        var grounds = Stated(visit, recipient).ToList();
        grounds.AddRange(notices.Select(n => (Markup)$"""
            <dd>{visit.Say(CentreTexts.ByConsent)} <a href="{visit.Prefix}/notice?id={Uri.EscapeDataString(n.Id)}">{visit.Say(n.Title)}</a></dd>
            """));
        return grounds.Count > 0 ? grounds : [Ground(visit, CentreTexts.ByNothing)];
    }

    private static IEnumerable<Markup> Stated(Visit visit, RecipientDocument recipient)
    {
        if (recipient.Contract is { } contract && contract.From <= visit.Now && !(contract.To <= visit.Now))
        {
            yield return Ground(visit, CentreTexts.ByContract);
        }

        if (recipient.Equivalence is { LastVerifiedAt: { } verified })
        {
            yield return $"""<dd>{visit.Say(CentreTexts.ByEquivalence)} {visit.Date(verified)}</dd>""";
        }

        if (visit.Policy.JointUseNotices.Any(n => n.Users.Contains(recipient.Id)))
        {
            yield return Ground(visit, CentreTexts.ByJointUse);
        }

        if (visit.Policy.ServiceRules.Any(r => r.Recipients.Contains(recipient.Id)))
        {
            yield return Ground(visit, CentreTexts.ByServiceRule);
        }

        if (recipient.Kind == RecipientKind.OtherThirdParty && IsInJapan(recipient) && StopsPage.Filings(visit).Count > 0)
        {
            yield return $"""<dd>{visit.Say(CentreTexts.ByFiling)} <a href="{visit.Prefix}/objections">{visit.Say(StopTexts.Title)}</a></dd>""";
        }

        if (ByKind(recipient.Kind) is { } byKind)
        {
            yield return Ground(visit, byKind);
        }
    }

    private static bool IsInJapan(RecipientDocument recipient) => recipient.Country == "JP" || recipient.HandlesDatabaseInJapan;

    private static LocalizedText? ByKind(RecipientKind kind) => kind switch
    {
        RecipientKind.FinancialInstitution or RecipientKind.CreditCardCompany or RecipientKind.SettlementAgent or RecipientKind.SettlingBusiness => CentreTexts.BySettlement,
        RecipientKind.Court or RecipientKind.PublicProsecutor or RecipientKind.Police or RecipientKind.TaxOffice or RecipientKind.BarAssociation
            or RecipientKind.EquivalentAuthority or RecipientKind.NationalAgency or RecipientKind.LocalGovernment or RecipientKind.EntrustedByPublicBody => CentreTexts.ByAuthority,
        RecipientKind.Successor => CentreTexts.BySuccession,
        RecipientKind.SameLegalEntity => CentreTexts.BySameEntity,
        _ => null,
    };

    private static Markup Ground(Visit visit, LocalizedText text) => $"""<dd>{visit.Say(text)}</dd>""";
}
