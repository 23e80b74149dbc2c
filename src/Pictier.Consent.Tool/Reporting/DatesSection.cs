using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>Contracts and everything else that starts and ends, on a line of time and as a table.</summary>
internal static class DatesSection
{
    internal static void Write(Html html, Report report)
    {
        var dates = PolicyDates.Of(report);
        if (dates.Count == 0)
        {
            html.Element("p", report.Say("Nothing in the registries starts or ends.", "期日のある登録はない。"));
            return;
        }

        Timeline.Write(html, report, dates);
        ScrollableTable.Write(html, report.Say("What starts and ends when", "開始日及び終了日"), () =>
        {
            ScrollableTable.Heads(html, report.Say("What", "種別"), report.Say("Of", "対象"), report.Say("From", "開始"), report.Say("Until", "終了"), report.Say("Now", "現在"));
            html.Element("tbody", () =>
            {
                foreach (var date in dates)
                {
                    html.Element("tr", () =>
                    {
                        html.Element("th", date.What, ("scope", "row"));
                        html.Element("td", () => html.Element("code", date.Id));
                        html.Element("td", date.From is { } from ? LintedPolicy.Date(from) : "–");
                        html.Element("td", date.To is { } to ? LintedPolicy.Date(to) : report.Say("no end", "定めなし"));
                        var (word, state) = State(report, date);
                        html.Element("td", () => html.Element("span", word, ("class", $"tag {state}")));
                    });
                }
            });
        });
    }

    private static (string Word, string State) State(Report report, PolicyDates date) =>
        date.To <= report.Policy.At ? (report.Say("ended", "終了"), "bad")
        : date.From > report.Policy.At ? (report.Say("still to come", "開始前"), "soon")
        : date.To <= report.Policy.Soon ? (report.Say("ends soon", "まもなく終了"), "soon")
        : (report.Say("in force", "有効"), "good");
}
