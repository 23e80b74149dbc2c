using Pictier.Consent.AspNetCore.Pages;
using Pictier.Consent.Policies;

namespace Pictier.Consent.AspNetCore.Desk;

/// <summary>What is in force: the versions of the policy, and what the current one declares.</summary>
internal static class PolicyPage
{
    private const int MostShown = 200;

    internal static Task SendAsync(DeskVisit visit)
    {
        var policy = visit.Policy;
        return DeskFrame.SendAsync(visit, "/policy", visit.Say(DeskTexts.Policy), $"""
            <h1>{visit.Say(DeskTexts.Policy)}: {policy.Id}</h1>
            <p class="pc-small">SHA-256: <code class="pc-hash">{visit.Services.Policy.Sha256}</code></p>
            {Table(visit, DeskTexts.Versions, "versions", [DeskTexts.Version, DeskTexts.InForceFrom, DeskTexts.State], visit.Services.Policy.Versions.Select(v => (Markup)$"""
                <tr><th scope="row">{v.Version}</th><td>{visit.Time(v.EffectiveFrom)}</td><td>{visit.Say(ReferenceEquals(v, policy) ? DeskTexts.Current : v.EffectiveFrom > visit.Now ? DeskTexts.Future : DeskTexts.Past)}</td></tr>
                """))}
            {Table(visit, CentreTexts.Purposes, "purposes", [DeskTexts.Purpose, DeskTexts.Clause, DeskTexts.Data], policy.Purposes.Take(MostShown).Select(p => (Markup)$"""
                <tr><th scope="row">{p.Title?.In(visit.Language) ?? p.Id}<br><code>{p.Id}</code></th><td>{Clause(p.Clause)}</td><td>{string.Join(" · ", p.Data.Select(visit.DataTitle))}</td></tr>
                """))}
            {Table(visit, CentreTexts.Recipients, "recipients", [DeskTexts.Recipient, DeskTexts.Kind, CentreTexts.Country, DeskTexts.Contract], policy.Recipients.Take(MostShown).Select(r => (Markup)$"""
                <tr><th scope="row"><code>{r.Id}</code></th><td>{visit.Say(Wording.Of(r.Kind))}</td><td>{visit.Say(Countries.Name(r.Country))}</td><td>{Contract(visit, r)}</td></tr>
                """))}
            {Table(visit, DeskTexts.Filings, "filings", [DeskTexts.Filing, StopTexts.FiledAt, StopTexts.FiledData], policy.OptOutFilings.Take(MostShown).Select(f => (Markup)$"""
                <tr><th scope="row"><code>{f.Id}</code></th><td>{visit.Date(f.FiledAt)}</td><td>{string.Join(" · ", f.Data.Select(visit.DataTitle))}</td></tr>
                """))}
            """);
    }

    private static Markup Table(DeskVisit visit, LocalizedText title, string id, LocalizedText[] columns, IEnumerable<Markup> rows) => $"""
        <section><h2 id="pc-{id}">{visit.Say(title)}</h2><div class="pc-scroll pc-panel" tabindex="0" role="region" aria-labelledby="pc-{id}"><table class="pc-table">
        <thead><tr>{columns.Select(c => (Markup)$"<th scope=\"col\">{visit.Say(c)}</th>")}</tr></thead><tbody>{rows}</tbody></table></div></section>
        """;

    private static string Clause(PurposeClause clause) => clause switch
    {
        PurposeClause.Services => "2.1(1)",
        PurposeClause.Incidental => "2.1(2)",
        PurposeClause.Provision => "2.1(3)",
        _ => "–",
    };

    // A contractor abroad whose measures were last verified a year ago is about to be denied.
    private static Markup Contract(DeskVisit visit, RecipientDocument recipient)
    {
        Markup verified = recipient.Equivalence is { LastVerifiedAt: { } at } ? $"""<br>{visit.Say(DeskTexts.VerifiedAt)} {visit.Date(at)}""" : Markup.Empty;
        return recipient.Contract is { } contract
            ? (Markup)$"""{visit.Date(contract.From)} – {(contract.To is { } to ? visit.Date(to) : Markup.Empty)}{verified}"""
            : verified;
    }
}
