using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Mistakes in rules: what is asked, what a restriction stops, what is owed, and which rule comes first.</summary>
internal static class RuleMutations
{
    /// <summary>The mutants of one rule, wherever a policy takes it from the same owner.</summary>
    internal static IEnumerable<PolicyMutant> Of(OwnedRule owned)
    {
        var rule = owned.Rule;
        yield return Mutant(Mutators.DropRule, string.Empty, $"The rule {rule.Id} is gone.", _ => null);
        foreach (var mutant in OfConditions(rule).Concat(OfRestrictions(rule)).Concat(OfObligations(rule)))
        {
            yield return Mutant(mutant.Mutator, mutant.Place, mutant.Description, mutant.Change);
        }

        if (Speaks(rule))
        {
            yield return rule.Denies
                ? Mutant(Mutators.Silence, string.Empty, $"The failure of the rule {rule.Id} is never the reason of a denial.", r => r with { Denies = false })
                : Mutant(Mutators.Speak, string.Empty, $"The failure of the rule {rule.Id} may be the reason of a denial.", r => r with { Denies = true });
        }

        PolicyMutant Mutant(Mutator mutator, string place, string description, Func<RuleDocument, RuleDocument?> change) => new(
            mutator, owned.Name + place, description, policy => owned.ChangedIn(policy, change))
        {
            Clause = rule.Clause,
            Rule = rule.Id,
        };
    }

    /// <summary>The mutants that let one of two neighbours in a gate be tried before the other.</summary>
    internal static IEnumerable<PolicyMutant> OfOrder(IEnumerable<OwnedRule> rules)
    {
        foreach (var gate in rules.GroupBy(r => r.Rule.Gate))
        {
            var ordered = gate.OrderBy(r => r.Rule.Order).ToList();
            foreach (var (first, second) in ordered.Zip(ordered.Skip(1)))
            {
                yield return new PolicyMutant(
                    Mutators.SwapOrder,
                    $"{first.Name} {second.Name}",
                    $"The rule {second.Rule.Id} is tried before {first.Rule.Id}.",
                    policy => first.SwappedIn(policy, second))
                {
                    Clause = first.Rule.Clause,
                    Rule = first.Rule.Id,
                };
            }
        }
    }

    // A rule about the way of acquisition never speaks, and one outside the deciding gates is never the reason.
    private static bool Speaks(RuleDocument rule) => rule.About != RuleSubject.Acquisition && rule.Gate is
        PolicyGate.Bars or PolicyGate.LawfulAcquisition or PolicyGate.SpecialCareAcquisition or PolicyGate.AcquisitionPurpose
        or PolicyGate.PurposeIndicated or PolicyGate.Use or PolicyGate.ProvisionInJapan or PolicyGate.ProvisionAbroad;

    private static IEnumerable<RuleMutation> OfConditions(RuleDocument rule)
    {
        foreach (var condition in rule.Conditions)
        {
            var name = condition.Is.Name();
            yield return new(Mutators.DropCondition, $"/{name}", $"The rule {rule.Id} does not ask `{name}`.", r => With(r, condition, null));
            if (condition.From is not null)
            {
                yield return new(Mutators.AskEarlier, $"/{name}", $"The rule {rule.Id} asks `{name}` before the law does.", r => With(r, condition, condition with { From = null }));
            }

            if (condition.Layer == RuleLayer.Law)
            {
                yield return new(
                    Mutators.AskWithoutOverlay, $"/{name}", $"The rule {rule.Id} asks `{name}` with the legal overlay off too.", r => With(r, condition, condition with { Layer = RuleLayer.Policy }));
            }
        }
    }

    private static IEnumerable<RuleMutation> OfRestrictions(RuleDocument rule)
    {
        // Whether something is outside the policy is decided before any restriction is looked at.
        if (rule.Gate == PolicyGate.Scope)
        {
            yield break;
        }

        foreach (var kind in Enum.GetValues<RestrictionKind>())
        {
            var name = Words<RestrictionKind>.NameOf(kind);
            yield return rule.Survives.Contains(kind)
                ? new(Mutators.Block, $"/{name}", $"The restriction `{name}` blocks the rule {rule.Id}.", r => r with { Survives = [.. r.Survives.Where(k => k != kind)] })
                : new(Mutators.Survive, $"/{name}", $"The rule {rule.Id} survives the restriction `{name}`.", r => r with { Survives = [.. r.Survives, kind] });
        }
    }

    private static IEnumerable<RuleMutation> OfObligations(RuleDocument rule)
    {
        foreach (var obligation in rule.Obligations)
        {
            var name = obligation.Is.Name();
            yield return new(Mutators.DropObligation, $"/{name}", $"An allow by the rule {rule.Id} does not oblige to `{name}`.", r => With(r, obligation, null));
            foreach (var guard in obligation.When)
            {
                var when = Words<ObligationGuard>.NameOf(guard);
                yield return new(
                    Mutators.OweAlways, $"/{name}/{when}", $"An allow by the rule {rule.Id} obliges to `{name}` whether or not `{when}`.", r => With(r, obligation, obligation with { When = [.. obligation.When.Where(g => g != guard)] }));
            }

            if (obligation.From is not null)
            {
                yield return new(Mutators.OweEarlier, $"/{name}", $"An allow by the rule {rule.Id} obliges to `{name}` before the law does.", r => With(r, obligation, obligation with { From = null }));
            }
        }
    }

    private static RuleDocument With(RuleDocument rule, RuleCondition condition, RuleCondition? changed) =>
        rule with { Conditions = [.. rule.Conditions.Select(c => c.Is == condition.Is ? changed : c).OfType<RuleCondition>()] };

    private static RuleDocument With(RuleDocument rule, RuleObligation obligation, RuleObligation? changed) =>
        rule with { Obligations = [.. rule.Obligations.Select(o => o.Is == obligation.Is ? changed : o).OfType<RuleObligation>()] };

    private sealed record RuleMutation(Mutator Mutator, string Place, string Description, Func<RuleDocument, RuleDocument?> Change);
}
