using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Writes refuted and vacuous invariants as SARIF: each at its line, one of the built-in policy at the policy that breaks it.</summary>
internal static class ProofSarif
{
    private static readonly FindingRule Refuted = new(
        "PC9002", "invariant-refuted", FindingSeverity.Error, "An invariant does not hold of every decision.", "An invariant is a promise about every request, and this one is broken.");

    private static readonly FindingRule Vacuous = new(
        "PC9003", "invariant-vacuous", FindingSeverity.Warning, "An invariant is about no request of this policy.", "What is about nothing holds by itself and promises nothing.");

    internal static void Write(TextWriter text, PolicyProof proof, string policyFile) => SarifWriter.Write(text, [Refuted, Vacuous], proof.Proofs.Where(p => p.IsFailure).Select(p => new Finding(
        p.Verdict == Verdict.Refuted ? Refuted : Vacuous,
        p.Invariant.IsBuiltIn ? new FindingPlace(policyFile, 0, 0, null) : new FindingPlace(p.Invariant.Place.File, p.Invariant.Place.Line, p.Invariant.Place.Column, p.Invariant.Place.Path),
        p.Counterexample is null ? $"{p.Invariant.Id}: {p.Invariant.Title}" : $"{p.Invariant.Id}: {p.Invariant.Title} Refuted by {ProofOutput.Of(p.Counterexample)}.",
        p.Verdict == Verdict.Refuted ? "Correct the policy, or the invariant if the promise has changed." : "Correct its condition, or leave it out.")));
}
