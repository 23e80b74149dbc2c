using Pictier.Consent.Tool.Diff;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>What the previous policy decided otherwise.</summary>
internal static class DiffSection
{
    internal static void Write(Html html, Report report)
    {
        if (report.Difference is not { } difference)
        {
            html.Element("p", () => html.Text(report.Say("Give the previous policy to see what it decided otherwise: ", "以前のポリシーを与えると、決定の違いを表示する：")).Element("code", "--previous FILE"), ("class", "hint"));
            return;
        }

        foreach (var line in DiffSummary.Lines(difference))
        {
            html.Element("p", line.Trim(), ("lang", "en"));
        }

        if (difference.Changes.Count == 0)
        {
            return;
        }

        ScrollableTable.Write(html, report.Say("What is decided otherwise", "決定の違い"), () =>
        {
            ScrollableTable.Heads(html, report.Say("Use", "取扱い"), report.Say("Direction", "方向"), report.Say("Before", "以前"), report.Say("Now", "現在"));
            html.Element("tbody", () =>
            {
                foreach (var group in ChangeGroup.Of(difference.Changes))
                {
                    foreach (var change in group.Changes)
                    {
                        Row(html, report, group.Title, change);
                    }
                }
            });
        });
    }

    private static void Row(Html html, Report report, string use, Change change) => html.Element("tr", () =>
    {
        html.Element("th", () => html.Prose(use), ("scope", "row"));
        var (word, state) = change.Direction switch
        {
            Direction.Weaker => (report.Say("weaker", "緩和"), "bad"),
            Direction.Stronger => (report.Say("stronger", "強化"), "good"),
            _ => (report.Say("another reason", "理由の変更"), "plain"),
        };
        html.Element("td", () => html.Element("span", word, ("class", $"tag {state}")));
        html.Element("td", change.Old.ToString());
        html.Element("td", change.New.ToString());
    });
}
