using Pictier.Consent.Policies;
using static Pictier.Consent.Policies.PolicyCondition;

namespace Pictier.Consent.Tool.Linting;

/// <summary>Whether a rule can be satisfied at or after an instant, for any request and any history.</summary>
/// <remarks>
/// Sound, not complete: a rule that is found can really never be satisfied. Looked at are the registries and options that its subject and its
/// conditions need, pairs of conditions that exclude each other, and gates that no condition asks. Not looked at: whether several conditions
/// can hold for the same entry of a registry, other than for contracts.
/// </remarks>
internal static class Reachability
{
    private static readonly PolicyCondition[][] Exclusive =
    [
        [PublishedByListedPerson, ObservedByTheCompany, ReceivedByEntrustmentSuccessionOrJointUse, HandedOverDirectly],
        [RecipientSettles, RecipientIsListedAuthority],
        [SuccessionEffective, DueDiligenceContracted],
        [PrincipalDeceased, ConsentOfThisPrincipal],
    ];

    /// <summary>Why the rule can never be satisfied, as part of a sentence; null when nothing excludes it.</summary>
    internal static string? WhyNever(LintedPolicy policy, RuleDocument rule) => IsThereToFail(rule) ? null
        : WithoutSubject(policy, rule) ?? Contradiction(rule) ?? Unasked(policy, rule)
        ?? rule.Conditions.Where(c => IsAsked(policy, c)).Select(c => WithoutEntry(policy, c.Is)).FirstOrDefault(why => why is not null)
        ?? WithoutContract(policy, rule);

    // In a gate that permits, a rule without a reason of an allow only gives the reason of a denial.
    private static bool IsThereToFail(RuleDocument rule) => rule.Permits is null && PermittingGates.Contains(rule.Gate);

    private static string? WithoutSubject(LintedPolicy policy, RuleDocument rule) => rule.About switch
    {
        RuleSubject.ServiceRule when policy.Document.ServiceRules.Count == 0 => "the policy has no service rule",
        RuleSubject.OptOutFiling when policy.Document.OptOutFilings.Count == 0 => "the policy has no opt-out filing",
        RuleSubject.JointUseNotice when policy.Document.JointUseNotices.Count == 0 => "the policy has no joint-use notice",
        RuleSubject.Succession or RuleSubject.DueDiligence when policy.Document.Successions.Count == 0 => "the policy has no succession",
        RuleSubject.DueDiligence when !policy.Document.Options.AllowDueDiligence => "the options do not allow due diligence",
        RuleSubject.Entrustment or RuleSubject.Contract when !policy.Contracts.Any() => "no recipient has a contract",
        RuleSubject.EquivalenceProfile when !policy.Profiles.Any() => "no recipient has a profile of equivalent measures",
        RuleSubject.ConsentSolicitation when policy.Document.Purposes.All(p => !p.SolicitsConsent) => "no purpose solicits consent",
        RuleSubject.DeclaredPurpose when policy.Document.Purposes.All(p => p.Clause == PurposeClause.None) => "no purpose is declared",
        RuleSubject.Settlement when policy.Document.Recipients.All(r => !Settles(r)) && policy.Document.Purposes.All(p => !p.SettlesAmountsOwed) =>
            "no recipient settles and no purpose settles amounts owed",
        _ => null,
    };

    private static string? Contradiction(RuleDocument rule)
    {
        var asked = rule.Conditions.Where(c => c is { Layer: RuleLayer.Policy, From: null }).Select(c => c.Is).ToHashSet();
        if (Exclusive.Select(group => group.Where(asked.Contains).Take(2).ToArray()).FirstOrDefault(pair => pair.Length == 2) is [var one, var other])
        {
            return $"`{one.Name()}` and `{other.Name()}` exclude each other";
        }

        return rule.Gate == PolicyGate.ProvisionAbroad && asked.FirstOrDefault(c => c is RecipientInJapan or RecipientNotAbroad, RecipientSettles) is var japan and (RecipientInJapan or RecipientNotAbroad)
            ? $"`{japan.Name()}` never holds where the recipient is abroad"
            : null;
    }

