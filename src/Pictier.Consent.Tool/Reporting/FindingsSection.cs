using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>What is wrong or questionable in the policy, the gravest first.</summary>
internal static class FindingsSection
{
    internal static void Write(Html html, Report report)
    {
        if (report.Findings.Count == 0)
        {
            html.Element("p", report.Say("Nothing was found.", "指摘事項はない。"));
            return;
        }

        html.Element("ul", () =>
        {
            foreach (var finding in report.Findings.OrderByDescending(f => f.Rule.Severity))
            {
                html.Element("li", () =>
                {
                    html.Element("p", () => html.Element("span", Word(report, finding.Rule.Severity), ("class", $"tag {Class(finding.Rule.Severity)}"))
                        .Text(" ").Element("code", finding.Rule.Id).Text(" ").Element("strong", () => html.Prose(finding.What)), ("lang", "en"));
                    html.Element("p", () => html.Prose(finding.Rule.Why), ("class", "other"), ("lang", "en"));
                    html.Element("p", () => html.Text("→ ").Prose(finding.Remedy), ("lang", "en"));
                    html.Element("p", () => html.Element("code", finding.Place.Path ?? finding.Place.ToString()), ("class", "source"));
                });
            }
        }, ("class", "findings"));
    }

    private static string Word(Report report, FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => report.Say("error", "エラー"),
        FindingSeverity.Warning => report.Say("warning", "警告"),
        _ => report.Say("note", "注記"),
    };

    private static string Class(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "bad",
        FindingSeverity.Warning => "soon",
        _ => "plain",
    };
}
