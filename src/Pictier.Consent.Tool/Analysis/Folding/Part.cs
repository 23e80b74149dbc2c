namespace Pictier.Consent.Tool.Analysis;

/// <summary>Options of parts of the facts with their effects on every policy, which stand for all that have the same.</summary>
/// <param name="Picks">What is chosen, of one part or of several that rules look at together.</param>
/// <param name="Facts">What that gives.</param>
/// <param name="Effects">By policy.</param>
internal sealed record Part(IReadOnlyList<Pick> Picks, FactOption Facts, Effects[] Effects)
{
    /// <summary>Of a record: which demands of the premise it meets.</summary>
    internal string Meeting { get; init; } = string.Empty;

    /// <summary>Of a record: the number of its effects.</summary>
    internal int Number { get; init; }

    internal static Part Of(FactGroup group, int option, FactOption facts, Effects[] effects) => new([new Pick(group, option)], facts, effects);

    /// <summary>What both together do.</summary>
    internal Part With(Part other) => new(
        [.. Picks, .. other.Picks],
        Facts with
        {
            Cost = Facts.Cost + other.Facts.Cost,
            Owes = Math.Max(Facts.Owes, other.Facts.Owes),
            ServiceRule = Facts.ServiceRule ?? other.Facts.ServiceRule,
            SaysNo = Facts.SaysNo || other.Facts.SaysNo,
        },
        [.. Effects.Zip(other.Effects, (l, r) => l.With(r))]);

    /// <summary>The cheapest option for every effect; what else keeps two options apart may be told.</summary>
    internal static IReadOnlyList<Part> Merge(IEnumerable<Part> parts, Func<Part, string>? apart = null)
    {
        var merged = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var key = $"{part.Facts.Owes}{part.Facts.SaysNo}{part.Facts.ServiceRule}{apart?.Invoke(part)}{string.Concat(part.Effects.Select(e => e.Key()))}";
            if (!merged.TryGetValue(key, out var cheaper) || part.Facts.Cost < cheaper.Facts.Cost)
            {
                merged[key] = part;
            }
        }

        return [.. merged.Values.OrderBy(p => p.Facts.Cost)];
    }
}
