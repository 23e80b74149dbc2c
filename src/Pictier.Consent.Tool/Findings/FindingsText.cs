using Pictier.Consent.Tool.Output;
using Spectre.Console;

namespace Pictier.Consent.Tool.Findings;

/// <summary>Findings for a person at a terminal.</summary>
internal static class FindingsText
{
    internal static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            console.Write(new Text($"{finding.Place}: ", new Style(decoration: Decoration.Dim)));
            console.Write(new Text(Word(finding.Rule.Severity), StyleOf(finding.Rule.Severity)));
            console.WriteLine($" {finding.Rule.Id} {finding.Rule.Name}");
            IndentedText.Write(console, 4, finding.What, Style.Plain);
            IndentedText.Write(console, 4, finding.Rule.Why, new Style(decoration: Decoration.Dim));
            IndentedText.Write(console, 4, finding.Remedy, new Style(Color.Green));
            console.WriteLine();
        }

        console.WriteLine(Counts(findings));
    }

    /// <summary>How many findings of each severity there are.</summary>
    internal static string Counts(IReadOnlyList<Finding> findings) => findings.Count == 0
        ? "Nothing was found."
        : string.Join(", ", new[] { FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Note }
            .Select(s => (Severity: s, Count: findings.Count(f => f.Rule.Severity == s)))
            .Select(s => $"{s.Count} {Word(s.Severity)}{(s.Count == 1 ? string.Empty : "s")}")) + ".";

    internal static string Word(FindingSeverity severity) => severity.ToString().ToLowerInvariant();

    private static Style StyleOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => new Style(Color.Red, decoration: Decoration.Bold),
        FindingSeverity.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => new Style(Color.Blue, decoration: Decoration.Bold),
    };
}
