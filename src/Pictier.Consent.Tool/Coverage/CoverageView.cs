using System.Globalization;
using Pictier.Consent.Testing.Coverage;
using Spectre.Console;

namespace Pictier.Consent.Tool.Coverage;

/// <summary>Shows the coverage to a person at a terminal: the figures, and what is missing.</summary>
internal static class CoverageView
{
    // More would scroll the figures away; the HTML report has them all.
    private const int MostShown = 40;

    internal static void Write(IAnsiConsole console, PolicyCoverage coverage)
    {
        console.WriteLine();
        Line("Clauses", coverage.OfClauses);
        Line("Rules", coverage.OfRules);
        Line("Conditions", coverage.OfConditions);
        Line("Reasons", coverage.OfReasons);
        var missing = coverage.Missing.ToList();
        foreach (var item in missing.Take(MostShown))
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [red]missing[/] {item.Name}");
        }

        if (missing.Count > MostShown)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]... and {missing.Count - MostShown} more; `--coverage-report coverage.html` shows them beside their clauses.[/]");
        }

        void Line(string name, CoverageFigures figures)
        {
            var accepted = figures.Accepted == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {figures.Accepted} accepted");
            var figure = string.Create(CultureInfo.InvariantCulture, $"{figures.Percent,5:F1} %");
            console.Markup(figures.Missing == 0 ? "[green]" + figure + "[/]" : "[red]" + figure + "[/]");
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {name,-10} [dim]{figures.Covered} of {figures.Total}{accepted}[/]");
        }
    }
}
