using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>The policy in figures, and what comes next.</summary>
internal static class OverviewSection
{
    internal static void Write(Html html, Report report)
    {
        var policy = report.Policy;
        html.Element("dl", () =>
        {
            Figure(html, policy.Clauses.Count, report.Say("clauses", "条項"), "#clauses");
            Figure(html, policy.Rules.Count, report.Say("rules", "ルール"), "#decisions");
            Figure(html, report.Document.Purposes.Count, report.Say("purposes", "利用目的"), "#purposes");
            Figure(html, report.Document.DataCategories.Count, report.Say("categories of data", "データ項目"), "#purposes");
            Figure(html, report.Document.Recipients.Count, report.Say("recipients", "提供先"), "#recipients");
            Figure(html, Count(report, FindingSeverity.Error), report.Say("errors", "エラー"), "#findings");
            Figure(html, Count(report, FindingSeverity.Warning), report.Say("warnings", "警告"), "#findings");
            Figure(html, Count(report, FindingSeverity.Note), report.Say("notes", "注記"), "#findings");
        }, ("class", "figures"));
        html.Element("p", () =>
        {
            html.Text(report.Say("Law beside the policy: ", "法令の適用："));
            html.Element("strong", policy.IsLawEnforced ? report.Say("enforced", "適用する") : report.Say("not enforced", "適用しない"));
            html.Text(report.Say(". A representative consents below the age of ", "。法定代理人の同意を要する年齢：")).Element("strong", $"{report.Document.Options.RepresentativeRequiredBelowAge}");
            html.Text(report.Say(".", "歳未満。"));
        });
        var next = PolicyDates.Of(report).SelectMany(d => new[] { d.From, d.To }).Where(d => d > policy.At).Order().FirstOrDefault();
        html.Element("p", next is { } date
            ? report.Say($"The next date in the registries is {LintedPolicy.Date(date)}.", $"登録された次の期日は {LintedPolicy.Date(date)} である。")
            : report.Say("No date in the registries is still to come.", "今後の期日は登録されていない。"));
    }

    private static int Count(Report report, FindingSeverity severity) => report.Findings.Count(f => f.Rule.Severity == severity);

    private static void Figure(Html html, int count, string of, string link) => html.Element("div", () =>
    {
        html.Element("dt", () => html.Element("a", of, ("href", link)));
        html.Element("dd", count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    });
}
