using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Explaining;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>For each operation, the gates that it passes; for each gate, its rules in the order in which they are tried.</summary>
internal static class DecisionTablesSection
{
    private static readonly (string En, string Ja, PolicyGate[] Gates)[] Operations =
    [
        ("Acquire", "取得", [PolicyGate.Scope, PolicyGate.Bars, PolicyGate.LawfulAcquisition, PolicyGate.SpecialCareAcquisition, PolicyGate.AcquisitionPurpose, PolicyGate.PurposeIndicated]),
        ("Use", "利用", [PolicyGate.Scope, PolicyGate.Bars, PolicyGate.Use]),
        ("Provide, entrust, share jointly or transfer in Japan", "国内における提供、委託、共同利用及び承継", [PolicyGate.Scope, PolicyGate.Bars, PolicyGate.ProvisionInJapan]),
        ("The same abroad", "外国における提供等", [PolicyGate.Scope, PolicyGate.Bars, PolicyGate.ProvisionAbroad]),
    ];

    private static readonly RestrictionKind[] Restrictions = Enum.GetValues<RestrictionKind>();

    internal static void Write(Html html, Report report)
    {
        html.Element("p", report.Say(
            "All gates of an operation must pass. A gate passes with the first rule whose conditions all hold and that no restriction of the principal's data blocks. Conditions with a strong underline are asked by the law, the others by the published policy.",
            "操作のすべての関門を通過しなければならない。関門は、条件がすべて満たされ、本人の制限に妨げられない最初のルールによって通過する。太い下線の条件は法令が、その他は公表文が求めるものである。"), ("class", "hint"));
        html.Element("dl", () =>
        {
            foreach (var (en, ja, gates) in Operations)
            {
                html.Element("div", () =>
                {
                    html.Element("dt", report.Say(en, ja));
                    html.Element("dd", () =>
                    {
                        foreach (var (i, gate) in gates.Index())
                        {
                            html.Text(i == 0 ? string.Empty : " → ").Element("a", Word.Of(gate), ("href", $"#gate-{Word.Of(gate)}"));
                        }
                    });
                });
            }
        }, ("class", "paths"));
        foreach (var gate in Enum.GetValues<PolicyGate>())
        {
            Gate(html, report, gate);
        }
    }

    private static void Gate(Html html, Report report, PolicyGate gate)
    {
        var rules = report.Policy.Rules.Select(r => r.Item).Where(r => r.Gate == gate).OrderBy(r => r.Order).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        html.Element("h3", () => html.Text(report.Say(GateQuestions.Of(Word.Of(gate)))!).Text(" ").Element("code", Word.Of(gate)), ("id", $"gate-{Word.Of(gate)}"));
        ScrollableTable.Write(html, report.Say($"Rules of the gate {Word.Of(gate)}", $"関門 {Word.Of(gate)} のルール"), () =>
        {
            ScrollableTable.Heads(html,
            [
                report.Say("Rule", "ルール"), report.Say("Clause", "条項"), report.Say("About", "対象"), report.Say("Conditions", "条件"), report.Say("Permits", "許可理由"),
                .. Restrictions.Select(r => Word.Of(r).Replace('-', ' ')),
            ]);
            html.Element("tbody", () =>
            {
                foreach (var rule in rules)
                {
                    Row(html, report, rule);
                }
            });
        }, "decisions");
    }

    private static void Row(Html html, Report report, RuleDocument rule) => html.Element("tr", () =>
    {
        html.Element("th", () => html.Element("a", rule.Id, ("href", $"#rule-{rule.Id}")), ("scope", "row"));
        html.Element("td", () => html.Element("a", rule.Clause, ("href", $"#clause-{rule.Clause}")));
        html.Element("td", Word.Of(rule.About));
        html.Element("td", () =>
        {
            foreach (var condition in rule.Conditions)
            {
                html.Element("span", condition.Is.Name(), ("class", condition.Layer == RuleLayer.Law ? "condition legal" : "condition"), ("title", ConditionCatalogue.Of(condition.Is).Meaning)).Text(" ");
            }
        });
        html.Element("td", rule.Permits?.Name() ?? "–");
        foreach (var restriction in Restrictions)
        {
            var survives = rule.Survives.Contains(restriction);
            html.Element("td", survives ? report.Say("passes", "通過") : report.Say("blocked", "遮断"), ("class", survives ? "pass" : "block"));
        }
    });
}