    private static string? Unasked(LintedPolicy policy, RuleDocument rule)
    {
        PolicyCondition? asks = rule.Gate switch
        {
            PolicyGate.DomesticRoute => DomesticRouteExists,
            PolicyGate.EntrustedSettlement => SettlementAnchored,
            PolicyGate.PublicAffairs => RequestHasStatutoryBasis,
            PolicyGate.UrgentNeed => PurposeIndicatedOrUrgent,
            PolicyGate.SpecialCareSharing => SpecialCareConsented,
            _ => null,
        };
        return asks is { } condition && !policy.Rules.Any(r => r.Item.Conditions.Any(c => c.Is == condition && IsAsked(policy, c)))
            ? $"no rule asks `{condition.Name()}`"
            : null;
    }

    private static string? WithoutEntry(LintedPolicy policy, PolicyCondition condition)
    {
        var document = policy.Document;
        return condition switch
        {
            HandoverIsConsent when !document.Options.DirectHandoverIsConsent => "the options do not count a hand-over as consent",
            RecipientSettles when !document.Recipients.Any(Settles) => "no recipient settles",
            PurposeSettlesAmountsOwed when document.Purposes.All(p => !p.SettlesAmountsOwed) => "no purpose settles amounts owed",
            EffectivePurposeDeclared when !document.Purposes.Any(LintedPolicy.CanBeServed) => "no purpose is declared that a provision can serve",
            MeasuresSecured when policy.Profiles.All(p => !p.Profile.SecuredWithCompany) => "no equivalent measures are secured",
            MeasuresEstablished when policy.Profiles.All(p => p.Profile.EndedAt <= policy.At) => "all equivalent measures have ended",
            MeasuresUnimpeded when policy.Profiles.All(p => p.Profile.Impediment == Impediment.CannotBeSecured) => "no equivalent measures can be secured",
            FiledUnderPresentLaw when document.OptOutFilings.All(f => f.Generation != FilingGeneration.Law2022 || f.PlannedStart is null) => "no opt-out filing is one under the present law",
            Filed when document.OptOutFilings.All(f => f.WithdrawnAt <= policy.At) => "all opt-out filings are withdrawn",
            ServiceRuleAnchored when document.ServiceRules.All(s => s.Anchor == ServiceRuleAnchor.None) => "no service rule is anchored in the law",
            _ => null,
        };
    }

    // One contract must satisfy all that is asked of it.
    private static string? WithoutContract(LintedPolicy policy, RuleDocument rule)
    {
        var asked = rule.Conditions.Where(c => IsAsked(policy, c)).Select(c => c.Is).ToHashSet();
        return rule.About is RuleSubject.Entrustment or RuleSubject.Contract && !policy.Contracts.Any(c => asked.All(a => CanHold(policy, c.Contract, a)))
            ? "no contract has all that the rule asks of one"
            : null;
    }

    private static bool CanHold(LintedPolicy policy, EntrustmentContractDocument contract, PolicyCondition condition) => condition switch
    {
        ContractInForce => contract.To is not { } to || (to > policy.At && to > contract.From),
        ConfidentialityAgreed => contract.Confidentiality,
        PurposeWithinContract => contract.Purposes.Any(p => policy.Purpose(p).Clause is PurposeClause.Services or PurposeClause.Incidental),
        DataWithinContract => contract.Data.Any(d => contract.Purposes.Any(p => policy.Purpose(p).Data.Contains(d))),
        SafetyMeasuresConfirmed => contract.SafetyMeasuresConfirmed,
        ReProvisionControlled => contract is { OnwardProvisionProhibited: true, ReEntrustment: not ReEntrustment.Free },
        _ => true,
    };

    // A condition of the law that only starts later is taken as not asked: before that date the rule may be satisfied.
    private static bool IsAsked(LintedPolicy policy, RuleCondition condition) =>
        condition.Layer == RuleLayer.Policy ? condition.From is null || condition.From <= policy.At : policy.IsLawEnforced && (condition.From is null || condition.From <= policy.At);

    private static bool Settles(RecipientDocument recipient) => recipient.Kind is RecipientKind.FinancialInstitution or RecipientKind.CreditCardCompany
        or RecipientKind.SettlementAgent or RecipientKind.SettlingBusiness;
}
