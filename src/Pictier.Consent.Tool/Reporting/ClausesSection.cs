using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Reporting;

/// <summary>Each clause in both languages, with the published wording where it was given, the law and the rules.</summary>
internal static class ClausesSection
{
    internal static void Write(Html html, Report report)
    {
        if (report.Policy.Published is null)
        {
            html.Element("p", report.Say(
                "Titles and summaries are in our own words. The published wording is shown where a text file is given, after it was verified by its hash.",
                "見出し及び要約は独自の表現である。公表文は、テキストファイルが与えられ、ハッシュ値で検証された場合に限り表示する。"), ("class", "hint"));
        }

        foreach (var clause in report.Policy.Clauses)
        {
            Write(html, report, clause.Item);
        }
    }

    private static void Write(Html html, Report report, ClauseDocument clause) => html.Element("article", () =>
    {
        html.Element("h3", () =>
        {
            html.Element("span", clause.Id, ("class", "number"));
            html.Text(" ").Text(report.Say(clause.Title) ?? string.Empty);
            if (report.SayOther(clause.Title) is { } other)
            {
                html.Text(" ").Element("span", other, ("class", "other"), ("lang", report.OtherLanguage));
            }
        });
        if (CoverageSection.Of(report, clause.Id) is var (shown, state))
        {
            html.Element("p", () => html.Element("span", shown, ("class", $"tag {state}")));
        }

        html.Element("p", report.Say(clause.Text) ?? string.Empty);
        if (report.SayOther(clause.Text) is { } text)
        {
            html.Element("p", text, ("class", "other"), ("lang", report.OtherLanguage));
        }

        Wording(html, report, clause);
        Law(html, report, clause);
        if (clause.Rules.Count > 0)
        {
            html.Element("details", () =>
            {
                html.Element("summary", report.Say(clause.Rules.Count == 1 ? "1 rule" : $"{clause.Rules.Count} rules", $"ルール {clause.Rules.Count} 件"));
                foreach (var rule in clause.Rules)
                {
                    RuleCard.Write(html, report, rule);
                }
            });
        }
        else
        {
            html.Element("p", clause.Informative
                ? report.Say("Informative: it binds nothing that is decided here.", "情報提供のみの条項であり、ここでの決定を拘束しない。")
                : report.Say("Kept by the rules of its items, by conditions that name it, or by the answers to requests.", "各号のルール、この条項を根拠とする条件、又は請求への回答によって実施される。"), ("class", "hint"));
        }
    }, ("class", "clause"), ("id", $"clause-{clause.Id}"));

    private static void Wording(Html html, Report report, ClauseDocument clause)
    {
        if (report.Policy.Published is not { } published || clause.Published is not { } place)
        {
            return;
        }

        var lines = place.FirstLine == place.LastLine
            ? report.Say($"line {place.FirstLine}", $"{place.FirstLine} 行")
            : report.Say($"lines {place.FirstLine} to {place.LastLine}", $"{place.FirstLine} 行から {place.LastLine} 行まで");
        if (PublishedText.From(published.Text).WordingOf(clause) is { } wording)
        {
            html.Element("figure", () =>
            {
                html.Element("blockquote", wording, ("lang", "en"));
                html.Element("figcaption", report.Say($"Published wording, {lines}, verified by its hash", $"公表文（{lines}、ハッシュ値で検証済み）"));
            }, ("class", "wording"));
        }
        else
        {
            html.Element("p", report.Say($"The text that was given does not have this clause in {lines} as it was hashed.", $"与えられたテキストの{lines}は、ハッシュ値と一致しない。"), ("class", "alarm"));
        }
    }

    private static void Law(Html html, Report report, ClauseDocument clause)
    {
        if (clause.Law.Count == 0)
        {
            return;
        }

        html.Element("ul", () =>
        {
            foreach (var citation in clause.Law)
            {
                html.Element("li", () =>
                {
                    html.Element("strong", citation.Citation);
                    html.Text($" {Span(report, citation)}");
                });
            }
        }, ("class", "law"), ("aria-label", report.Say("Provisions of the law", "対応する法令")));
    }

    private static string Span(Report report, LawCitation citation) => (citation.From, citation.Until) switch
    {
        ({ } from, { } until) => $"{LintedPolicy.Date(from)} – {LintedPolicy.Date(until.AddTicks(-1))}",
        ({ } from, null) => report.Say($"since {LintedPolicy.Date(from)}", $"{LintedPolicy.Date(from)} 以降"),
        (null, { } until) => report.Say($"until {LintedPolicy.Date(until.AddTicks(-1))}", $"{LintedPolicy.Date(until.AddTicks(-1))} まで"),
        _ => string.Empty,
    };
}
