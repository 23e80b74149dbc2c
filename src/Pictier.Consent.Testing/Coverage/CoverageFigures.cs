namespace Pictier.Consent.Testing.Coverage;

/// <summary>How much of what a policy can do was seen.</summary>
/// <param name="Covered">What scenarios showed.</param>
/// <param name="Accepted">What can never be seen, for a reason that is listed.</param>
/// <param name="Total">All of it.</param>
public sealed record CoverageFigures(int Covered, int Accepted, int Total)
{
    /// <summary>What is neither covered nor accepted as a gap.</summary>
    public int Missing => Total - Covered - Accepted;

    /// <summary>The covered part of what can be seen, in percent, rounded down to a tenth: 100 only when nothing is missing.</summary>
    public double Percent => Total == Accepted ? 100 : Math.Floor(1000.0 * Covered / (Total - Accepted)) / 10;

    internal static CoverageFigures Of(IEnumerable<CoverageState> states)
    {
        var counted = states.ToList();
        return new CoverageFigures(
            counted.Count(s => s == CoverageState.Covered), counted.Count(s => s == CoverageState.Accepted), counted.Count);
    }
}
