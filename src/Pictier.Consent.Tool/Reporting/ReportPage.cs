using System.Reflection;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>The page: one file with its style sheet in it, that loads nothing and runs nothing.</summary>
internal static class ReportPage
{
    private static readonly (string Id, string En, string Ja, Action<Html, Report> Write)[] Sections =
    [
        ("overview", "Overview", "概要", OverviewSection.Write),
        ("clauses", "Clauses and rules", "条項とルール", ClausesSection.Write),
        ("purposes", "Purposes and data", "利用目的とデータ", PurposesSection.Write),
        ("recipients", "Recipients", "提供先", RecipientsSection.Write),
        ("dates", "Contracts and dates", "契約と期日", DatesSection.Write),
        ("decisions", "Decision tables", "決定表", DecisionTablesSection.Write),
        ("coverage", "Coverage", "網羅", CoverageSection.Write),
        ("findings", "Findings", "指摘事項", FindingsSection.Write),
        ("difference", "Difference to before", "以前との違い", DiffSection.Write),
    ];

    internal static string Of(Report report)
    {
        var html = new Html();
        var title = $"{report.Document.Id} {report.Document.Version}";
        html.Verbatim("<!DOCTYPE html>\n");
        html.Element("html", () =>
        {
            html.Element("head", () =>
            {
                html.Open("meta", ("charset", "utf-8"));
                html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
                html.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
                html.Element("title", $"{title}: {report.Say("report on the policy", "ポリシー報告書")}");
                html.Element("style", () => html.Verbatim(StyleSheet()));
            });
            html.Element("body", () =>
            {
                html.Element("a", report.Say("To the content", "本文へ"), ("class", "skip"), ("href", "#content"));
                Masthead(html, report);
                Navigation(html, report);
                html.Element("main", () => Content(html, report), ("id", "content"), ("tabindex", "-1"));
                html.Element("footer", () => Footer(html, report));
            });
        }, ("lang", report.Language));
        return html.ToString();
    }

    private static void Masthead(Html html, Report report) => html.Element("header", () =>
    {
        html.Element("p", report.Say("Report on the policy", "ポリシー報告書"), ("class", "kicker"));
        html.Element("h1", () => html.Text(report.Document.Id).Element("span", $" {report.Document.Version}", ("class", "version")));
        html.Element("p", report.Say(
            $"In force from {Linting.LintedPolicy.Date(report.Document.EffectiveFrom)}, seen as of {Linting.LintedPolicy.Date(report.Policy.At)}",
            $"{Linting.LintedPolicy.Date(report.Document.EffectiveFrom)} 施行、{Linting.LintedPolicy.Date(report.Policy.At)} 時点"), ("class", "dates"));
        if (report.Document.Controller is { } controller)
        {
            html.Element("p", string.Join(" · ", new[] { controller.Name, controller.Country, controller.Contact }.OfType<string>()), ("class", "controller"));
        }
    }, ("class", "masthead"));

    private static void Navigation(Html html, Report report) => html.Element("nav", () => html.Element("ol", () =>
    {
        foreach (var section in Sections)
        {
            html.Element("li", () => html.Element("a", report.Say(section.En, section.Ja), ("href", $"#{section.Id}")));
        }
    }), ("aria-label", report.Say("Contents", "目次")));

    private static void Content(Html html, Report report)
    {
        foreach (var section in Sections)
        {
            html.Element("section", () =>
            {
                html.Element("h2", report.Say(section.En, section.Ja), ("id", $"{section.Id}-title"));
                section.Write(html, report);
            }, ("id", section.Id), ("aria-labelledby", $"{section.Id}-title"));
        }
    }

    private static void Footer(Html html, Report report)
    {
        html.Element("p", report.Say(
            "This report is made from the policy document alone. It is engineering, not legal advice.",
            "本報告書はポリシー文書のみから作成されたものであり、法的助言ではない。"));
        html.Element("p", () => html.Text("SHA-256 ").Element("code", report.Sha256));
    }

    private static string StyleSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
