using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>The Individual Number where it would have to be permitted.</summary>
internal sealed class IndividualNumberNamed : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0203",
        "individual-number-named",
        FindingSeverity.Error,
        "A purpose or registry names the Individual Number.",
        "Nothing in this policy permits to handle it; a separate Act governs it (AMB-80).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from named in NamedData.Of(policy)
        from category in policy.Document.DataCategories
        where category.MyNumber && named.Data.Contains(category.Id)
        select policy.Finding(Rule, named.Path, $"{named.By} names `{category.Id}`, the Individual Number.", "Take it out; handle it apart, under the Act that governs it.");
}
