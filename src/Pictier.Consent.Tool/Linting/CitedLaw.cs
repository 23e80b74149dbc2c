using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Linting;

/// <summary>The provisions of the law that a clause or a rule names.</summary>
/// <param name="Of">What names them, for a sentence.</param>
/// <param name="Path">Where it is written.</param>
/// <param name="Law">The provisions.</param>
internal sealed record CitedLaw(string Of, string Path, IReadOnlyList<LawCitation> Law)
{
    /// <summary>Those of every clause, then those of every rule.</summary>
    internal static IEnumerable<CitedLaw> All(LintedPolicy policy) =>
        policy.Clauses.Select(c => new CitedLaw($"Clause {c.Item.Id}", c.Path, c.Item.Law))
            .Concat(policy.Rules.Select(r => new CitedLaw($"The rule `{r.Item.Id}`", r.Path, r.Item.Law)));
}
