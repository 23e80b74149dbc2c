namespace Pictier.Consent.Tool.Diff;

/// <summary>The semantic difference of two policies: every way in which a request can be decided otherwise.</summary>
/// <param name="Changes">The changes, those that weaken the policy first.</param>
/// <param name="From">From when on both policies are in force, and compared.</param>
/// <param name="Before">What holds before that; null when both come into force together.</param>
/// <param name="Figures">How much was looked at.</param>
internal sealed record PolicyComparison(IReadOnlyList<Change> Changes, DateTimeOffset From, UncomparedTime? Before, AnalysisFigures Figures)
{
    internal int Count(Direction direction) => Changes.Count(c => c.Direction == direction);
}

/// <summary>The time in which only one of the policies is in force: the other denies everything with <c>policy-not-in-force</c>.</summary>
/// <param name="OnlyOld">Whether the old one is.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, exclusive.</param>
internal sealed record UncomparedTime(bool OnlyOld, DateTimeOffset From, DateTimeOffset Until);

/// <summary>How much an analysis looked at.</summary>
/// <param name="Cells">The cells: operation, purposes, recipient, class of data, class of instants.</param>
/// <param name="Classes">How many of them the rules can tell apart.</param>
/// <param name="Asked">How often the engine was asked about an option of the facts.</param>
/// <param name="Run">How many requests were run through both policies.</param>
internal sealed record AnalysisFigures(long Cells, long Classes, long Asked, long Run);
