using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Explaining;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>A rule: what it is about, its conditions, the restrictions that it survives, what it obliges to.</summary>
internal static class RuleCard
{
    internal static void Write(Html html, Report report, RuleDocument rule) => html.Element("div", () =>
    {
        html.Element("h4", () =>
        {
            html.Element("code", rule.Id).Text($" {report.Say(rule.Title) ?? string.Empty}");
            if (report.SayOther(rule.Title) is { } other)
            {
                html.Text(" ").Element("span", other, ("class", "other"), ("lang", report.OtherLanguage));
            }
        });
        html.Element("p", () => html.Text(report.Say(GateQuestions.Of(Word.Of(rule.Gate))) ?? string.Empty), ("class", "question"));
        html.Element("p", () =>
        {
            html.Text(report.Say("About: ", "対象：")).Element("code", Word.Of(rule.About));
            if (rule.Permits is { } permits)
            {
                html.Text(report.Say(". Permits: ", "。許可理由：")).Element("code", permits.Name());
            }
        });
        Conditions(html, report, rule);
        List(html, report.Say("Survives", "影響を受けない制限"), rule.Survives.Select(Word.Of));
        List(html, report.Say("Obliges to", "義務"), rule.Obligations.Select(o => o.Is.Name()));
    }, ("class", "rule"), ("id", $"rule-{rule.Id}"));

    private static void Conditions(Html html, Report report, RuleDocument rule) => html.Element("ol", () =>
    {
        foreach (var condition in rule.Conditions)
        {
            var info = ConditionCatalogue.Of(condition.Is);
            html.Element("li", () =>
            {
                html.Text(info.Meaning);
                html.Text(" ").Element("span", info.Source, ("class", "source"));
                if (condition.Layer == RuleLayer.Law)
                {
                    var from = condition.From is { } start ? report.Say($" from {Linting.LintedPolicy.Date(start)}", $"（{Linting.LintedPolicy.Date(start)} から）") : string.Empty;
                    html.Text(" ").Element("span", report.Say("law", "法令") + from, ("class", "tag"));
                }
            }, ("lang", "en"));
        }
    }, ("class", "conditions"), ("aria-label", report.Say("Conditions", "条件")));

    private static void List(Html html, string label, IEnumerable<string> words)
    {
        var all = words.ToList();
        if (all.Count > 0)
        {
            html.Element("p", () =>
            {
                html.Text($"{label}: ");
                foreach (var word in all)
                {
                    html.Element("span", word, ("class", "tag")).Text(" ");
                }
            });
        }
    }
}
