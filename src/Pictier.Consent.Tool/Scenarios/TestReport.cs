using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>What came of all scenarios.</summary>
/// <param name="Files">The files, in the order in which they were named.</param>
/// <param name="Elapsed">How long reading and running took.</param>
internal sealed record TestReport(IReadOnlyList<TestedFile> Files, TimeSpan Elapsed)
{
    /// <summary>How much of the policies the scenarios show; null when nobody asked.</summary>
    internal PolicyCoverage? Coverage { get; init; }

    /// <summary>Which mistakes in the policies the scenarios notice; null when nobody asked, or some scenario failed.</summary>
    internal MutationReport? Mutation { get; init; }

    internal IEnumerable<ScenarioResult> Results => Files.SelectMany(f => f.Results);

    internal IEnumerable<ScenarioResult> Failed => Results.Where(r => !r.Held);

    internal int Count => Files.Sum(f => f.Results.Count);
}

/// <summary>A scenario file with what came of its scenarios.</summary>
internal sealed record TestedFile(ScenarioFile File, IReadOnlyList<ScenarioResult> Results)
{
    internal int FailedCount => Results.Count(r => !r.Held);
}
