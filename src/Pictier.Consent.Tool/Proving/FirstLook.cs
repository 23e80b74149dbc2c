using System.Collections.Concurrent;
using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Proving;

/// <summary>A place where an invariant may not hold: it is to be looked at exactly.</summary>
/// <param name="Group">The place of the cell's group among all, so that the order is always the same.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Premise">What is known of the facts.</param>
/// <param name="Precision">How exactly.</param>
internal sealed record Doubt(int Group, Cell Cell, Premise Premise, Precision Precision);

/// <summary>Looks at every cell, cheaply, and remembers where an invariant may not hold.</summary>
internal sealed class FirstLook
{
    private readonly PolicySide side;
    private readonly CellAnalysis analysis;
    private readonly IReadOnlyList<Invariant> invariants;
    private readonly IReadOnlyList<RequestQuestion> registryQuestions;
    private readonly Feasibility feasibility = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<(int Invariant, Premise Premise, Precision Precision)>> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int, string), IReadOnlyList<Premise>> premises = [];
    private readonly ConcurrentBag<Doubt>[] doubts;
    private readonly bool[] met;

    internal FirstLook(PolicySide side, CellAnalysis analysis, IReadOnlyList<Invariant> invariants)
    {
        this.side = side;
        this.analysis = analysis;
        this.invariants = invariants;
        registryQuestions = [.. invariants.SelectMany(i => i.When.Questions).DistinctBy(q => q.Text).Where(q => FactQuestions.Of(q) is null)];
        doubts = [.. invariants.Select(_ => new ConcurrentBag<Doubt>())];
        met = new bool[invariants.Count];
    }

    /// <summary>How many cells the rules and the invariants can tell apart.</summary>
    internal long Classes => known.Count;

    /// <summary>Whether there is a request that the invariant is about.</summary>
    internal bool IsMet(Invariant invariant) => met[IndexOf(invariant)];

    /// <summary>Where the invariant may not hold, the fewest data first.</summary>
    internal IEnumerable<Doubt> DoubtsAbout(Invariant invariant) => doubts[IndexOf(invariant)]
        .OrderBy(d => d.Precision).ThenBy(d => d.Cell.Data.Count).ThenBy(d => d.Group).ThenBy(d => d.Cell.At)
        .ThenBy(d => string.Join(',', d.Cell.Data), StringComparer.Ordinal).ThenBy(d => d.Premise.Key, StringComparer.Ordinal);

    /// <summary>Looks at the cells of a group.</summary>
    internal void At(int group, IReadOnlyList<Cell> cells)
    {
        foreach (var cell in cells)
        {
            var parts = analysis.See(cell, Premise.None);
            var answers = AnswersIn(cell);
            var key = string.Concat(answers.Values.Select(a => a ? '1' : '0')) + parts.Key;
            foreach (var (invariant, premise, precision) in known.GetOrAdd(key, _ => Look(parts, answers)))
            {
                doubts[invariant].Add(new Doubt(group, cell, premise, precision));
            }
        }
    }

    private int IndexOf(Invariant invariant) => invariants.Index().First(i => i.Item == invariant).Index;

    private Dictionary<string, bool> AnswersIn(Cell cell)
    {
        var version = side.VersionAt(cell.At)!;
        var request = new FactsDraft(cell).Build().Request;
        return registryQuestions.ToDictionary(q => q.Text, q => RegistryAnswers.Of(q, version, request, cell.At), StringComparer.Ordinal);
    }

    private List<(int, Premise, Precision)> Look(CellParts parts, Dictionary<string, bool> answers)
    {
        var found = new List<(int, Premise, Precision)>();
        var isRefused = parts.Sides[0].RefusedAtOnce is not null;
        var reach = isRefused ? null : new Reach(parts, feasibility);
        var permitting = reach?.Permitting(Premise.None) ?? [];
        var bits = string.Concat(answers.Values.Select(a => a ? '1' : '0')) + (parts.Cell.Operation == Operation.Acquire);
        for (var i = 0; i < invariants.Count; i++)
        {
            var invariant = invariants[i];
            var denials = invariant.Then!.Holds(DecisionAnswers.OfDenial) == true;
            var allows = permitting.All(rule => Allows(invariant, rule, parts.Cell.At));
            if (met[i] && denials && allows)
            {
                continue;
            }

            foreach (var premise in premises.GetOrAdd((i, bits), _ => Premises.Of(invariant.When, q => answers[q.Text], parts.Cell.Operation == Operation.Acquire)))
            {
                if (!(reach?.CanBeMet(premise) ?? parts.Given(premise).Cheapest().Any()))
                {
                    continue;
                }

                met[i] = true;
                if (!denials)
                {
                    found.Add((i, premise, Precision.Decisions));
                }
                else if (!allows && !reach!.Permitting(premise).All(rule => Allows(invariant, rule, parts.Cell.At)))
                {
                    found.Add((i, premise, Precision.Permissions));
                }
            }
        }

        return found;
    }

    private static bool Allows(Invariant invariant, RuleDocument rule, DateTimeOffset at) =>
        invariant.Then!.Holds(question => DecisionAnswers.OfAllow(question, rule, at)) == true;
}
