using System.Text;

namespace Pictier.Consent.Tool.Diff;

/// <summary>A comparison as Markdown, for a review.</summary>
internal static class DiffMarkdown
{
    internal static string Write(PolicyComparison comparison)
    {
        var text = new StringBuilder("# What the new policy decides otherwise\n\n");
        foreach (var line in DiffSummary.Lines(comparison))
        {
            text.Append(line.StartsWith("  ", StringComparison.Ordinal) ? "- " : string.Empty).Append(line.Trim()).Append("\n\n");
        }

        foreach (var group in ChangeGroup.Of(comparison.Changes))
        {
            text.Append("## ").Append(group.Title).Append("\n\n| | was | is now | smallest witness |\n| --- | --- | --- | --- |\n");
            foreach (var change in group.Changes)
            {
                var direction = change.Direction == Direction.Same ? "other reason" : Word.Of(change.Direction);
                text.Append($"| {direction} | {change.Old} | {change.New} | {SituationText.Of(change.Witness)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
