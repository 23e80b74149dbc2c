using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Coverage;

/// <summary>A clause: its rules, and the reasons that cite it.</summary>
public sealed class ClauseCoverage
{
    private readonly List<RuleCoverage> rules = [];

    internal ClauseCoverage(ClauseDocument clause) => Clause = clause;

    /// <summary>The clause, as the first policy has it.</summary>
    public ClauseDocument Clause { get; }

    /// <summary>That a decision, an answer or a declared purpose spoke for it: only of a clause that binds and has no rules.</summary>
    public CoverageItem? Spoke { get; private set; }

    /// <summary>The rules under it.</summary>
    public IReadOnlyList<RuleCoverage> Rules => rules;

    /// <summary>The reasons that cite it, of those that the policy can give.</summary>
    public IReadOnlyList<ReasonCoverage> Reasons { get; private set; } = [];

    /// <summary>Everything under it that can be seen.</summary>
    public IEnumerable<CoverageItem> Items =>
        (Spoke is null ? [] : new[] { Spoke }).Concat(rules.SelectMany(r => r.Items)).Concat(Reasons.Select(r => r.Given));

    /// <summary>The whole clause: missing when anything under it is, accepted when nothing of it can be seen.</summary>
    public CoverageState State
    {
        get
        {
            var states = Items.Select(i => i.State).ToList();
            return states.Contains(CoverageState.Missing) ? CoverageState.Missing
                : states.Contains(CoverageState.Covered) ? CoverageState.Covered
                : CoverageState.Accepted;
        }
    }

    internal void Include(RuleDocument rule, PolicyOptions options)
    {
        if (Find(rule.Id) is not { } known)
        {
            rules.Add(known = new RuleCoverage(rule));
        }

        known.Include(rule, options);
    }

    internal RuleCoverage? Find(string rule) => rules.Find(r => r.Rule.Id == rule);

    internal void Complete(IEnumerable<ReasonCoverage> reasons)
    {
        Reasons = [.. reasons.Where(r => r.Reason.Clause() == Clause.Id)];
        Spoke = rules.Count == 0 && !Clause.Informative ? new CoverageItem($"clause {Clause.Id}") : null;
    }
}
