using Pictier.Consent.Policies;

namespace Pictier.Consent.Evaluation.Conditions;

/// <summary>Asks one condition: the table from the vocabulary of conditions to the code that answers each.</summary>
/// <remarks>What each condition means is in the <see cref="ConditionCatalogue"/>; a condition without an answer here fails.</remarks>
internal static class ConditionEvaluator
{
    /// <summary>Whether the condition holds for the thing at <paramref name="at"/> among those that the rule is about.</summary>
    internal static bool Holds(PolicyCondition condition, CompiledRule rule, int at, ref Inquiry inquiry) => rule.About switch
    {
        RuleSubject.Consent when ConditionCatalogue.IsOfConsent(condition) =>
            HoldsForConsent(condition, rule, inquiry.Consent, inquiry),
        RuleSubject.LifeBodyOrFortuneClaim or RuleSubject.PublicHealthOrChildrenClaim or RuleSubject.PublicAffairsClaim
            or RuleSubject.RequiredByLawClaim when condition is >= PolicyCondition.NeedToProtectShown and <= PolicyCondition.ClaimCoversData =>
            HoldsForClaim(condition, inquiry.Request.ClaimList[at], inquiry),
        _ => HoldsForRequest(condition, at, ref inquiry),
    };

    private static bool HoldsForConsent(PolicyCondition condition, CompiledRule rule, in ConsentRecord consent, in Inquiry inquiry) => condition switch
    {
        PolicyCondition.ConsentOfThisPrincipal => ConsentConditions.IsOfThisPrincipal(inquiry),
        PolicyCondition.GrantedForTheOperation or PolicyCondition.GrantedForProvision =>
            ConsentConditions.IsGrantedFor(consent, Refusals.AskedBy(rule, inquiry)),
        PolicyCondition.ConsentNamesPurpose => ConsentConditions.NamesPurpose(consent, inquiry),
        PolicyCondition.ConsentNamesData => ConsentConditions.NamesData(consent, inquiry),
        PolicyCondition.ConsentNamesRecipient => ConsentConditions.NamesRecipient(consent, inquiry),
        PolicyCondition.ConsentIsForForeignCountries => ConsentConditions.IsForForeignCountries(consent),
        PolicyCondition.ConsentNamesCountry => ConsentConditions.NamesCountry(consent, inquiry),
        PolicyCondition.ForeignInformationGiven => ConsentConditions.ForeignInformationGiven(consent),
        PolicyCondition.SpecialCareNamedExplicitly => ConsentConditions.NamesSpecialCareExplicitly(consent, inquiry),
        PolicyCondition.ConsentProven => consent.Shape.IsProven,
        PolicyCondition.GivenBySomeoneCapable => ConsentConditions.IsGivenBySomeoneCapable(consent, inquiry),
        PolicyCondition.PurposeNotifiedBefore => consent.Shape.IsAfterNotice,
        PolicyCondition.ConsentGivenBefore => consent.At < inquiry.At,
        PolicyCondition.ConsentEffective => inquiry.History.EffectiveFrom(consent) <= inquiry.At,
        PolicyCondition.ConsentNotExpired => ConsentConditions.IsUnexpired(consent, inquiry),
        PolicyCondition.ConsentNotWithdrawn => ConsentConditions.IsNotWithdrawn(consent, inquiry),
        PolicyCondition.ConsentNotSuperseded => ConsentConditions.IsNotSuperseded(consent, inquiry, Refusals.AskedBy(rule, inquiry)),
        _ => false,
    };

    private static bool HoldsForClaim(PolicyCondition condition, ExceptionClaim claim, in Inquiry inquiry) => condition switch
    {
        PolicyCondition.NeedToProtectShown => ClaimConditions.NeedToProtectShown(claim),
        PolicyCondition.EspeciallyNecessary => ClaimConditions.EspeciallyNecessary(claim),
        PolicyCondition.ConsentDifficult => ClaimConditions.ConsentDifficult(claim, inquiry),
        PolicyCondition.PublicBodyNamed => ClaimConditions.PublicBodyNamed(claim),
        PolicyCondition.AffairsPrescribedByLaw => ClaimConditions.AffairsPrescribedByLaw(claim),
        PolicyCondition.CooperationNecessary => ClaimConditions.CooperationNecessary(claim),
        PolicyCondition.ConsentWouldImpede => ClaimConditions.ConsentWouldImpede(claim),
        PolicyCondition.StatuteCited => ClaimConditions.StatuteCited(claim),
        PolicyCondition.LawIsJapanese => ClaimConditions.LawIsJapanese(claim),
        PolicyCondition.LawObliges => ClaimConditions.LawObliges(claim),
        PolicyCondition.ClaimEvidenced => ClaimConditions.Evidenced(claim),
        PolicyCondition.ClaimCoversData => ClaimConditions.CoversData(claim, inquiry),
        _ => false,
    };

