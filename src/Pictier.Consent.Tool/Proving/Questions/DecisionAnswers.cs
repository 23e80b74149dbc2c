using Pictier.Consent.Policies;
using Pictier.Consent.Testing.Invariants;

namespace Pictier.Consent.Tool.Proving;

/// <summary>Answers the questions about decisions: of one that was made, and of one of which only something is known.</summary>
internal static class DecisionAnswers
{
    internal static bool Of(DecisionQuestion question, Decision decision) => question.Property switch
    {
        DecisionProperty.Effect => question.Words.Contains(Word.Of(decision.Effect)),
        DecisionProperty.Reason => question.Words.Contains(decision.Reason.Name()),
        DecisionProperty.Clause => question.Words.Any(word => IsIn(decision.Clause, word)),
        _ => decision.Obligations.Any(o => question.Words.Contains(Word.Of(o))),
    };

    /// <summary>Of an allow that this rule gives at an instant; unknown where another gate, or the facts, add an obligation.</summary>
    internal static bool? OfAllow(DecisionQuestion question, RuleDocument rule, DateTimeOffset at) => question.Property switch
    {
        DecisionProperty.Effect => question.Words.Contains(Word.Of(Effect.Allow)),
        DecisionProperty.Reason => question.Words.Contains(rule.Permits!.Value.Name()),
        DecisionProperty.Clause => question.Words.Any(word => IsIn(rule.Clause, word)),
        _ => rule.Obligations.Any(o => o.When.Count == 0 && !(at < o.From) && question.Words.Contains(Word.Of(o.Is))) ? true : null,
    };

    /// <summary>Of a denial of which nothing else is known.</summary>
    internal static bool? OfDenial(DecisionQuestion question) => question.Property switch
    {
        DecisionProperty.Effect => question.Words.Contains(Word.Of(Effect.Deny)),
        DecisionProperty.Reason => question.Words.All(word => Enum.GetValues<ReasonCode>().Any(code => code.Name() == word && code.Effect() == Effect.Allow)) ? false : null,
        DecisionProperty.Clause => null,
        _ => false,
    };

    // A clause is also named by what it is part of: `3.3` has the item `3.3(1)`, and `3` has `3.3`.
    private static bool IsIn(string? clause, string whole) => clause is not null && clause.StartsWith(whole, StringComparison.Ordinal)
        && (clause.Length == whole.Length || clause[whole.Length] is '(' or '.');
}
