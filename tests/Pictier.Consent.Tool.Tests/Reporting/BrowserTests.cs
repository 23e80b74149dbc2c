using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pictier.Consent.Tool.Tests.Reporting;

/// <summary>The report of the album, as a browser shows it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class BrowserTests
{
    // Contrast by the formula of WCAG 2.2, of every text that is shown, against the nearest background behind it.
    private const string Look = """
        <script>
        document.querySelectorAll('details').forEach(d => d.open = true);
        const rgb = c => c.match(/[\d.]+/g).map(Number);
        const light = c => { const [r, g, b] = rgb(c).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgb(c)[3] !== 0) return c; } return 'rgb(255,255,255)'; };
        let least = 99, texts = 0;
        for (const e of document.querySelectorAll('body *:not(svg):not(svg *)')) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.className === 'skip') continue;
            const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
            least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
            texts++;
        }
        document.title = JSON.stringify({
            overflow: document.documentElement.scrollWidth - innerWidth, least, texts,
            heads: document.querySelectorAll('table').length === document.querySelectorAll('table > caption').length && document.querySelectorAll('th:not([scope])').length === 0,
            landmarks: ['header', 'nav', 'main', 'footer'].every(l => document.querySelectorAll(l).length === 1),
            levels: [...document.querySelectorAll('h1,h2,h3,h4')].every((h, i, all) => i === 0 || h.tagName[1] - all[i - 1].tagName[1] <= 1),
            columns: getComputedStyle(document.body).gridTemplateColumns.split(' ').length,
        });
        </script>
        """;

    [TestCase("en", 1360, false)]
    [TestCase("en", 500, false)]
    [TestCase("ja", 1360, true)]
    [TestCase("ja", 500, true)]
    public void Nothing_runs_out_of_the_page_and_every_text_can_be_read(string language, int width, bool dark)
    {
        var seen = Seen(language, width, dark);

        seen.GetProperty("overflow").GetInt32().Should().BeLessThanOrEqualTo(0);
        seen.GetProperty("texts").GetInt32().Should().BeGreaterThan(1000);
        seen.GetProperty("least").GetDouble().Should().BeGreaterThanOrEqualTo(4.5);
    }

    [Test]
    public void It_has_landmarks_headings_in_order_and_tables_with_heads()
    {
        var seen = Seen("en", 1360, dark: false);

        seen.GetProperty("landmarks").GetBoolean().Should().BeTrue();
        seen.GetProperty("levels").GetBoolean().Should().BeTrue();
        seen.GetProperty("heads").GetBoolean().Should().BeTrue();
    }

    [TestCase(1360, 2)]
    [TestCase(500, 1)]
    public void The_contents_stand_beside_the_text_where_there_is_room(int width, int columns) =>
        Seen("en", width, dark: false).GetProperty("columns").GetInt32().Should().Be(columns);

    private static JsonElement Seen(string language, int width, bool dark)
    {
        using var workspace = new Workspace();
        workspace.Run("report", "--policy", Repository.PathOf("samples", "Pictier.Album", "album.policy.json"), "--language", language, "--at", "2026-06-01T00:00:00+09:00").Should().Be(0);
        var page = Policy().Replace(workspace.Standard, string.Empty).Replace("</body>", $"{Look}</body>", StringComparison.Ordinal);
        var document = Chromium.Document(workspace.With("report.html", page), width, dark);
        return JsonDocument.Parse(Title().Match(document).Groups[1].Value.Replace("&quot;", "\"", StringComparison.Ordinal)).RootElement;
    }

    // The page forbids scripts; the one that looks at it needs to run.
    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();
}
