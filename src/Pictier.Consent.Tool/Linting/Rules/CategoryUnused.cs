using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A category of data that nothing needs.</summary>
internal sealed class CategoryUnused : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0201",
        "category-unused",
        FindingSeverity.Note,
        "A category of data is named by no purpose and no registry.",
        "Data is acquired and used only as far as a purpose needs it (2.1; APPI 18(1)): only a consent or an exception of 2.2 can carry this category.");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from category in policy.Categories
        where !NamedData.Of(policy).Any(n => n.Data.Contains(category.Item.Id))
        select policy.Finding(Rule, category.Path, $"No purpose, contract, notice, filing or service rule names the category `{category.Item.Id}`.", "Name it where it is needed, or stop handling it and remove it.");
}
