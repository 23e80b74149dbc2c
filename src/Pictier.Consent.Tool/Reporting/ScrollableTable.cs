namespace Pictier.Consent.Tool.Reporting;

/// <summary>A table with its caption; one that is wider than the page scrolls by itself, with the keyboard too.</summary>
internal static class ScrollableTable
{
    internal static void Write(Html html, string caption, Action rows, string? kind = null) => html.Element("div", () => html.Element("table", () =>
    {
        html.Element("caption", caption);
        rows();
    }, ("class", kind)), ("class", "scroll"), ("role", "region"), ("aria-label", caption), ("tabindex", "0"));

    /// <summary>The heads of the columns.</summary>
    internal static void Heads(Html html, params IReadOnlyList<string> heads) => html.Element("thead", () => html.Element("tr", () =>
    {
        foreach (var head in heads)
        {
            html.Element("th", head, ("scope", "col"));
        }
    }));
}
