using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>What came of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="KilledBy">The scenario that told it from the policy; null when none did.</param>
/// <param name="AcceptedBecause">Why its survival is accepted; null when it is not.</param>
public sealed record MutantResult(PolicyMutant Mutant, Scenario? KilledBy, string? AcceptedBecause)
{
    /// <summary>Whether no scenario told it from the policy, and nobody said why.</summary>
    public bool IsUnexplained => KilledBy is null && AcceptedBecause is null;
}
