using System.Globalization;
using Pictier.Consent.Testing.Coverage;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>How much of the policy its scenarios show.</summary>
internal static class CoverageSection
{
    internal static void Write(Html html, Report report)
    {
        if (report.Coverage is not { } coverage)
        {
            html.Element("p", () => html.Text(report.Say("Give scenario files to see what they show: ", "シナリオファイルを与えると、網羅の状況を表示する：")).Element("code", "--scenarios FILE"), ("class", "hint"));
            return;
        }

        html.Element("p", report.Say($"{coverage.Scenarios} scenarios were run.", $"シナリオ {coverage.Scenarios} 件を実行した。"));
        ScrollableTable.Write(html, report.Say("What the scenarios show", "シナリオによる網羅"), () =>
        {
            ScrollableTable.Heads(html, report.Say("Of", "対象"), report.Say("Shown", "網羅"), report.Say("Shown / all", "網羅／全体"), report.Say("Accepted gaps", "理由のある例外"), report.Say("Missing", "未網羅"));
            html.Element("tbody", () =>
            {
                Row(html, report.Say("Clauses", "条項"), coverage.OfClauses);
                Row(html, report.Say("Outcomes of rules", "ルールの結果"), coverage.OfRules);
                Row(html, report.Say("Conditions, true and false", "条件の真偽"), coverage.OfConditions);
                Row(html, report.Say("Reasons", "理由"), coverage.OfReasons);
                Row(html, report.Say("All together", "合計"), coverage.Overall);
            });
        });
        Missing(html, report, coverage);
    }

    /// <summary>How much of a clause is shown, for its heading; null when nothing was run or nothing of it can be shown.</summary>
    internal static (string Says, string Class)? Of(Report report, string clause)
    {
        if (report.Coverage?.Clauses.FirstOrDefault(c => c.Clause.Id == clause) is not { } covered || !covered.Items.Any())
        {
            return null;
        }

        var shown = covered.Items.Count(i => i.State != CoverageState.Missing);
        var all = covered.Items.Count();
        return (report.Say($"{shown} of {all} shown by scenarios", $"シナリオで {all} 件中 {shown} 件を網羅"), shown == all ? "good" : shown == 0 ? "bad" : "soon");
    }

    private static void Row(Html html, string of, CoverageFigures figures) => html.Element("tr", () =>
    {
        html.Element("th", of, ("scope", "row"));
        html.Element("td", () => html.Element("meter", $"{Number(figures.Percent)} %", ("min", "0"), ("max", "100"), ("value", Number(figures.Percent)), ("aria-label", of)).Text($" {Number(figures.Percent)} %"));
        html.Element("td", $"{figures.Covered} / {figures.Total}");
        html.Element("td", Number(figures.Accepted));
        html.Element("td", Number(figures.Missing));
    });

    private static void Missing(Html html, Report report, PolicyCoverage coverage)
    {
        var missing = coverage.Missing.ToList();
        if (missing.Count == 0)
        {
            html.Element("p", report.Say("Nothing is missing.", "未網羅のものはない。"));
            return;
        }

        html.Element("details", () =>
        {
            html.Element("summary", report.Say($"{missing.Count} things that no scenario shows", $"どのシナリオも示していない {missing.Count} 件"));
            html.Element("ul", () =>
            {
                foreach (var item in missing)
                {
                    html.Element("li", () => html.Element("code", item.Name));
                }
            });
        });
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
