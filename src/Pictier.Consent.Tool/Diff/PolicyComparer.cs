using System.Collections.Concurrent;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Diff;

/// <summary>Compares two policies completely: every cell, and in each every combination of facts that a condition can tell apart.</summary>
internal sealed class PolicyComparer
{
    private readonly ConsentPolicy old;
    private readonly ConsentPolicy now;
    private readonly CellAnalysis analysis;
    private readonly CellSpace space;
    private readonly ConcurrentDictionary<ChangeKey, Found> found = [];
    private long run;

    private PolicyComparer(ConsentPolicy old, ConsentPolicy now)
    {
        this.old = old;
        this.now = now;
        var numbers = new RuleNumbers();
        PolicySide[] sides = [new(0, old, numbers), new(1, now, numbers)];
        analysis = new CellAnalysis(sides, onlyDifferences: true);
        space = new CellSpace(sides, [], []);
    }

    /// <summary>The difference. Work that takes long tells how far it is, by groups of cells done and in all.</summary>
    internal static PolicyComparison Compare(ConsentPolicy old, ConsentPolicy now, Func<long, Action>? progress = null)
    {
        var comparer = new PolicyComparer(old, now);
        var groups = comparer.space.Groups().ToList();
        var advance = progress?.Invoke(groups.Count);
        Parallel.ForEach(groups, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, cells =>
        {
            foreach (var cell in cells)
            {
                comparer.Look(cell);
            }

            advance?.Invoke();
        });
        return comparer.Conclude();
    }

    private void Look(Cell cell)
    {
        foreach (var (outcome, witness) in analysis.Of(cell, Precision.Decisions))
        {
            var situation = witness();
            var (before, after) = Run(situation);
            if (before.IsAllowed != outcome.Outcomes.Allows(0) || after.IsAllowed != outcome.Outcomes.Allows(1))
            {
                throw new AnalysisException($"A witness for {cell.Operation} of {string.Join(", ", cell.Data)} for {cell.Purpose} is decided `{before}` and `{after}`, which is not what was predicted: {WitnessFiles.Request(situation, "witness")} {string.Join(" ", WitnessFiles.Ledger(situation))}. The comparison is not to be relied on; please report this.");
            }

            if (before != after)
            {
                var key = new ChangeKey(cell.Operation, cell.Purpose, cell.Underlying, cell.Recipient, before, after);
                found.GetOrAdd(key, _ => new Found()).Add(cell, outcome.Cost, situation);
            }
        }
    }

    private (ComparedDecision Old, ComparedDecision New) Run(Situation situation)
    {
        Interlocked.Increment(ref run);
        return (ComparedDecision.Of(situation.DecidedBy(old)), ComparedDecision.Of(situation.DecidedBy(now)));
    }

    private PolicyComparison Conclude()
    {
        var changes = found.Select(f => new Change(
                f.Key.Operation, f.Key.Purpose, f.Key.Underlying, f.Key.Recipient, f.Key.Old, f.Key.New, f.Value.Cells,
                Minimal.Of(f.Value.Witness!, candidate => Run(candidate) == (f.Key.Old, f.Key.New))))
            .OrderBy(c => c.Direction switch { Direction.Weaker => 0, Direction.Stronger => 1, _ => 2 })
            .ThenBy(c => c.Operation).ThenBy(c => c.Purpose, StringComparer.Ordinal).ThenBy(c => c.Underlying, StringComparer.Ordinal)
            .ThenBy(c => c.Recipient, StringComparer.Ordinal).ThenBy(c => c.New.ToString(), StringComparer.Ordinal).ThenBy(c => c.Old.ToString(), StringComparer.Ordinal)
            .ToList();
        var (oldFrom, newFrom) = (old.Versions[0].EffectiveFrom, now.Versions[0].EffectiveFrom);
        var (cells, classes, asked) = analysis.Figures;
        return new PolicyComparison(
            changes,
            space.Start,
            oldFrom == newFrom ? null : new UncomparedTime(oldFrom < newFrom, oldFrom < newFrom ? oldFrom : newFrom, space.Start),
            new AnalysisFigures(cells, classes, asked, Interlocked.Read(ref run)));
    }

    private sealed record ChangeKey(Operation Operation, string Purpose, string? Underlying, string? Recipient, ComparedDecision Old, ComparedDecision New);

    private sealed class Found
    {
        private readonly Lock adding = new();
        private readonly HashSet<Cell> cells = [];
        private int cost = int.MaxValue;

        internal Situation? Witness { get; private set; }

        internal IReadOnlyList<Cell> Cells => [.. cells.OrderBy(c => c.At).ThenBy(c => c.Data.Count).ThenBy(c => string.Join(',', c.Data), StringComparer.Ordinal)];

        internal void Add(Cell cell, int facts, Situation witness)
        {
            lock (adding)
            {
                cells.Add(cell);
                if (facts + cell.Data.Count < cost)
                {
                    (cost, Witness) = (facts + cell.Data.Count, witness);
                }
            }
        }
    }
}
