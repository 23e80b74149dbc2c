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
    private readonly Dictionary<int, Effects> registries = [];
    private readonly Dictionary<(FactGroup, int), bool[][]> withoutPremise = [];

    internal Reach(CellParts parts, Feasibility feasibility)
    {
        this.parts = parts;
        this.feasibility = feasibility;
        side = FoldSide.Of(parts)[0];
        groups = [.. Enum.GetValues<FactGroup>().Where(g => g is not (FactGroup.Registry or FactGroup.Refusal or FactGroup.ServiceRule)
            && (g != FactGroup.Acquisition || parts.Cell.Operation == Operation.Acquire))];
    }

    /// <summary>Whether facts can agree with the premise.</summary>
    internal bool CanBeMet(Premise premise) => parts.Given(premise) is var given
        && groups.All(group => premise.KeyOf(group).Length == 0 || feasibility.CanBeMet(given, group));

    /// <summary>The rules that may give the allow when the premise is met.</summary>
    internal IReadOnlyList<RuleDocument> Permitting(Premise premise)
    {
        // What a gate that is asked answers opens others, never closes one: so it is enough to look until nothing more opens.
        var given = parts.Given(premise);
        var guess = default(Guess);
        var open = Passing(given, guess);
        for (var more = Of(open); more.Passing != guess.Passing; more = Of(open))
        {
            guess = more;
            open = Passing(given, guess);
        }

        var scope = open.Where(r => r.Gate == PolicyGate.Scope && r.Permits is not null);
        var permitting = side.Side.Gates.Contains(PolicyGate.SpecialCareAcquisition) ? PolicyGate.SpecialCareAcquisition : side.Side.Gates.LastOrDefault(Routes.Permits);
        var passes = side.Side.RefusedByPlace is null && side.Side.Gates.All(gate => open.Any(r => r.Gate == gate));
        return [.. scope, .. passes ? open.Where(r => r.Gate == permitting && permitting != default) : []];
    }

    private Guess Of(List<RuleDocument> open) => new(side.AskedGates.Where(gate => open.Exists(r => r.Gate == gate)).Aggregate(0, (passing, gate) => passing | (1 << (int)gate)));

    private List<RuleDocument> Passing(CellParts given, Guess guess)
    {
        var registry = registries.TryGetValue(guess.Passing, out var known) ? known : registries[guess.Passing] = side.Registry(guess);
        var reaching = groups.Select(group => Reaching(given, group, guess)).ToList();
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

    // What a premise says nothing of is the same for all premises.
    private bool[][] Reaching(CellParts given, FactGroup group, Guess guess)
    {
        if (Feasibility.PremiseOf(given, group).Length > 0)
        {
            return feasibility.Of(given, side, group, guess);
        }

        return withoutPremise.TryGetValue((group, guess.Passing), out var known) ? known : withoutPremise[(group, guess.Passing)] = feasibility.Of(parts, side, group, guess);
    }

    // Whether what a rule is about can be there is part of the answers about its own part of the facts.
    private bool IsTried(Effects registry, int rule) =>
        ConditionFacts.OfSubject(side.Side.Rules[rule].Document.About) != FactGroup.Registry || registry.Tried[rule];
}
