using Pictier.Consent.Policies;

namespace Pictier.Consent.Testing.Mutation;

/// <summary>Every mutant of policies: each kind of mistake at each place where it can be made.</summary>
internal static class PolicyMutants
{
    /// <summary>The mutants of these versions, in a fixed order, each once however many versions or policies have its place.</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="stages">The ids of policies whose rules are tried, but not their registries and options.</param>
    internal static IReadOnlyList<PolicyMutant> Of(IEnumerable<PolicyDocument> versions, IEnumerable<string> stages)
    {
        var documents = versions.ToList();
        var tried = documents.Where(d => !stages.Contains(d.Id, StringComparer.Ordinal)).ToList();
        var rules = documents.Select(d => OwnedRule.Of(d).ToList()).ToList();
        return
        [
            .. rules.SelectMany(r => r).DistinctBy(r => r.Name, StringComparer.Ordinal).SelectMany(RuleMutations.Of)
                .Concat(rules.SelectMany(RuleMutations.OfOrder))
                .Concat(tried.SelectMany(PurposeMutations.Of))
                .Concat(tried.SelectMany(RecipientMutations.Of))
                .Concat(tried.SelectMany(NoticeMutations.Of))
                .Concat(tried.SelectMany(OptionMutations.Of))
                .DistinctBy(m => m.Name, StringComparer.Ordinal),
        ];
    }
}
