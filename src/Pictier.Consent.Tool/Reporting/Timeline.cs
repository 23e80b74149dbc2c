using System.Globalization;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>A line of time with a bar for each date. The table beside it says the same.</summary>
internal static class Timeline
{
    private const int Row = 30;
    private const int Width = 720;
    private const int Left = 250;

    internal static void Write(Html html, Report report, IReadOnlyList<PolicyDates> dates)
    {
        var first = dates.Min(d => d.From ?? report.Policy.At);
        var start = new DateTimeOffset((first < report.Policy.At ? first : report.Policy.At).Year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var last = dates.Max(d => d.To ?? d.From ?? report.Policy.At);
        var end = new DateTimeOffset((last > report.Policy.At ? last : report.Policy.At).Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var height = Row * (dates.Count + 1);
        html.Element("svg", () =>
        {
            foreach (var year in Enumerable.Range(start.Year, end.Year - start.Year + 1).Where(y => (y - start.Year) % Math.Max(1, (end.Year - start.Year) / 8) == 0))
            {
                var x = X(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero), start, end);
                html.Element("line", string.Empty, ("x1", Number(x)), ("x2", Number(x)), ("y1", Number(Row - 8)), ("y2", Number(height)), ("class", "grid"));
                html.Element("text", year.ToString(CultureInfo.InvariantCulture), ("x", Number(x)), ("y", "14"), ("text-anchor", year == end.Year ? "end" : "middle"), ("class", "year"));
            }

            foreach (var (i, date) in dates.Index())
            {
                Bar(html, report, date, Row * (i + 1), start, end);
            }

            var now = X(report.Policy.At, start, end);
            html.Element("line", string.Empty, ("x1", Number(now)), ("x2", Number(now)), ("y1", Number(Row - 8)), ("y2", Number(height)), ("class", "now"));
        }, ("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height + 4}")), ("class", "timeline"), ("aria-hidden", "true"));
    }

    private static void Bar(Html html, Report report, PolicyDates date, int y, DateTimeOffset start, DateTimeOffset end)
    {
        var from = X(date.From ?? start, start, end);
        var to = Math.Max(X(date.To ?? end, start, end), from + 3);
        var state = date.To <= report.Policy.At ? "ended" : date.To is null ? "open" : date.To <= report.Policy.Soon ? "soon" : "closed";
        html.Element("text", $"{date.What}: {date.Id}" is { Length: > 38 } label ? $"{label[..37]}…" : $"{date.What}: {date.Id}",
            ("x", Number(Left - 10)), ("y", Number(y + 15)), ("text-anchor", "end"));
        html.Element("rect", string.Empty, ("x", Number(from)), ("y", Number(y + 4)), ("width", Number(to - from)), ("height", "14"), ("rx", "4"), ("class", state));
    }

    private static int X(DateTimeOffset at, DateTimeOffset start, DateTimeOffset end) =>
        Left + (int)((Width - Left - 6) * Math.Clamp((at - start) / (end - start), 0, 1));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
