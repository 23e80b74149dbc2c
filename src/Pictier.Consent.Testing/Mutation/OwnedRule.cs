using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>A rule with who wrote it: a rulebook, whose policies all have it, or one policy.</summary>
internal sealed record OwnedRule(RuleDocument Rule, string Owner, bool Inherited)
{
    /// <summary>How its mutants call it: rules of a policy's own are told apart from inherited ones.</summary>
    internal string Name => Inherited ? Rule.Id : $"{Owner}/{Rule.Id}";

    /// <summary>The rules that decide in a version of a policy.</summary>
    internal static IEnumerable<OwnedRule> Of(PolicyDocument policy)
    {
        var own = policy.Rules.Concat(policy.Clauses.SelectMany(c => c.Rules)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return Rulebook.ClausesOf(policy).SelectMany(c => c.Rules)
            .Select(rule => own.Contains(rule.Id) ? new OwnedRule(rule, policy.Id, false) : new OwnedRule(rule, policy.Extends!, true));
    }

    internal bool IsIn(PolicyDocument policy) => Of(policy).Any(other =>
        other.Rule.Id == Rule.Id && other.Owner == Owner && other.Inherited == Inherited);

    /// <summary>The policy with the rule changed, or without it; the same policy where it has no such rule of that owner.</summary>
    internal PolicyDocument ChangedIn(PolicyDocument policy, Func<RuleDocument, RuleDocument?> change) =>
        IsIn(policy) ? Rewritten(policy, rule => rule.Id == Rule.Id ? change(rule) : rule) : policy;

    /// <summary>The policy with two rules in each other's place; the same policy where it does not have both.</summary>
    internal PolicyDocument SwappedIn(PolicyDocument policy, OwnedRule other) => IsIn(policy) && other.IsIn(policy)
        ? Rewritten(policy, rule => rule.Id == Rule.Id ? rule with { Order = other.Rule.Order }
            : rule.Id == other.Rule.Id ? rule with { Order = Rule.Order }
            : rule)
        : policy;

    // The mutant stands on its own: it has the clauses and rules written out that the policy extends or replaces.
    private static PolicyDocument Rewritten(PolicyDocument policy, Func<RuleDocument, RuleDocument?> change) => policy with
    {
        Extends = null,
        Clauses = [.. Rulebook.ClausesOf(policy).Select(c => c with { Rules = [.. c.Rules.Select(change).OfType<RuleDocument>()] })],
        Rules = [],
    };
}
