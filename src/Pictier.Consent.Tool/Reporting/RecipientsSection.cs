using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>Which clause lets data go to which recipient.</summary>
internal static class RecipientsSection
{
    internal static void Write(Html html, Report report)
    {
        if (report.Document.Recipients.Count == 0)
        {
            html.Element("p", report.Say("The policy has no recipient.", "提供先は登録されていない。"));
            return;
        }

        html.Element("p", report.Say(
            "A full line: the policy registers what the clause asks for. A broken line: each case needs a consent, a claim or a request of an authority.",
            "実線は、条項の求めるものがポリシーに登録されていることを示す。破線は、同意、例外又は機関の照会が個別に必要であることを示す。"), ("class", "hint"));
        RecipientMap.Write(html, report);
        ScrollableTable.Write(html, report.Say("Recipients and the clauses that lead to them", "提供先と根拠条項"), () =>
        {
            ScrollableTable.Heads(html, report.Say("Recipient", "提供先"), report.Say("Kind", "種別"), report.Say("Country", "国"), report.Say("Registered", "登録済み"), report.Say("Case by case", "個別"));
            html.Element("tbody", () =>
            {
                foreach (var recipient in report.Document.Recipients)
                {
                    Row(html, report, recipient);
                }
            });
        });
    }

    private static void Row(Html html, Report report, RecipientDocument recipient) => html.Element("tr", () =>
    {
        var cases = RecipientCase.Of(report.Policy, recipient);
        html.Element("th", () => html.Element("code", recipient.Id), ("scope", "row"));
        html.Element("td", Word.Of(recipient.Kind));
        html.Element("td", () => html.Text(recipient.Country == RecipientDocument.UnknownCountry ? report.Say("unknown", "不明") : recipient.Country)
            .Text(LintedPolicy.IsAbroad(recipient) ? report.Say(" (abroad)", "（外国）") : string.Empty));
        Cases(html, report, cases.Where(c => c.Reach == CaseReach.Registered));
        Cases(html, report, cases.Where(c => c.Reach == CaseReach.CaseByCase));
    });

    private static void Cases(Html html, Report report, IEnumerable<RecipientCase> cases) => html.Element("td", () =>
    {
        foreach (var one in cases)
        {
            html.Element("span", () => html.Element("a", one.Clause, ("href", $"#clause-{one.Clause}")).Text($" {report.Say(one.What)}"), ("class", "case"));
        }
    });
}
