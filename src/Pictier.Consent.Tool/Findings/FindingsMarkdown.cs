using Pictier.Consent.Tool.Output;

namespace Pictier.Consent.Tool.Findings;

/// <summary>Findings as GitHub-flavoured Markdown, for a comment or a summary.</summary>
internal static class FindingsMarkdown
{
    internal static void Write(TextWriter text, IReadOnlyList<Finding> findings)
    {
        text.WriteLine($"**{FindingsText.Counts(findings)}**");
        if (findings.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine("| | place | what | why | what to do |");
        text.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var finding in findings)
        {
            var place = finding.Place.Line == 0 ? finding.Place.File : $"{finding.Place.File}:{finding.Place.Line}";
            text.WriteLine($"| {FindingsText.Word(finding.Rule.Severity)}<br>`{finding.Rule.Id}` | {Markdown.Code(place)}<br>{Markdown.Code(finding.Place.Path ?? string.Empty)} | {Markdown.Cell(finding.What)} | {Markdown.Cell(finding.Rule.Why)} | {Markdown.Cell(finding.Remedy)} |");
        }
    }
}
