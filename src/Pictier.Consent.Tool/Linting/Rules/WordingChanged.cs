using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A clause whose published wording is not the one that its rules were made from.</summary>
internal sealed class WordingChanged : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0531",
        "wording-changed",
        FindingSeverity.Error,
        "The published text does not have a clause where, or as, it was when its rules were written.",
        "The rules translate another wording than the one that principals read (2.1; APPI 21(3)).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from clause in policy.Clauses
        where policy.Published is { } published && clause.Item.Published is not null && PublishedText.From(published.Text).WordingOf(clause.Item) is null
        select policy.Finding(Rule, clause.Path, $"The published text does not have clause {clause.Item.Id} in lines {clause.Item.Published!.FirstLine} to {clause.Item.Published.LastLine} as it was hashed.", "Compare the wording with the rules, correct them, and write the new lines and hash in `published`.");
}
