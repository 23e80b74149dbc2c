using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Which rules may give the allow of a cell at all, each part of the facts taken for itself.</summary>
/// <remarks>
/// A first look that never leaves a rule out, and is cheap: it only forgets that the same facts must serve all gates, that earlier rules
/// come first, and that refusals and ages bear on consents. What it finds is looked at exactly by the fold.
/// </remarks>
internal sealed class Reach
{
    private readonly CellParts parts;
    private readonly FoldSide side;
    private readonly Feasibility feasibility;
    private readonly FactGroup[] groups;
    private Guess guess;

    private Reach(CellParts parts, FoldSide side, Feasibility feasibility)
    {
        this.parts = parts;
        this.side = side;
        this.feasibility = feasibility;
        groups = [.. Enum.GetValues<FactGroup>().Where(g => g is not (FactGroup.Registry or FactGroup.Refusal or FactGroup.ServiceRule)
            && (g != FactGroup.Acquisition || parts.Cell.Operation == Operation.Acquire))];
    }

    /// <summary>The rules that may give the allow when the premise of these parts is met; null when it cannot be met.</summary>
    internal static IReadOnlyList<RuleDocument>? Of(CellParts parts, FoldSide side, Feasibility feasibility) =>
        new Reach(parts, side, feasibility) is var reach && reach.CanBeMet() ? reach.Permitting() : null;

    private bool CanBeMet() => groups.All(group => parts.Premise.KeyOf(group).Length == 0 || feasibility.CanBeMet(parts, group));

    private IReadOnlyList<RuleDocument> Permitting()
    {
        // What a gate that is asked answers opens others, never closes one: so it is enough to look until nothing more opens.
        var open = Passing();
        for (var more = Of(open); more.Passing != guess.Passing; more = Of(open))
        {
            guess = more;
            open = Passing();
        }

        var scope = open.Where(r => r.Gate == PolicyGate.Scope && r.Permits is not null);
        var permitting = side.Side.Gates.Contains(PolicyGate.SpecialCareAcquisition) ? PolicyGate.SpecialCareAcquisition : side.Side.Gates.LastOrDefault(Routes.Permits);
        var passes = side.Side.RefusedByPlace is null && side.Side.Gates.All(gate => open.Any(r => r.Gate == gate));
        return [.. scope, .. passes ? open.Where(r => r.Gate == permitting && permitting != default) : []];
    }

    private Guess Of(List<RuleDocument> open) => new(side.AskedGates.Where(gate => open.Exists(r => r.Gate == gate)).Aggregate(0, (passing, gate) => passing | (1 << (int)gate)));

    private List<RuleDocument> Passing()
    {
        var registry = side.Registry(guess);
        var reaching = groups.Select(group => feasibility.Of(parts, side, group, guess)).ToList();
        var open = new List<RuleDocument>();
        for (var r = 0; r < side.Side.Rules.Count; r++)
        {
            var rule = side.Side.Rules[r];
            if (rule.CanPass && IsTried(registry, r) && side.Combiner.Candidates(r).Any(entry => registry.First[r][entry] == Effects.None && reaching.TrueForAll(can => can[r][entry])))
            {
                open.Add(rule.Document);
            }
        }

        return open;
    }

    // Whether what a rule is about can be there is part of the answers about its own part of the facts.
    private bool IsTried(Effects registry, int rule) =>
        ConditionFacts.OfSubject(side.Side.Rules[rule].Document.About) != FactGroup.Registry || registry.Tried[rule];
}
