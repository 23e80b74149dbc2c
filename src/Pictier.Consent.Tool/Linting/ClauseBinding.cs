using System.Text.RegularExpressions;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Linting;

/// <summary>Whether anything that is decided rests on a clause.</summary>
internal static partial class ClauseBinding
{
    /// <summary>
    /// A clause is bound by a rule of its own, by a rule of one of its items, by a condition of a rule that names it as its source, by a
    /// purpose that is declared under it, or by an answer to a request of section 5.
    /// </summary>
    internal static bool IsBound(LintedPolicy policy, ClauseDocument clause) =>
        policy.Clauses.Any(c => c.Item.Rules.Count > 0 && IsItselfOrItem(c.Item.Id, clause.Id))
        || policy.Rules.Any(r => r.Item.Conditions.Any(c => Names(ConditionCatalogue.Of(c.Is).Source, clause.Id)))
        || DeclaresPurpose(policy, clause.Id)
        || (policy.Inherited is not null && ReasonCodes.All.Any(r => r.Clause() == clause.Id));

    private static bool IsItselfOrItem(string id, string clause) =>
        id == clause || (id.StartsWith(clause, StringComparison.Ordinal) && id[clause.Length] is '.' or '(');

    private static bool Names(string source, string clause) => Clauses().Matches(source).Any(m => m.Value == clause);

    private static bool DeclaresPurpose(LintedPolicy policy, string clause) => policy.Document.Purposes.Any(p => clause == p.Clause switch
    {
        PurposeClause.Services => "2.1(1)",
        PurposeClause.Incidental => "2.1(2)",
        PurposeClause.Provision => "2.1(3)",
        _ => null,
    });

    // A clause of the policy in a source: not the article after APPI or Cabinet Order, nor the number of an ambiguity.
    [GeneratedRegex(@"(?<![\w.\-]|APPI |Order )\d(\.\d)?(\(\d\))?(?=,|$| )")]
    private static partial Regex Clauses();
}
