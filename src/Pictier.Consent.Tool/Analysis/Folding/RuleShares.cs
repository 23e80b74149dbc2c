namespace Pictier.Consent.Tool.Analysis;

/// <summary>Shares out the rules of all policies by the parts of the facts that they look at, so that each share can be answered for itself.</summary>
internal sealed class RuleShares
{
    internal RuleShares(FoldSide[] sides)
    {
        var classes = sides.SelectMany(s => s.Classes().Select(c => (Side: s.Index, c.Groups, c.Rules))).ToList();
        Fixed = [.. classes.Where(c => c.Groups.Any(IsRecord)).SelectMany(c => c.Groups.Where(g => !IsRecord(g))).Distinct().Order()];
        var unions = Enum.GetValues<FactGroup>().Where(g => g > FactGroup.Restriction || g == FactGroup.Held).Except(Fixed).Select(g => new HashSet<FactGroup> { g }).ToList();
        foreach (var (_, groups, _) in classes)
        {
            var touched = unions.Where(u => u.Overlaps(groups)).ToList();
            if (touched.Count > 1)
            {
                unions.RemoveAll(touched.Contains);
                unions.Add([.. touched.SelectMany(u => u)]);
            }
        }

        Start = ShareOf([]);
        Choices = [.. unions.Where(u => !u.Any(IsRecord)).Select(u => ShareOf([.. u.Order()]))];
        Records = RecordTableBuilder.Groups.ToDictionary(g => g, g => ShareOf([g]));

        RuleShare ShareOf(IReadOnlyList<FactGroup> groups)
        {
            var rules = sides.Select(s => classes.Where(c => c.Side == s.Index && (groups.Count == 0 ? c.Groups.All(Fixed.Contains) : c.Groups.Any(groups.Contains)))
                .SelectMany(c => c.Rules).Order().ToArray()).ToArray();
            return new RuleShare(groups, rules, [.. sides.Select((s, i) => s.Slots.Select(slot => rules[i].Where(r => s.Side.Rules[r].Document.Gate == slot).ToArray()).ToArray())]);
        }
    }

    /// <summary>Parts that a rule about records looks at too: they are held fixed while the others vary.</summary>
    internal IReadOnlyList<FactGroup> Fixed { get; }

    /// <summary>The rules that look at nothing that varies.</summary>
    internal RuleShare Start { get; }

    /// <summary>Parts that rules look at together; apart from each other they vary freely.</summary>
    internal IReadOnlyList<RuleShare> Choices { get; }

    /// <summary>The rules about each kind of record.</summary>
    internal IReadOnlyDictionary<FactGroup, RuleShare> Records { get; }

    private static bool IsRecord(FactGroup group) => RecordTableBuilder.Groups.Contains(group);
}

/// <summary>Rules that look at the same parts of the facts.</summary>
/// <param name="Groups">The parts.</param>
/// <param name="Rules">The rules by policy.</param>
/// <param name="BySlot">The same by the gate whose answer is kept.</param>
internal sealed record RuleShare(IReadOnlyList<FactGroup> Groups, int[][] Rules, int[][][] BySlot);
