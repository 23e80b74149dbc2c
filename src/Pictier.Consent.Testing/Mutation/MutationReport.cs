using Pictier.Consent.Testing.Gaps;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Which mistakes in the policies the scenarios notice.</summary>
/// <param name="Results">Every mutant with what came of it.</param>
/// <param name="Errors">What is wrong with the accepted gaps: one that names no mutant, or one that a scenario kills after all.</param>
public sealed record MutationReport(IReadOnlyList<MutantResult> Results, IReadOnlyList<GapError> Errors)
{
    /// <summary>How many mutants a scenario kills.</summary>
    public int Killed => Results.Count(r => r.KilledBy is not null);

    /// <summary>How many survive for a reason that is listed.</summary>
    public int Accepted => Results.Count(r => r.KilledBy is null && r.AcceptedBecause is not null);

    /// <summary>The mutants that survive without a reason.</summary>
    public IEnumerable<MutantResult> Survivors => Results.Where(r => r.IsUnexplained);
}