    private static bool HoldsForRequest(PolicyCondition condition, int at, ref Inquiry inquiry) => condition switch
    {
        PolicyCondition.RecipientNotAbroad => ScopeConditions.RecipientNotAbroad(inquiry),
        PolicyCondition.FormDoesNotIdentify => ScopeConditions.FormDoesNotIdentify(inquiry),
        PolicyCondition.AnonymisedItemsPublished => ScopeConditions.AnonymisedItemsPublished(inquiry),
        PolicyCondition.PrincipalDeceased => ScopeConditions.PrincipalDeceased(inquiry),
        PolicyCondition.RelatesToNoLivingPerson => ScopeConditions.RelatesToNoLivingPerson(inquiry),
        PolicyCondition.NotUnjust => !inquiry.Request.Unjust,
        PolicyCondition.LawfullyHeld => ScopeConditions.LawfullyHeld(inquiry),
        PolicyCondition.NoIndividualNumber => ScopeConditions.NoIndividualNumber(inquiry),

        PolicyCondition.AcquiredLawfully => inquiry.Acquisition.Lawful,
        PolicyCondition.PurposeIndicatedOrUrgent => AcquisitionConditions.PurposeIndicated(inquiry) || Asks(PolicyGate.UrgentNeed, ref inquiry),
        PolicyCondition.PublishedByListedPerson => AcquisitionConditions.PublishedByListedPerson(inquiry),
        PolicyCondition.ObservedByTheCompany => AcquisitionConditions.Observed(inquiry),
        PolicyCondition.ReceivedByEntrustmentSuccessionOrJointUse => AcquisitionConditions.Received(inquiry),
        PolicyCondition.HandoverIsConsent => inquiry.Policy.Options.DirectHandoverIsConsent,
        PolicyCondition.HandedOverDirectly => AcquisitionConditions.HandedOver(inquiry),

        PolicyCondition.NotAddedAfterAcquisition => PurposeConditions.NotAddedAfterAcquisition(inquiry),
        PolicyCondition.PurposeStandsAlone => PurposeConditions.StandsAlone(inquiry),
        PolicyCondition.PurposeIsIncidental => PurposeConditions.IsIncidental(inquiry),
        PolicyCondition.DataNecessary => PurposeConditions.DataNecessary(inquiry),
        PolicyCondition.SpecialCareLawfullyHeld => PurposeConditions.SpecialCareLawfullyHeld(inquiry),
        PolicyCondition.EffectivePurposeDeclared => PurposeConditions.EffectivePurposeDeclared(inquiry),
        PolicyCondition.EffectivePurposeNotAddedAfterAcquisition => PurposeConditions.EffectivePurposeNotAddedAfterAcquisition(inquiry),
        PolicyCondition.DataNecessaryForEffectivePurpose => PurposeConditions.DataNecessaryForEffectivePurpose(inquiry),

        PolicyCondition.RecipientIsListedAuthority => AuthorityConditions.RecipientIsListed(inquiry),
        PolicyCondition.RequestReceived => AuthorityConditions.Received(inquiry.Request.AuthorityRequest!, inquiry.At),
        PolicyCondition.DataWithinRequest => AuthorityConditions.DataWithin(inquiry.Request.AuthorityRequest!, inquiry),
        PolicyCondition.RequestUnderJapaneseLaw => inquiry.Request.AuthorityRequest!.Jurisdiction == "JP",
        PolicyCondition.RequestHasStatutoryBasis =>
            AuthorityConditions.HasStatute(inquiry.Request.AuthorityRequest!) || Asks(PolicyGate.PublicAffairs, ref inquiry),

        PolicyCondition.RecipientSettles => SettlementConditions.RecipientSettles(inquiry),
        PolicyCondition.PurposeSettlesAmountsOwed => SettlementConditions.PurposeSettles(inquiry),
        PolicyCondition.DataWithinSettlement => SettlementConditions.DataWithin(inquiry),
        PolicyCondition.SettlementAnchored => inquiry.Recipient!.SettlementAnchor switch
        {
            SettlementAnchor.ConsentTerms => true,
            SettlementAnchor.Entrustment => Asks(PolicyGate.EntrustedSettlement, ref inquiry),
            _ => false,
        },
        PolicyCondition.NoSpecialCareInSettlement or PolicyCondition.NoSpecialCareInServiceRule or PolicyCondition.NoSpecialCareByOptOut =>
            !inquiry.HasSpecialCare,

        PolicyCondition.SuccessionEffective => SuccessionConditions.Effective(inquiry.Recipient!.Successions[at], inquiry.At),
        PolicyCondition.DueDiligenceContracted => SuccessionConditions.DueDiligence(inquiry.Recipient!.Successions[at], inquiry.At),
        PolicyCondition.DataOfSucceededBusiness => SuccessionConditions.DataOfBusiness(inquiry.Recipient!.Successions[at], inquiry),

        PolicyCondition.ContractExists => EntrustmentConditions.Contract(inquiry) is not null,
        PolicyCondition.ContractInForce => EntrustmentConditions.InForce(inquiry),
        PolicyCondition.ConfidentialityAgreed => EntrustmentConditions.ConfidentialityAgreed(inquiry),
        PolicyCondition.PurposeWithinContract => EntrustmentConditions.PurposeWithin(inquiry),
        PolicyCondition.DataWithinContract => EntrustmentConditions.DataWithin(inquiry),
        PolicyCondition.SafetyMeasuresConfirmed => EntrustmentConditions.SafetyConfirmed(inquiry),
        PolicyCondition.ReProvisionControlled => EntrustmentConditions.ReProvisionControlled(inquiry),

        PolicyCondition.NoticePublished => JointUseConditions.Published(inquiry.Policy.Notices[at], inquiry.At),
        PolicyCondition.NoticeComplete => JointUseConditions.Complete(inquiry.Policy.Notices[at], inquiry.At),
        PolicyCondition.WithinNotice => JointUseConditions.Within(inquiry.Policy.Notices[at], inquiry),
        PolicyCondition.SpecialCareConsented => !inquiry.HasSpecialCare || Asks(PolicyGate.SpecialCareSharing, ref inquiry),

        PolicyCondition.ServiceRuleRegistered => true,
        PolicyCondition.ServiceRulePublishedBefore => ServiceRuleConditions.PublishedBefore(inquiry.Policy.ServiceRules[at], inquiry),
        PolicyCondition.ServiceRuleNamesTheProvision => ServiceRuleConditions.NamesProvision(inquiry.Policy.ServiceRules[at], inquiry),
        PolicyCondition.ServiceRuleAnchored => inquiry.Policy.ServiceRules[at].Anchor != ServiceRuleAnchor.None,

        PolicyCondition.RecipientInJapan => inquiry.Recipient!.Location == Location.Japan,
        PolicyCondition.NotAcquiredInBreach => inquiry.Request.Held.Lawfully,
        PolicyCondition.NotReceivedByOptOut => !inquiry.Request.Held.ByOptOut,
        PolicyCondition.Filed => OptOutConditions.Filed(inquiry.Policy.Filings[at], inquiry.At),
        PolicyCondition.FiledUnderPresentLaw => OptOutConditions.UnderPresentLaw(inquiry.Policy.Filings[at], inquiry.At),
        PolicyCondition.NoticePeriodOver => inquiry.Policy.Filings[at].NoticeOverAt <= inquiry.At,
        PolicyCondition.DataInFiling => CategorySet.IsSubset(inquiry.Data, inquiry.Policy.Filings[at].Data),
        PolicyCondition.MethodInFiling => inquiry.Policy.Filings[at].Lists(inquiry.Request.Method),
        PolicyCondition.NotStoppedByPrincipal => OptOutConditions.NotStopped(inquiry),
        PolicyCondition.NoItemObjection => OptOutConditions.NoItemObjection(inquiry),

        PolicyCondition.MeasuresEstablished => EquivalenceConditions.Established(inquiry.Recipient!.Equivalence!, inquiry.At),
        PolicyCondition.MeasuresSecured => inquiry.Recipient!.Equivalence!.SecuredWithCompany,
        PolicyCondition.MeasuresUnimpeded => EquivalenceConditions.Unimpeded(inquiry.Recipient!.Equivalence!),
        PolicyCondition.MeasuresVerifiedWithinAYear => EquivalenceConditions.VerifiedWithinAYear(inquiry.Recipient!.Equivalence!, inquiry.At),
        PolicyCondition.DomesticRouteExists => Asks(PolicyGate.DomesticRoute, ref inquiry),
        _ => false,
    };

    private static bool Asks(PolicyGate gate, ref Inquiry inquiry)
    {
        // The rules of the gate may be about consents too.
        var consent = inquiry.Consent;
        GateResult result = default;
        GateEvaluator.Evaluate(inquiry.Policy.Gate(gate).Unplanned, ref inquiry, ref result);
        inquiry.Consent = consent;
        inquiry.AskedObligations = inquiry.AskedObligations.With(result.Obligations);
        return result.Passed;
    }
}
