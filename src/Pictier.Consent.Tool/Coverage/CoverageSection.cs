using System.Globalization;
using System.Net;
using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Coverage;

namespace Pictier.Consent.Tool.Coverage;

/// <summary>The clauses with their coverage beside them, as a part of an HTML page; <see cref="Style"/> goes into the head of the page.</summary>
internal static class CoverageSection
{
    private const string StyleResource = "coverage.css";

    /// <summary>The style of the section, in light and dark and on paper; every rule of it is under the class <c>coverage</c>.</summary>
    internal static string Style { get; } = ReadStyle();

    /// <summary>Writes the section: the figures, then each clause with its rules, conditions and reasons.</summary>
    internal static void Write(TextWriter html, PolicyCoverage coverage)
    {
        html.WriteLine("<section class=\"coverage\" aria-label=\"Coverage\">");
        WriteFigures(html, coverage);
        foreach (var clause in coverage.Clauses)
        {
            WriteClause(html, clause);
        }

        WriteOtherReasons(html, coverage);
        html.WriteLine("</section>");
    }

    /// <summary>The id of a clause on the page.</summary>
    internal static string AnchorOf(ClauseDocument clause) => "clause-" + Encode(clause.Id.Replace('(', '-').Replace(")", string.Empty, StringComparison.Ordinal));

    /// <summary>The word of a state, which is never shown by colour alone.</summary>
    internal static string WordOf(CoverageState state) => state switch
    {
        CoverageState.Covered => "covered",
        CoverageState.Accepted => "accepted",
        _ => "missing",
    };

    internal static string Encode(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);

    private static void WriteFigures(TextWriter html, PolicyCoverage coverage)
    {
        html.WriteLine("<ul class=\"figures\">");
        Figure("Clauses", coverage.OfClauses);
        Figure("Rules", coverage.OfRules);
        Figure("Conditions", coverage.OfConditions);
        Figure("Reasons", coverage.OfReasons);
        html.WriteLine("</ul>");

        void Figure(string name, CoverageFigures figures)
        {
            var accepted = figures.Accepted == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {figures.Accepted} accepted");
            html.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"<li class=\"{(figures.Missing == 0 ? "covered" : "missing")}\"><strong>{figures.Percent}<small>%</small></strong> <span>{name}</span><meter min=\"0\" max=\"100\" value=\"{figures.Percent}\">{figures.Percent} %</meter> <small>{figures.Covered} of {figures.Total}{accepted}</small></li>"));
        }
    }

    private static void WriteClause(TextWriter html, ClauseCoverage coverage)
    {
        var clause = coverage.Clause;
        var bound = coverage.Items.Any();
        html.WriteLine($"<article id=\"{AnchorOf(clause)}\" class=\"clause {(bound ? WordOf(coverage.State) : "informative")}\">");
        html.WriteLine("<header>");
        html.WriteLine($"<h2><span class=\"number\">{Encode(clause.Id)}</span> {Encode(clause.Title?.En)} <span lang=\"ja\">{Encode(clause.Title?.Ja)}</span></h2>");
        html.WriteLine($"<p>{Encode(clause.Text.En)}</p><p lang=\"ja\">{Encode(clause.Text.Ja)}</p>");
        if (!bound)
        {
            html.WriteLine("<p class=\"note\">It binds nothing that is decided.</p>");
        }

        html.WriteLine("</header>");
        html.WriteLine("<div class=\"rules\">");
        if (coverage.Spoke is { } spoke)
        {
            html.WriteLine($"<ul class=\"chips\">{Chip("cited, or its purpose decided", spoke)}</ul>");
        }

        foreach (var rule in coverage.Rules)
        {
            WriteRule(html, rule);
        }

        if (coverage.Reasons.Count > 0)
        {
            html.WriteLine($"<h3>Reasons that cite it</h3><ul class=\"chips\">{string.Concat(coverage.Reasons.Select(r => Chip(r.Reason.Name(), r.Given)))}</ul>");
        }

        html.WriteLine("</div></article>");
    }

    private static void WriteRule(TextWriter html, RuleCoverage coverage)
    {
        var rule = coverage.Rule;
        html.WriteLine($"<section class=\"rule\"><h3><code>{Encode(rule.Id)}</code> {Encode(rule.Title?.En)} <span lang=\"ja\">{Encode(rule.Title?.Ja)}</span></h3>");
        html.WriteLine($"<ul class=\"chips\">{Chip("satisfied", coverage.Satisfied)}{Chip("failed", coverage.Failed)}{(coverage.Blocked is { } blocked ? Chip("blocked", blocked) : string.Empty)}</ul>");
        html.WriteLine("<table><thead><tr><th scope=\"col\">Condition</th><th scope=\"col\">holds</th><th scope=\"col\">fails</th></tr></thead><tbody>");
        foreach (var condition in coverage.Conditions)
        {
            var info = ConditionCatalogue.Of(condition.Condition.Is);
            html.WriteLine($"<tr><th scope=\"row\"><code>{condition.Condition.Is.Name()}</code><small>{Encode(info.Meaning)}</small>{Never("holds", condition.Holds)}{Never("fails", condition.Fails)}</th>{Cell(condition.Holds)}{Cell(condition.Fails)}</tr>");
        }

        html.WriteLine("</tbody></table></section>");
    }

    // Codes about the request itself, before any clause.
    private static void WriteOtherReasons(TextWriter html, PolicyCoverage coverage)
    {
        var clauses = coverage.Clauses.Select(c => c.Clause.Id).ToHashSet(StringComparer.Ordinal);
        var others = coverage.Reasons.Where(r => r.Reason.Clause() is not { } clause || !clauses.Contains(clause)).ToList();
        if (others.Count > 0)
        {
            html.WriteLine($"<article class=\"clause\"><header><h2>Reasons without a clause</h2></header><div class=\"rules\"><ul class=\"chips\">{string.Concat(others.Select(r => Chip(r.Reason.Name(), r.Given)))}</ul></div></article>");
        }
    }

    private static string Chip(string name, CoverageItem item) =>
        $"<li class=\"{WordOf(item.State)}\" title=\"{Told(item)}\"><span>{Encode(name)}</span> {Mark(item)}{(item.State == CoverageState.Accepted ? $"<small>{Encode(item.AcceptedBecause)}</small>" : string.Empty)}</li>";

    private static string Cell(CoverageItem item) => $"<td class=\"{WordOf(item.State)}\" title=\"{Told(item)}\">{Mark(item)}</td>";

    // Beside the condition there is room for the reason.
    private static string Never(string what, CoverageItem item) =>
        item.State == CoverageState.Accepted ? $"<small class=\"never\">It never {what}: {Encode(item.AcceptedBecause)}</small>" : string.Empty;

    private static string Mark(CoverageItem item) => item.State switch
    {
        CoverageState.Covered => string.Create(CultureInfo.InvariantCulture, $"<b>{item.Scenarios}</b>"),
        CoverageState.Accepted => "<b>never</b>",
        _ => "<b>missing</b>",
    };

    private static string Told(CoverageItem item) => item.First is { } first ? Encode($"First shown by: {first.Name}") : WordOf(item.State);

    private static string ReadStyle()
    {
        using var stream = typeof(CoverageSection).Assembly.GetManifestResourceStream(StyleResource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
