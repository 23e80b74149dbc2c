using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Proves that whatever a policy allows is allowed by other rules too, or finds a request that is not.</summary>
internal static class RelationProver
{
    internal static InvariantProof Prove(ConsentPolicy policy, Invariant invariant, ComparedRules rules)
    {
        var compared = policy.Versions.Select(version => Compared(version, rules)).ToList();
        if (policy.Versions.Zip(compared).All(pair => RuleImplication.Holds(pair.First, pair.Second)))
        {
            return new InvariantProof(invariant, Verdict.Proven, null);
        }

        var other = ConsentPolicy.From(compared);
        var numbers = new RuleNumbers();
        PolicySide[] sides = [new(0, policy, numbers), new(1, other, numbers)];
        var analysis = new CellAnalysis(sides, onlyDifferences: true);
        var groups = new CellSpace(sides, [], []).Groups().ToList();
        var looser = new Situation?[groups.Count];
        Parallel.For(0, groups.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (group, loop) =>
        {
            looser[group] = groups[group].OrderBy(c => c.Data.Count).Select(cell => Looser(analysis, cell)).FirstOrDefault(found => found is not null);
            if (looser[group] is not null)
            {
                // The groups before it are still looked at, so that the first of all is told.
                loop.Break();
            }
        });
        return Array.Find(looser, found => found is not null) is { } situation
            ? new InvariantProof(invariant, Verdict.Refuted, Counterexample(invariant, situation, policy, other))
            : new InvariantProof(invariant, Verdict.Proven, null);
    }

    private static Situation? Looser(CellAnalysis analysis, Cell cell)
    {
        foreach (var (outcome, witness) in analysis.Of(cell, Precision.Permissions))
        {
            if (outcome.Outcomes.Allows(0) && !outcome.Outcomes.Allows(1))
            {
                return witness();
            }
        }

        return null;
    }

    private static PolicyDocument Compared(PolicyDocument version, ComparedRules rules) => rules == ComparedRules.PolicyWithoutLaw
        ? version with { Options = version.Options with { LegalOverlay = LegalOverlay.Off } }
        : version with { Extends = Rulebook.Pictier20201001.Id, Clauses = [], Rules = [] };

    private static Counterexample Counterexample(Invariant invariant, Situation situation, ConsentPolicy policy, ConsentPolicy other)
    {
        var least = Minimal.Of(situation, less => less.DecidedBy(policy).IsAllowed && !less.DecidedBy(other).IsAllowed);
        var (decision, compared) = (WitnessFiles.Decided(policy, least), WitnessFiles.Decided(other, least));
        return decision.IsAllowed && !compared.IsAllowed
            ? new Counterexample(least, decision, compared)
            : throw new AnalysisException($"A counterexample to `{invariant.Id}` is decided `{decision}` and `{compared}`, which is not what was predicted. The proof is not to be relied on; please report this.");
    }
}
