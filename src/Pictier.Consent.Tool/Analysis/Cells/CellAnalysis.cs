using System.Collections.Concurrent;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Analyses cells: what the policies can come to, and the facts that lead there.</summary>
internal sealed class CellAnalysis(IReadOnlyList<PolicySide> sides, bool onlyDifferences)
{
    private readonly Answers answers = new();
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CellOutcome>>> known = new(StringComparer.Ordinal);
    private long cells;

    /// <summary>How many cells were looked at, how many of them differ for the rules, and how often the engine was asked about a fact.</summary>
    internal (long Cells, long Classes, long Asked) Figures => (Interlocked.Read(ref cells), known.Count, answers.Asked);

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
        var outcomes = known.GetOrAdd($"{precision}{parts.Key}", _ => new(() => Fold(cell, parts, precision))).Value;
        return outcomes.Select(outcome => (outcome, (Func<Situation>)(() => Write(cell, parts, outcome.Path))));
    }

    private List<CellOutcome> Fold(Cell cell, CellParts parts, Precision precision)
    {
        var seen = parts.Sides;
        if (Array.TrueForAll(seen, s => s.RefusedAtOnce is not null))
        {
            var refused = new Outcomes([.. seen.Select(s => new[] { 0UL, (ulong)s.RefusedAtOnce! })]);
            return onlyDifferences && refused.Agree ? [] : [.. parts.Cheapest().Select(path => new CellOutcome(refused, 0, path))];
        }

        var models = FoldSide.Of(parts);
        var tables = answers.Tables(parts.RecordKey, () => new RecordTableBuilder(parts, models).Build());
        return [.. CellFold.Of(cell, models, parts, tables, onlyDifferences, precision).Select(f => new CellOutcome(f.Key, f.Value.Cost, f.Value.Path)).OrderBy(o => o.Cost)];
    }

    private static Situation Write(Cell cell, CellParts parts, Choice? path)
    {
        var draft = new FactsDraft(cell);
        for (var choice = path; choice is not null; choice = choice.Before)
        {
            parts.Options(choice.Group)[choice.Option].Write(draft);
        }

        return draft.Build();
    }
}

/// <summary>Decisions that the policies can come to in a cell.</summary>
/// <param name="Outcomes">What they come to.</param>
/// <param name="Cost">How many facts it takes.</param>
/// <param name="Path">Which facts.</param>
internal sealed record CellOutcome(Outcomes Outcomes, int Cost, Choice? Path);
