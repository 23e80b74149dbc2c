using System.Globalization;
using Pictier.Consent.Testing.Coverage;

namespace Pictier.Consent.Tool.Coverage;

/// <summary>Writes the coverage as Markdown: the figures, the clauses, and what is missing.</summary>
internal static class CoverageMarkdown
{
    internal static void Write(TextWriter text, PolicyCoverage coverage)
    {
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## Coverage: {coverage.Overall.Percent} %"));
        text.WriteLine();
        text.WriteLine("| | covered | accepted | of | |");
        text.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Row("Clauses", coverage.OfClauses);
        Row("Rules (satisfied, failed, blocked)", coverage.OfRules);
        Row("Conditions (holds, fails)", coverage.OfConditions);
        Row("Reasons", coverage.OfReasons);
        List("Missing", coverage.Missing.Select(i => $"`{i.Name}`"));
        List("Accepted gaps that are none", coverage.Errors.Select(e => e.ToString()));

        void Row(string name, CoverageFigures f) =>
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {f.Covered} | {f.Accepted} | {f.Total} | {f.Percent} % |"));

        void List(string title, IEnumerable<string> items)
        {
            var all = items.ToList();
            if (all.Count > 0)
            {
                text.WriteLine();
                text.WriteLine($"### {title}");
                text.WriteLine();
                all.ForEach(item => text.WriteLine($"- {item}"));
            }
        }
    }
}
