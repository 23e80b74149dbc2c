using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Invariants that can be proven together, of one policy.</summary>
internal static class InvariantChoice
{
    /// <summary>The invariants, when each has an id of its own and names nothing that the policy does not have.</summary>
    /// <exception cref="InvalidDocumentException">They cannot; every error is listed.</exception>
    internal static IReadOnlyList<Invariant> Of(ConsentPolicy policy, IReadOnlyList<Invariant> invariants)
    {
        var errors = invariants.GroupBy(i => i.Id).SelectMany(g => g.Skip(1))
            .Select(i => i.Place.Error($"The id `{i.Id}` is that of another invariant; give each its own."))
            .Concat(invariants.Where(i => !i.IsBuiltIn).SelectMany(i => Unknown(policy, i)))
            .ToList();
        return errors.Count == 0 ? invariants : throw new InvalidDocumentException(errors);
    }

    // An id that names nothing would make an invariant true of everything, or of nothing.
    private static IEnumerable<DocumentError> Unknown(ConsentPolicy policy, Invariant invariant)
    {
        foreach (var question in invariant.When.Questions)
        {
            var known = question.Property.Name switch
            {
                "purpose" => policy.Versions.SelectMany(v => v.Purposes).Select(p => p.Id),
                "recipient" => policy.Versions.SelectMany(v => v.Recipients).Select(r => r.Id),
                "dataIncludes" or "dataWithin" => policy.Versions.SelectMany(v => v.DataCategories).Select(c => c.Id),
                _ => question.Words,
            };
            foreach (var id in question.Words.Except(known))
            {
                yield return question.Place.Error($"The policy does not know `{id}`; name one that it has.");
            }
        }

        foreach (var question in (invariant.Then?.Questions ?? []).Where(q => q.Property == DecisionProperty.Clause))
        {
            foreach (var id in question.Words.Except(policy.Versions.SelectMany(Rulebook.ClausesOf).Select(c => c.Id)))
            {
                yield return question.Place.Error($"The policy has no clause `{id}`; name one that it has.");
            }
        }
    }
}
