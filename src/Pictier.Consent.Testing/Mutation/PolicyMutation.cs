using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Tries mistakes in policies: a mutant that no scenario tells from its policy is a mistake that nobody would notice.</summary>
public static class PolicyMutation
{
    /// <summary>The mutants of the policies that the scenarios test.</summary>
    public static IReadOnlyList<PolicyMutant> MutantsOf(IEnumerable<Scenario> scenarios, AcceptedGaps? accepted = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return MutantsOf(Groups(scenarios), accepted ?? AcceptedGaps.None);
    }

    /// <summary>Runs the scenarios against every mutant of their policies, on all cores.</summary>
    /// <param name="scenarios">Scenarios that hold for the policies as they are.</param>
    /// <param name="accepted">The survivors that are accepted; null: none.</param>
    /// <param name="done">Told after each mutant, from any thread.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentException">A scenario does not hold for its policy, so that it tells nothing about mutants.</exception>
    public static MutationReport Run(
        IEnumerable<Scenario> scenarios, AcceptedGaps? accepted = null, Action? done = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var groups = Groups(scenarios);
        if (groups.SelectMany(g => g.Scenarios).FirstOrDefault(s => !s.Run().Held) is { } failing)
        {
            throw new ArgumentException($"The scenario `{failing.Name}` does not hold for the policy as it is; repair it before mutants are tried.", nameof(scenarios));
        }

        var gaps = accepted ?? AcceptedGaps.None;
        var mutants = MutantsOf(groups, gaps);
        var killers = new Scenario?[mutants.Count];
        Parallel.For(0, mutants.Count, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            killers[i] = KillerOf(mutants[i], groups);
            done?.Invoke();
        });
        return Report(mutants, killers, gaps.Mutants, StagesThatAreNone(groups, gaps.Stages));
    }

    private static IReadOnlyList<PolicyMutant> MutantsOf(IReadOnlyList<PolicyGroup> groups, AcceptedGaps accepted) =>
        PolicyMutants.Of(groups.SelectMany(g => g.Policy.Versions), [.. accepted.Stages.Select(s => s.Name)]);

    private static IEnumerable<GapError> StagesThatAreNone(IReadOnlyList<PolicyGroup> groups, IReadOnlyList<AcceptedGap> stages) => stages
        .Where(stage => groups.All(g => g.Policy.Versions[0].Id != stage.Name))
        .Select(stage => new GapError(stage, $"No policy of these scenarios is called `{stage.Name}`; correct the id or take it out of the accepted gaps."));

    private static IReadOnlyList<PolicyGroup> Groups(IEnumerable<Scenario> scenarios) =>
        [.. scenarios.GroupBy(s => s.Policy.Sha256, StringComparer.Ordinal).Select(g => new PolicyGroup(g.First().Policy, [.. g]))];

    private static Scenario? KillerOf(PolicyMutant mutant, IReadOnlyList<PolicyGroup> groups)
    {
        foreach (var group in groups)
        {
            var versions = group.Policy.Versions.Select(mutant.ApplyTo).ToList();
            if (versions.SequenceEqual(group.Policy.Versions, ReferenceEqualityComparer.Instance))
            {
                continue;
            }

            var mutated = ConsentPolicy.OfUnchecked(versions);
            if (group.NearestTo(mutant).FirstOrDefault(s => !s.Run(mutated).Held) is { } killer)
            {
                return killer;
            }
        }

        return null;
    }

    private static MutationReport Report(IReadOnlyList<PolicyMutant> mutants, Scenario?[] killers, IReadOnlyList<AcceptedGap> accepted, IEnumerable<GapError> otherErrors)
    {
        var gaps = accepted.ToDictionary(g => g.Name, StringComparer.Ordinal);
        var results = mutants.Select((m, i) => new MutantResult(m, killers[i], gaps.GetValueOrDefault(m.Name)?.Because)).ToList();
        var byName = results.ToDictionary(r => r.Mutant.Name, StringComparer.Ordinal);
        var errors = otherErrors.ToList();
        foreach (var gap in accepted)
        {
            if (!byName.TryGetValue(gap.Name, out var result))
            {
                errors.Add(new(gap, $"No mutant of these policies is called `{gap.Name}`; correct the name or take it out of the accepted gaps."));
            }
            else if (result.KilledBy is { } killer)
            {
                errors.Add(new(gap, $"The scenario `{killer.Name}` kills the mutant `{gap.Name}` after all; take it out of the accepted gaps."));
            }
        }

        return new MutationReport(results.AsReadOnly(), errors.AsReadOnly());
    }

    private sealed record PolicyGroup(ConsentPolicy Policy, IReadOnlyList<Scenario> Scenarios)
    {
        // Most mutants are killed by a scenario that tries their rule, so those are run first.
        private readonly ILookup<string, Scenario> byRule = Scenarios
            .SelectMany(s => (s.Explain(Policy)?.Explanation?.Rules ?? []).Where(r => r.Outcome != Outcome.NotAttempted), (s, r) => (r.Rule, Scenario: s))
            .ToLookup(p => p.Rule, p => p.Scenario, StringComparer.Ordinal);

        internal IEnumerable<Scenario> NearestTo(PolicyMutant mutant) =>
            mutant.Rule is { } rule ? byRule[rule].Concat(Scenarios.Except(byRule[rule])) : Scenarios;
    }
}
