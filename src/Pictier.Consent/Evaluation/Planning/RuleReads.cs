using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation;

/// <summary>
/// Which facts a rule reads beyond the ids of the request, the policy and the time. What is not listed here reads everything, so a rule
/// that nobody thought of is tried anew for each person.
/// </summary>
internal static class RuleReads
{
    internal static RequestFacts Of(RuleDocument rule)
    {
        var reads = Of(rule.About);
        foreach (var condition in rule.Conditions)
        {
            reads |= Of(condition.Is);
        }

        foreach (var guard in rule.Obligations.SelectMany(o => o.When))
        {
            reads |= Of(guard);
        }

        return reads;
    }

    /// <summary>Which facts tell whether there is anything that the rule is about.</summary>
    internal static RequestFacts Of(RuleSubject about) => about switch
    {
        RuleSubject.Request or RuleSubject.DeclaredPurpose or RuleSubject.ConsentSolicitation or RuleSubject.EffectivePurpose
            or RuleSubject.Acquisition or RuleSubject.Settlement or RuleSubject.Succession or RuleSubject.DueDiligence or RuleSubject.Entrustment
            or RuleSubject.Contract or RuleSubject.JointUseNotice or RuleSubject.OptOutFiling or RuleSubject.EquivalenceProfile => RequestFacts.None,
        RuleSubject.Form => RequestFacts.Form,
        RuleSubject.RequiredByLawClaim or RuleSubject.LifeBodyOrFortuneClaim or RuleSubject.PublicHealthOrChildrenClaim
            or RuleSubject.PublicAffairsClaim => RequestFacts.Claims,
        RuleSubject.AuthorityOrder or RuleSubject.AuthorityInquiry => RequestFacts.AuthorityRequest,
        RuleSubject.ServiceRule => RequestFacts.ServiceRule,
        _ => RequestFacts.All,
    };

    /// <summary>Which facts a condition reads; what a consent covers is none of them.</summary>
    internal static RequestFacts Of(PolicyCondition condition) => condition switch
    {
        // What the ids name in the policy, and the time.
        PolicyCondition.RecipientNotAbroad or PolicyCondition.NoIndividualNumber or PolicyCondition.HandoverIsConsent
            or PolicyCondition.PurposeStandsAlone or PolicyCondition.PurposeIsIncidental or PolicyCondition.DataNecessary
            or PolicyCondition.EffectivePurposeDeclared or PolicyCondition.DataNecessaryForEffectivePurpose
            or PolicyCondition.RecipientIsListedAuthority
            or PolicyCondition.RecipientSettles or PolicyCondition.PurposeSettlesAmountsOwed or PolicyCondition.DataWithinSettlement
            or PolicyCondition.NoSpecialCareInSettlement or PolicyCondition.NoSpecialCareInServiceRule or PolicyCondition.NoSpecialCareByOptOut
            or PolicyCondition.SuccessionEffective or PolicyCondition.DueDiligenceContracted
            or (>= PolicyCondition.ContractExists and <= PolicyCondition.WithinNotice)
            or PolicyCondition.ServiceRuleRegistered or PolicyCondition.ServiceRuleNamesTheProvision or PolicyCondition.ServiceRuleAnchored
            or PolicyCondition.RecipientInJapan or PolicyCondition.Filed or PolicyCondition.FiledUnderPresentLaw
            or PolicyCondition.NoticePeriodOver or PolicyCondition.DataInFiling
            or (>= PolicyCondition.MeasuresEstablished and <= PolicyCondition.MeasuresVerifiedWithinAYear) => RequestFacts.None,

        // What a consent covers and how it was given (C2 to C6, C8, C9, C11), which its shape says.
        (>= PolicyCondition.GrantedForTheOperation and <= PolicyCondition.ConsentNamesCountry)
            or PolicyCondition.SpecialCareNamedExplicitly or PolicyCondition.ConsentProven or PolicyCondition.PurposeNotifiedBefore => RequestFacts.None,

        PolicyCondition.ConsentOfThisPrincipal or PolicyCondition.GivenBySomeoneCapable => RequestFacts.DataSubject,
        PolicyCondition.FormDoesNotIdentify or PolicyCondition.AnonymisedItemsPublished => RequestFacts.Form,
        PolicyCondition.PrincipalDeceased or PolicyCondition.RelatesToNoLivingPerson => RequestFacts.DataSubject,
        PolicyCondition.NotUnjust => RequestFacts.Unjust,
        PolicyCondition.MethodInFiling => RequestFacts.Method,
        PolicyCondition.AcquiredLawfully or PolicyCondition.PublishedByListedPerson or PolicyCondition.ObservedByTheCompany
            or PolicyCondition.ReceivedByEntrustmentSuccessionOrJointUse or PolicyCondition.HandedOverDirectly => RequestFacts.Acquisition,
        PolicyCondition.LawfullyHeld or PolicyCondition.NotAddedAfterAcquisition or PolicyCondition.SpecialCareLawfullyHeld
            or PolicyCondition.EffectivePurposeNotAddedAfterAcquisition or PolicyCondition.DataOfSucceededBusiness
            or PolicyCondition.ServiceRulePublishedBefore or PolicyCondition.NotAcquiredInBreach or PolicyCondition.NotReceivedByOptOut => RequestFacts.Held,
        PolicyCondition.RequestReceived or PolicyCondition.DataWithinRequest or PolicyCondition.RequestUnderJapaneseLaw => RequestFacts.AuthorityRequest,
        _ => RequestFacts.All,
    };

    /// <summary>Which facts tell whether an obligation is owed.</summary>
    internal static RequestFacts Of(ObligationGuard guard) => guard switch
    {
        ObligationGuard.RecipientIsNoPublicBodyInJapan or ObligationGuard.ServiceRuleAnchoredInConsentTerms => RequestFacts.None,
        _ => RequestFacts.All,
    };
}
