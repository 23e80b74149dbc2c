namespace Pictier.Consent.Tool.Analysis;

/// <summary>Instants that stand for all: every one that matters, and one in each interval between.</summary>
internal static class Instants
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(30);

    /// <summary>Before the first, at each, between each two, and after the last.</summary>
    internal static IEnumerable<DateTimeOffset> Around(IReadOnlyList<DateTimeOffset> bounds) =>
        bounds.Count == 0 ? [] : [bounds[0] - Far, .. From(bounds)];

    /// <summary>At each, between each two, and after the last.</summary>
    internal static IEnumerable<DateTimeOffset> From(IReadOnlyList<DateTimeOffset> bounds)
    {
        for (var i = 0; i < bounds.Count; i++)
        {
            yield return bounds[i];
            var next = i + 1 < bounds.Count ? bounds[i] + ((bounds[i + 1] - bounds[i]) / 2) : bounds[i] + Far;
            if (next > bounds[i])
            {
                yield return next;
            }
        }
    }
}
