namespace Pictier.Consent.Policies;

/// <summary>The clauses and rules that a policy stands on: those of the rulebook it extends, with its own added or put in their place.</summary>
internal sealed class ClauseCatalogue
{
    private ClauseCatalogue(IReadOnlyList<ClauseDocument> clauses, IReadOnlyList<PlacedRule> rules)
    {
        Clauses = clauses;
        Rules = rules;
    }

    internal IReadOnlyList<ClauseDocument> Clauses { get; }

    /// <summary>Every rule with where it is written: the path in the policy's own document, or null when it is inherited.</summary>
    internal IReadOnlyList<PlacedRule> Rules { get; }

    internal static ClauseCatalogue Of(PolicyDocument policy)
    {
        var inherited = policy.Extends is { } id ? Rulebook.Find(id)?.Clauses ?? [] : [];
        var own = policy.Clauses.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var clauses = inherited.Select(c => own.Contains(c.Id) ? policy.Clauses.First(o => o.Id == c.Id) : c)
            .Concat(policy.Clauses.Where(c => inherited.All(i => i.Id != c.Id)))
            .ToList();

        var rules = new List<PlacedRule>();
        rules.AddRange(inherited.Where(c => !own.Contains(c.Id)).SelectMany(c => c.Rules).Select(r => new PlacedRule(r, null)));
        for (var c = 0; c < policy.Clauses.Count; c++)
        {
            for (var r = 0; r < policy.Clauses[c].Rules.Count; r++)
            {
                Place(rules, policy.Clauses[c].Rules[r], $"$.clauses[{c}].rules[{r}]");
            }
        }

        for (var r = 0; r < policy.Rules.Count; r++)
        {
            Place(rules, policy.Rules[r], $"$.rules[{r}]");
        }

        return new ClauseCatalogue(clauses, rules);
    }

    private static void Place(List<PlacedRule> rules, RuleDocument rule, string path)
    {
        var inherited = rules.FindIndex(p => p.Path is null && p.Rule.Id == rule.Id);
        if (inherited >= 0)
        {
            rules[inherited] = new PlacedRule(rule, path);
        }
        else
        {
            rules.Add(new PlacedRule(rule, path));
        }
    }
}

/// <summary>A rule and where it is written.</summary>
internal readonly record struct PlacedRule(RuleDocument Rule, string? Path);
