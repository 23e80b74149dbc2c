using System.Text.Json;
using Microsoft.Playwright;

namespace Pictier.Consent.BrowserTests.Axe;

/// <summary>Looks at a page as axe-core does, by the rules of WCAG 2.2 up to level AA and by good practice.</summary>
internal static class Accessibility
{
    private static readonly string Script = Read();

    /// <summary>What is wrong with the page: the rule, and where.</summary>
    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Evaluated by the debugger, so the content security policy of the page stays as it is.
        await page.EvaluateAsync(Script + ";0");
        var found = await page.EvaluateAsync<JsonElement>("""
            () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                .then(r => ({ passes: r.passes.length, violations: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')) }))
            """);
        found.GetProperty("passes").GetInt32().Should().BePositive("axe looked at the page");
        return [.. found.GetProperty("violations").EnumerateArray().Select(v => v.GetString()!)];
    }

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Accessibility).Assembly.GetManifestResourceStream("axe.min.js")!);
        return reader.ReadToEnd();
    }
}
