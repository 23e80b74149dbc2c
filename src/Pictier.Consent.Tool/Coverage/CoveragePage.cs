using System.Globalization;
using Pictier.Consent.Testing.Coverage;

namespace Pictier.Consent.Tool.Coverage;

/// <summary>The coverage as one HTML page that needs nothing else: no network, no script to read it.</summary>
internal static class CoveragePage
{
    private const string OnlyMissing = """
        <script>
        const only = document.querySelector('#only-missing');
        only.hidden = false;
        only.onclick = () => {
          const pressed = only.getAttribute('aria-pressed') !== 'true';
          only.setAttribute('aria-pressed', pressed);
          document.body.classList.toggle('only-missing', pressed);
        };
        </script>
        """;

    internal static void Write(TextWriter html, PolicyCoverage coverage, IReadOnlyList<string> policies)
    {
        var title = CoverageSection.Encode(string.Join(", ", policies));
        html.WriteLine("<!doctype html>");
        html.WriteLine("<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.WriteLine("<meta name=\"color-scheme\" content=\"light dark\">");
        html.WriteLine($"<title>Policy coverage: {title}</title>");
        html.WriteLine($"<style>\n{CoverageSection.Style}</style></head><body class=\"coverage-page\">");
        html.WriteLine("<a class=\"skip\" href=\"#clauses\">Skip to the clauses</a>");
        html.WriteLine("<header class=\"page\">");
        html.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<p class=\"eyebrow\">Policy coverage · {coverage.Scenarios} scenarios</p>"));
        html.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<h1>{Verdict(coverage)}</h1>"));
        html.WriteLine($"<p class=\"policies\">{title}</p>");
        if (coverage.Overall.Missing > 0)
        {
            html.WriteLine("<button type=\"button\" id=\"only-missing\" aria-pressed=\"false\" hidden>Only what is missing</button>");
        }

        html.WriteLine("</header>");
        WriteContents(html, coverage);
        html.WriteLine("<main id=\"clauses\">");
        CoverageSection.Write(html, coverage);
        html.WriteLine("</main>");
        if (coverage.Overall.Missing > 0)
        {
            html.WriteLine(OnlyMissing);
        }

        html.WriteLine("</body></html>");
    }

    private static string Verdict(PolicyCoverage coverage) => coverage.Overall is { Missing: 0 }
        ? "Everything that the policy can do is shown by a scenario."
        : string.Create(CultureInfo.InvariantCulture, $"{coverage.Overall.Percent} % of what the policy can do is shown by scenarios; {coverage.Overall.Missing} things are missing.");

    private static void WriteContents(TextWriter html, PolicyCoverage coverage)
    {
        html.WriteLine("<nav aria-label=\"Clauses\"><ol>");
        foreach (var clause in coverage.Clauses)
        {
            var state = clause.Items.Any() ? CoverageSection.WordOf(clause.State) : "informative";
            html.WriteLine($"<li class=\"{state}\"><a href=\"#{CoverageSection.AnchorOf(clause.Clause)}\"><span class=\"number\">{CoverageSection.Encode(clause.Clause.Id)}</span> {CoverageSection.Encode(clause.Clause.Title?.En ?? clause.Clause.Text.En)}<span class=\"state\"> ({state})</span></a></li>");
        }

        html.WriteLine("</ol></nav>");
    }
}
