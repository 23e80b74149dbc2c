namespace Pictier.Consent.Tool.Analysis;

/// <summary>What one option of a part of the facts does to the rules of one policy.</summary>
/// <param name="First">By rule and entry: the first condition about this part that fails; <see cref="None"/> when none does.</param>
/// <param name="Tried">By rule: whether the part that the rule is about is there.</param>
internal sealed record Effects(byte[][] First, bool[] Tried)
{
    /// <summary>No condition fails.</summary>
    internal const byte None = 255;

    /// <summary>What both together do.</summary>
    internal Effects With(Effects other)
    {
        var first = new byte[First.Length][];
        var tried = new bool[First.Length];
        for (var r = 0; r < first.Length; r++)
        {
            var (mine, theirs) = (First[r], other.First[r]);
            first[r] = new byte[mine.Length];
            for (var entry = 0; entry < mine.Length; entry++)
            {
                first[r][entry] = Math.Min(mine[entry], theirs[entry]);
            }

            tried[r] = Tried[r] || other.Tried[r];
        }

        return new Effects(first, tried);
    }

    internal string Key() => string.Concat(First.Select(of => Convert.ToHexString(of))) + string.Concat(Tried.Select(t => t ? '1' : '0'));
}

/// <summary>An option of a part of the facts with its effects on every policy, which stands for all options that have the same.</summary>
/// <param name="Option">The index of the cheapest of these options.</param>
/// <param name="Facts">That option.</param>
/// <param name="Effects">By policy.</param>
internal sealed record Part(int Option, FactOption Facts, Effects[] Effects)
{
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

/// <summary>A choice of an option, after others.</summary>
internal sealed record Choice(FactGroup Group, int Option, Choice? Before);
