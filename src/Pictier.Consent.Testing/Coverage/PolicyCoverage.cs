using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>How much of what policies can do is shown by scenarios: clauses, rules, conditions both ways, and reasons.</summary>
/// <remarks>
/// Scenarios of several policies count together: a rule that they share is covered when a scenario of any of them shows it. Only what the
/// decision itself asked counts, not what an explanation tries after it.
/// </remarks>
public sealed class PolicyCoverage
{
    private PolicyCoverage(IReadOnlyList<ClauseCoverage> clauses, IReadOnlyList<ReasonCoverage> reasons)
    {
        Clauses = clauses;
        Reasons = reasons;
    }

    /// <summary>The clauses in the order of the policy.</summary>
    public IReadOnlyList<ClauseCoverage> Clauses { get; }

    /// <summary>The reasons that the policies can give, in the order of their table.</summary>
    public IReadOnlyList<ReasonCoverage> Reasons { get; }

    /// <summary>How many scenarios there are.</summary>
    public int Scenarios { get; private set; }

    /// <summary>What is wrong with the accepted gaps: one that names nothing, or something that a scenario shows after all.</summary>
    public IReadOnlyList<GapError> Errors { get; private set; } = [];

    /// <summary>Everything that can be seen, once.</summary>
    public IEnumerable<CoverageItem> Items =>
        Clauses.SelectMany(c => c.Spoke is null ? c.Rules.SelectMany(r => r.Items) : [c.Spoke]).Concat(Reasons.Select(r => r.Given));

    /// <summary>What no scenario shows, and no accepted gap explains.</summary>
    public IEnumerable<CoverageItem> Missing => Items.Where(i => i.State == CoverageState.Missing);

    /// <summary>All items together.</summary>
    public CoverageFigures Overall => CoverageFigures.Of(Items.Select(i => i.State));

    /// <summary>Clauses that bind: covered when everything under them is.</summary>
    public CoverageFigures OfClauses => CoverageFigures.Of(Clauses.Where(c => c.Items.Any()).Select(c => c.State));

    /// <summary>Outcomes of rules: satisfied, failed, blocked.</summary>
    public CoverageFigures OfRules => CoverageFigures.Of(Clauses.SelectMany(c => c.Rules).SelectMany(r => r.Outcomes).Select(i => i.State));

    /// <summary>Conditions, each both ways.</summary>
    public CoverageFigures OfConditions =>
        CoverageFigures.Of(Clauses.SelectMany(c => c.Rules).SelectMany(r => r.Conditions).SelectMany(c => new[] { c.Holds.State, c.Fails.State }));

    /// <summary>Reasons.</summary>
    public CoverageFigures OfReasons => CoverageFigures.Of(Reasons.Select(r => r.Given.State));

    /// <summary>Runs the scenarios, each against its policy, and tells what they show.</summary>
    public static PolicyCoverage Of(IEnumerable<Scenario> scenarios, AcceptedGaps? accepted = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var all = scenarios.ToList();
        var coverage = Uncovered(all.Select(s => s.Policy).DistinctBy(p => p.Sha256, StringComparer.Ordinal).SelectMany(p => p.Versions).ToList());
        var recorder = new CoverageRecorder(coverage);
        foreach (var scenario in all)
        {
            recorder.Record(scenario);
        }

        coverage.Scenarios = all.Count;
        coverage.Errors = Accept(coverage.Items, accepted?.Coverage ?? []).AsReadOnly();
        return coverage;
    }

    private static PolicyCoverage Uncovered(IReadOnlyList<PolicyDocument> versions)
    {
        var possible = versions.SelectMany(PossibleReasons.Of).ToHashSet();
        var reasons = ReasonCodes.All.Where(possible.Contains).Select(r => new ReasonCoverage(r)).ToList();
        var clauses = new List<ClauseCoverage>();
        foreach (var version in versions)
        {
            foreach (var clause in Rulebook.ClausesOf(version))
            {
                if (clauses.Find(c => c.Clause.Id == clause.Id) is not { } known)
                {
                    clauses.Add(known = new ClauseCoverage(clause));
                }

                foreach (var rule in clause.Rules)
                {
                    known.Include(rule, version.Options);
                }
            }
        }

        clauses.ForEach(c => c.Complete(reasons));
        return new PolicyCoverage(clauses.AsReadOnly(), reasons.AsReadOnly());
    }

    private static List<GapError> Accept(IEnumerable<CoverageItem> items, IReadOnlyList<AcceptedGap> gaps)
    {
        var byName = items.DistinctBy(i => i.Name).ToDictionary(i => i.Name, StringComparer.Ordinal);
        var errors = new List<GapError>();
        foreach (var gap in gaps)
        {
            if (!byName.TryGetValue(gap.Name, out var item))
            {
                errors.Add(new(gap, $"Nothing is called `{gap.Name}` in these policies; correct the name or take it out of the accepted gaps."));
            }
            else if (item.First is { } first)
            {
                errors.Add(new(gap, $"`{gap.Name}` is shown by the scenario `{first.Name}` after all; take it out of the accepted gaps."));
            }
            else
            {
                item.AcceptedBecause = gap.Because;
            }
        }

        return errors;
    }
}
