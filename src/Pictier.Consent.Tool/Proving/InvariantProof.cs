using Pictier.Consent.Testing.Invariants;
using Pictier.Consent.Tool.Analysis;
using Pictier.Consent.Tool.Diff;

namespace Pictier.Consent.Tool.Proving;

/// <summary>What came of an invariant.</summary>
internal enum Verdict
{
    /// <summary>It holds for every request.</summary>
    Proven = 0,

    /// <summary>It does not: there is a counterexample.</summary>
    Refuted,

    /// <summary>It holds because the policy knows no request that it is about.</summary>
    Vacuous,
}

/// <summary>An invariant with what came of it.</summary>
/// <param name="Invariant">The invariant.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Counterexample">For a refuted one, a request that is decided otherwise.</param>
internal sealed record InvariantProof(Invariant Invariant, Verdict Verdict, Counterexample? Counterexample)
{
    /// <summary>Whether something is wrong: what the built-in policy promises need not be about anything in a policy of one's own.</summary>
    internal bool IsFailure => Verdict == Verdict.Refuted || (Verdict == Verdict.Vacuous && !Invariant.IsBuiltIn);
}

/// <summary>A request, with what its principal said, whose decision an invariant forbids; nothing can be left out of it.</summary>
/// <param name="Situation">The request, what its principal said, and the instant.</param>
/// <param name="Decision">How the engine decides it.</param>
/// <param name="Compared">How the rules decide it with which it is compared; null for an invariant about single decisions.</param>
internal sealed record Counterexample(Situation Situation, Decision Decision, Decision? Compared);

/// <summary>What was proven of a policy, and how much was looked at.</summary>
internal sealed record PolicyProof(IReadOnlyList<InvariantProof> Proofs, AnalysisFigures Figures)
{
    internal int Count(Verdict verdict) => Proofs.Count(p => p.Verdict == verdict);
}
