using System.Collections.Concurrent;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Analyses cells: what the policies can come to, and the facts that lead there.</summary>
internal sealed class CellAnalysis(IReadOnlyList<PolicySide> sides, bool onlyDifferences)
{
    private readonly Answers answers = new();
    private readonly SameWords? sameWords = onlyDifferences ? new SameWords(sides) : null;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CellOutcome>>> known = new(StringComparer.Ordinal);
    private long cells;

    /// <summary>How many cells were looked at, how many of them differ for the rules, and how often the engine was asked about a fact.</summary>
    internal (long Cells, long Classes, long Asked) Figures => (Interlocked.Read(ref cells), known.Count, answers.Asked);

    /// <summary>All that can be decided in the cell, whatever the facts are; where only differences matter, nothing where there can be none.</summary>
    internal IEnumerable<(CellOutcome Outcome, Func<Situation> Witness)> Of(Cell cell, Precision precision)
    {
        if (sameWords?.Of(cell) ?? false)
        {
            Interlocked.Increment(ref cells);
            return [];
        }

        return Of(See(cell, Premise.None), precision);
    }

    /// <summary>What the policies see of a cell, when this is known of the facts.</summary>
    internal CellParts See(Cell cell, Premise premise)
    {
        Interlocked.Increment(ref cells);
        return new CellParts(cell, [.. sides.Select(side => SideCell.Of(side, cell))], answers, premise);
    }

    /// <summary>What can be decided in the cell; the facts are written for it when asked for.</summary>
    internal IEnumerable<(CellOutcome Outcome, Func<Situation> Witness)> Of(CellParts parts, Precision precision)
    {
        if (onlyDifferences && parts.AreRead)
        {
            return [];
        }

        var cell = parts.Cell;
        var outcomes = known.GetOrAdd($"{precision}{parts.Key}", _ => new(() => Fold(parts, precision))).Value;
        return outcomes.Select(outcome => (outcome, (Func<Situation>)(() => Write(cell, parts, outcome.Picks))));
    }

    private IReadOnlyList<CellOutcome> Fold(CellParts parts, Precision precision)
    {
        var seen = parts.Sides;
        if (Array.TrueForAll(seen, s => s.RefusedAtOnce is not null))
        {
            var refused = new Outcomes([.. seen.Select(s => new[] { 0UL, (ulong)s.RefusedAtOnce! })]);
            return onlyDifferences && refused.Agree ? [] : [.. parts.Cheapest().Select(picks => new CellOutcome(refused, 0, picks))];
        }

        var models = FoldSide.Of(parts);
        var tables = answers.Tables(parts.RecordKey, () => new RecordTableBuilder(parts, models).Build());
        return CellFold.Of(models, parts, tables, new FoldAim(onlyDifferences, precision));
    }

    private static Situation Write(Cell cell, CellParts parts, IReadOnlyList<Pick> picks)
    {
        var draft = new FactsDraft(cell);
        foreach (var pick in picks)
        {
            parts.Picked(pick).Write(draft);
        }

        return draft.Build();
    }
}

/// <summary>Decisions that the policies can come to in a cell.</summary>
/// <param name="Outcomes">What they come to.</param>
/// <param name="Cost">How many facts it takes.</param>
/// <param name="Picks">Which facts.</param>
internal sealed record CellOutcome(Outcomes Outcomes, int Cost, IReadOnlyList<Pick> Picks);
