using Pictier.Consent.Policies;
using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Linting.Rules;

/// <summary>A settlement business to which no case of the law leads.</summary>
internal sealed class SettlementNotAnchored : ILintRule
{
    public FindingRule Rule { get; } = new(
        "PC0313",
        "settlement-not-anchored",
        FindingSeverity.Warning,
        "A recipient that settles has no anchor in the law, or one that does not hold.",
        "Clause 3.1(3) goes beyond the law, which has no exception for settlement: it needs an entrustment or terms of consent (APPI 27(1), 27(5)(i); AMB-50).");

    public IEnumerable<Finding> Find(LintedPolicy policy) =>
        from recipient in policy.Recipients
        where policy.IsLawEnforced && recipient.Item.Kind is RecipientKind.FinancialInstitution or RecipientKind.CreditCardCompany or RecipientKind.SettlementAgent or RecipientKind.SettlingBusiness
        let flaw = recipient.Item switch
        {
            { SettlementAnchor: SettlementAnchor.None } => "has no `settlementAnchor`",
            { SettlementAnchor: SettlementAnchor.Entrustment, Contract: null } => "is anchored in an entrustment and has no contract",
            { SettlementAnchor: SettlementAnchor.Entrustment, Contract: { } contract } when !contract.Purposes.Any(p => policy.Purpose(p).SettlesAmountsOwed) => "is anchored in an entrustment whose contract names no purpose that settles",
            _ => null,
        }
        where flaw is not null
        select policy.Finding(Rule, recipient.Path, $"The settlement business `{recipient.Item.Id}` {flaw}.", "Anchor the settlement in an entrustment contract or in terms of consent.");
}
