using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Law;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A published article number that has changed since.</summary>
internal sealed class ArticleStale : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0501",
        "article-stale",
        FindingSeverity.Warning,
        "The published wording cites a provision by a number that it no longer has.",
        "Since 2022-04-01 the number leads to another provision, so a reader of today is misled; decisions follow the provision of today (CIT-1; AMB-03).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from clause in policy.Clauses
        let of = OwnOrInherited(policy, clause)
        where of < LawNumbering.Renumbered && policy.At >= LawNumbering.Renumbered
        from cited in clause.Item.Cites
        let now = LawNumbering.Since2022(cited)
        where now is not null && now != cited
        select policy.Finding(Rule, clause.Path, $"Clause {clause.Item.Id}, published on {LintedPolicy.Date(of)}, cites {cited}; since 2022-04-01 that provision is {now}{Titled(now)}, and {cited} is {Other(cited)}.", $"Cite {now} in the next version of the published policy.");

    // The wording of an inherited clause is as old as the published policy, not as the version that extends it.
    private static DateTimeOffset OwnOrInherited(LintedPolicy policy, Placed<ClauseDocument> clause) =>
        clause.Path == "$.extends" ? policy.Inherited!.EffectiveFrom : policy.Document.EffectiveFrom;

    private static string Titled(string citation) => LawTitles.Of(citation) is { } title ? $" ({title.En}, {title.Ja})" : string.Empty;

    private static string Other(string citation) => LawTitles.Of(citation) is { } title ? $"about something else ({title.En}, {title.Ja})" : "another provision";
}
