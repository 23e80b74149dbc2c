using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>An authority that the options do not accept, or one that they accept in vain.</summary>
internal sealed class AuthorityNotListed : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0314",
        "authority-not-listed",
        FindingSeverity.Warning,
        "A recipient with equivalent authority is not listed in the options, or a listed one is of another kind.",
        "Organisations with equivalent authority in the sense of 3.1(2) are only those that the options list (AMB-48).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        policy.Recipients.Where(r => r.Item.Kind == RecipientKind.EquivalentAuthority && !policy.Document.Options.EquivalentAuthorities.Contains(r.Item.Id))
            .Select(r => policy.Finding(Rule, r.Path, $"The authority `{r.Item.Id}` is not listed in `options.equivalentAuthorities`, so its requests are denied.", "List it, or correct its `kind`."))
            .Concat(policy.Document.Options.EquivalentAuthorities.Index().Where(a => policy.Recipient(a.Item).Kind != RecipientKind.EquivalentAuthority)
                .Select(a => policy.Finding(Rule, $"$.options.equivalentAuthorities[{a.Index}]", $"The recipient `{a.Item}` is listed as an equivalent authority and is of another kind.", "Take it out of the list, or correct its `kind`.")));
}
