using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Diff;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Proves invariants for every request that there can be, or finds one that refutes them.</summary>
/// <remarks>
/// A first look at every cell leaves out whatever cannot be otherwise than the invariant says; the cells that are left are looked at exactly.
/// </remarks>
internal sealed class PolicyProver
{
    private readonly PolicySide side;
    private readonly CellAnalysis analysis;
    private readonly CellSpace space;
    private readonly FirstLook look;
    private long run;

    private PolicyProver(ConsentPolicy policy, IReadOnlyList<Invariant> invariants)
    {
        side = new PolicySide(0, policy, new RuleNumbers());
        analysis = new CellAnalysis([side], onlyDifferences: false);
        var questions = invariants.SelectMany(i => i.When.Questions).ToList();
        space = new CellSpace(
            [side],
            [.. questions.Where(q => q.Property.Kind == PropertyKind.Time).Select(RegistryAnswers.Time)],
            [.. questions.Where(q => q.Property.Name is "dataIncludes" or "dataWithin").Select(q => q.Words)]);
        look = new FirstLook(side, analysis, [.. invariants.Where(i => i.Then is not null)]);
    }

    /// <summary>What comes of each invariant, in their order. Work that takes long tells how far it is, by groups of cells done and in all.</summary>
    internal static PolicyProof Prove(ConsentPolicy policy, IReadOnlyList<Invariant> invariants, Func<long, Action>? progress = null)
    {
        var prover = new PolicyProver(policy, invariants);
        var groups = prover.space.Groups().ToList();
        var advance = progress?.Invoke(groups.Count);
        var everyCore = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(groups.Index(), everyCore, group =>
        {
            prover.look.At(group.Index, group.Item);
            advance?.Invoke();
        });
        var proofs = new InvariantProof[invariants.Count];
        Parallel.For(0, invariants.Count, everyCore, i => proofs[i] = prover.Conclude(invariants[i]));
        var (cells, classes, asked) = prover.analysis.Figures;
        return new PolicyProof(proofs, new AnalysisFigures(cells, prover.look.Classes + classes, asked, Interlocked.Read(ref prover.run)));
    }

    private InvariantProof Conclude(Invariant invariant)
    {
        if (invariant.StricterThan is { } rules)
        {
            return RelationProver.Prove(side.Policy, invariant, rules);
        }

        foreach (var doubt in look.DoubtsAbout(invariant))
        {
            if (Counterexample(invariant, doubt) is { } found)
            {
                return new InvariantProof(invariant, Verdict.Refuted, found);
            }
        }

        return new InvariantProof(invariant, look.IsMet(invariant) ? Verdict.Proven : Verdict.Vacuous, null);
    }

    private Counterexample? Counterexample(Invariant invariant, Doubt doubt)
    {
        foreach (var (outcome, witness) in analysis.Of(analysis.See(doubt.Cell, doubt.Premise), doubt.Precision))
        {
            var situation = witness();
            var decision = Run(situation);
            if (decision.IsAllowed != outcome.Outcomes.Allows(0) || !IsAbout(invariant, situation))
            {
                throw new AnalysisException($"A request about which `{invariant.Id}` was to be tried is decided `{decision}`, or is not one of those that it is about, which was not predicted: {WitnessFiles.Request(situation, "witness")} {string.Join(" ", WitnessFiles.Ledger(situation))}. The proof is not to be relied on; please report this.");
            }

            if (!Holds(invariant, decision))
            {
                var least = Minimal.Of(situation, less => IsAbout(invariant, less) && !Holds(invariant, Run(less)));
                return new Counterexample(least, Checked(invariant, least), null);
            }
        }

        return null;
    }

    // What is reported was decided once more, from the files that a reader will run.
    private Decision Checked(Invariant invariant, Situation situation)
    {
        var decision = WitnessFiles.Decided(side.Policy, situation);
        return !Holds(invariant, decision)
            ? decision
            : throw new AnalysisException($"The counterexample to `{invariant.Id}` is none once it is written to files: {WitnessFiles.Request(situation, "witness")}. Please report this.");
    }

    private Decision Run(Situation situation)
    {
        Interlocked.Increment(ref run);
        return situation.DecidedBy(side.Policy);
    }

    private bool IsAbout(Invariant invariant, Situation situation) => side.VersionAt(situation.At) is { } version
        && invariant.When.Holds(question => FactQuestions.Of(question) is { } facts
            ? facts.Any(fact => fact.Holds(side, situation)) == FactQuestions.IsYes(question)
            : RegistryAnswers.Of(question, version, situation.Request, situation.At)) == true;

    private static bool Holds(Invariant invariant, Decision decision) => invariant.Then!.Holds(question => DecisionAnswers.Of(question, decision)) == true;
}
