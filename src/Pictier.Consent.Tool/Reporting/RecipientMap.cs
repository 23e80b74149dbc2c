using System.Globalization;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>The recipients on a map of clauses: a line for each clause that leads to a recipient. The table beside it says the same.</summary>
internal static class RecipientMap
{
    private const int Row = 34;
    private const int Width = 720;
    private const int Left = 215;
    private const int Right = 500;

    internal static void Write(Html html, Report report)
    {
        var lines = report.Document.Recipients.Index()
            .SelectMany(r => RecipientCase.Of(report.Policy, r.Item).Select(c => (Recipient: r.Index, Case: c)))
            .ToList();
        var clauses = report.Policy.Clauses.Select(c => c.Item).Where(c => lines.Any(l => l.Case.Clause == c.Id)).ToList();
        var height = Row * Math.Max(clauses.Count, report.Document.Recipients.Count) + Row;
        html.Element("svg", () =>
        {
            foreach (var (recipient, one) in lines)
            {
                var from = Y(clauses.FindIndex(c => c.Id == one.Clause), clauses.Count, height);
                var to = Y(recipient, report.Document.Recipients.Count, height);
                html.Element("path", string.Empty,
                    ("d", string.Create(CultureInfo.InvariantCulture, $"M{Left} {from} C{Left + 130} {from} {Right - 130} {to} {Right} {to}")),
                    ("class", one.Reach == CaseReach.Registered ? "full" : "broken"));
            }

            foreach (var (i, clause) in clauses.Index())
            {
                Label(html, Left - 10, Y(i, clauses.Count, height), $"{clause.Id} {Short(report.Say(clause.Title))}", "end");
            }

            foreach (var (i, recipient) in report.Document.Recipients.Index())
            {
                Label(html, Right + 10, Y(i, report.Document.Recipients.Count, height), $"{recipient.Id} ({recipient.Country})", "start");
            }
        }, ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}")), ("class", "map"), ("aria-hidden", "true"));
    }

    private static void Label(Html html, int x, int y, string text, string anchor) => html.Element("text", text,
        ("x", x.ToString(CultureInfo.InvariantCulture)), ("y", (y + 4).ToString(CultureInfo.InvariantCulture)), ("text-anchor", anchor));

    private static int Y(int index, int count, int height) => height * (2 * index + 1) / (2 * count);

    private static string Short(string? title) => title is { Length: > 26 } ? $"{title[..25]}…" : title ?? string.Empty;
}
