using Pictier.Consent.Policies;

namespace Pictier.Consent.Tool.Analysis;

/// <summary>Which part of a request each condition looks at, beyond what the policy itself says.</summary>
/// <remarks>
/// A partition, not a second statement of the law: whether a condition holds is always asked of the engine. A wrong part would leave a
/// change out; random requests look for such changes in the tests.
/// </remarks>
internal static class ConditionFacts
{
    internal static FactGroup GroupOf(PolicyCondition condition, RuleSubject about) => condition switch
    {
        PolicyCondition.FormDoesNotIdentify or PolicyCondition.AnonymisedItemsPublished => FactGroup.Form,
        PolicyCondition.PrincipalDeceased or PolicyCondition.RelatesToNoLivingPerson => FactGroup.Subject,
        PolicyCondition.NotUnjust or PolicyCondition.LawfullyHeld or PolicyCondition.NotAddedAfterAcquisition
            or PolicyCondition.SpecialCareLawfullyHeld or PolicyCondition.EffectivePurposeNotAddedAfterAcquisition
            or PolicyCondition.DataOfSucceededBusiness or PolicyCondition.NotAcquiredInBreach or PolicyCondition.NotReceivedByOptOut
            or PolicyCondition.ServiceRulePublishedBefore => FactGroup.Held,
        PolicyCondition.AcquiredLawfully or PolicyCondition.PurposeIndicatedOrUrgent or PolicyCondition.PublishedByListedPerson
            or PolicyCondition.ObservedByTheCompany or PolicyCondition.ReceivedByEntrustmentSuccessionOrJointUse
            or PolicyCondition.HandedOverDirectly => FactGroup.Acquisition,
        PolicyCondition.RequestReceived or PolicyCondition.DataWithinRequest or PolicyCondition.RequestUnderJapaneseLaw
            or PolicyCondition.RequestHasStatutoryBasis => FactGroup.Authority,
        PolicyCondition.MethodInFiling => FactGroup.Method,
        PolicyCondition.NotStoppedByPrincipal or PolicyCondition.NoItemObjection => FactGroup.Restriction,
        >= PolicyCondition.ConsentOfThisPrincipal and <= PolicyCondition.ConsentNotSuperseded => FactGroup.Consent,
        >= PolicyCondition.NeedToProtectShown and <= PolicyCondition.ClaimCoversData => OfSubject(about),
        _ => FactGroup.Registry,
    };

    /// <summary>The part that must be there for a rule about it to be tried.</summary>
    internal static FactGroup OfSubject(RuleSubject about) => about switch
    {
        RuleSubject.Form => FactGroup.Form,
        RuleSubject.Acquisition => FactGroup.Acquisition,
        RuleSubject.Consent => FactGroup.Consent,
        RuleSubject.RequiredByLawClaim => FactGroup.LawClaim,
        RuleSubject.LifeBodyOrFortuneClaim => FactGroup.LifeClaim,
        RuleSubject.PublicHealthOrChildrenClaim => FactGroup.HealthClaim,
        RuleSubject.PublicAffairsClaim => FactGroup.AffairsClaim,
        RuleSubject.AuthorityOrder or RuleSubject.AuthorityInquiry => FactGroup.Authority,
        RuleSubject.ServiceRule => FactGroup.ServiceRule,
        _ => FactGroup.Registry,
    };

    /// <summary>The gate that a condition asks; null for one that looks at facts.</summary>
    internal static PolicyGate? GateAskedBy(PolicyCondition condition) => condition switch
    {
        PolicyCondition.DomesticRouteExists => PolicyGate.DomesticRoute,
        PolicyCondition.SettlementAnchored => PolicyGate.EntrustedSettlement,
        PolicyCondition.RequestHasStatutoryBasis => PolicyGate.PublicAffairs,
        PolicyCondition.PurposeIndicatedOrUrgent => PolicyGate.UrgentNeed,
        PolicyCondition.SpecialCareConsented => PolicyGate.SpecialCareSharing,
        _ => null,
    };
}
