using System.Globalization;

namespace Pictier.Consent.Tool.Diff;

/// <summary>What a comparison comes to, in a few lines: by direction and by clause, and how much was looked at.</summary>
internal static class DiffSummary
{
    internal static IEnumerable<string> Lines(PolicyComparison comparison)
    {
        if (comparison.Before is { } before)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"From {before.From:O} until {before.Until:O} only the {(before.OnlyOld ? "old" : "new")} policy is in force; that time is not compared.");
        }

        yield return comparison.Changes.Count == 0
            ? "No request is decided otherwise."
            : $"{comparison.Count(Direction.Weaker)} weaker, {comparison.Count(Direction.Stronger)} stronger, {comparison.Count(Direction.Same)} with another reason.";
        foreach (var (clause, weaker, stronger, same) in ByClause(comparison))
        {
            yield return $"  clause {clause}: {weaker} weaker, {stronger} stronger, {same} with another reason";
        }

        var figures = comparison.Figures;
        yield return $"Looked at {figures.Cells} cells in {figures.Classes} classes; ran {figures.Run} requests through both policies.";
    }

    internal static IEnumerable<(string Clause, int Weaker, int Stronger, int Same)> ByClause(PolicyComparison comparison) =>
        comparison.Changes.GroupBy(c => c.Clause ?? "none").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (
            g.Key, g.Count(c => c.Direction == Direction.Weaker), g.Count(c => c.Direction == Direction.Stronger), g.Count(c => c.Direction == Direction.Same)));
}
