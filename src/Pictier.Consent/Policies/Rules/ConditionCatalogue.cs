using static Pictier.Consent.Policies.RuleSubject;

namespace Pictier.Consent.Policies;

/// <summary>What every condition means, of what it can be asked, and what its failure says.</summary>
public static class ConditionCatalogue
{
    private static readonly ConditionInfo[] Rows = Create();

    /// <summary>Every condition, in the order of the vocabulary.</summary>
    public static IReadOnlyList<ConditionInfo> All => Rows;

    /// <summary>What the condition means.</summary>
    public static ConditionInfo Of(PolicyCondition condition) => Rows[(int)condition];

    /// <summary>The name of the condition in JSON, for example <c>consent-not-withdrawn</c>.</summary>
    public static string Name(this PolicyCondition condition) => Words<PolicyCondition>.NameOf(condition);

    /// <summary>Whether the condition is one of the checks of a consent.</summary>
    internal static bool IsOfConsent(PolicyCondition condition) =>
        condition is >= PolicyCondition.ConsentOfThisPrincipal and <= PolicyCondition.ConsentNotSuperseded;

    private static ConditionInfo[] Create()
    {
        var rows = new ConditionInfo[Enum.GetValues<PolicyCondition>().Length];

        // Scope (1.1)
        Add(PolicyCondition.RecipientNotAbroad, ReasonCode.NoBasis,
            "spec 5.2", "There is no recipient, or it is in Japan, the principal or the same legal entity.");
        Add(PolicyCondition.FormDoesNotIdentify, ReasonCode.DataIdentifiable,
            "1.1, 3.3(3), AMB-24", "The information is anonymously processed or statistical, and that is attested.", Form);
        Add(PolicyCondition.PrincipalDeceased, ReasonCode.NoBasis, "1.1, AMB-37", "The principal has died.");
        Add(PolicyCondition.RelatesToNoLivingPerson, ReasonCode.NoBasis,
            "1.1, AMB-37", "It is denied that the information also relates to a living person.");

        // Absolute bars
        Add(PolicyCondition.NotUnjust, ReasonCode.UnjustUse, "APPI 19", "The use is not said to foment or induce an unlawful or unjust act.");
        Add(PolicyCondition.LawfullyHeld, ReasonCode.UnlawfulAcquisition,
            "2.1", "The data held is not said to have been acquired unlawfully; not asked of an acquisition.");
        Add(PolicyCondition.NoIndividualNumber, ReasonCode.MyNumber, "AMB-80", "No category of the data is the Individual Number.");

        // Acquisition (2.1, 2.3)
        Add(PolicyCondition.AcquiredLawfully, ReasonCode.UnlawfulAcquisition, "2.1", "The data is acquired in a lawful and appropriate manner.");
        Add(PolicyCondition.PurposeIndicatedOrUrgent, ReasonCode.PurposeNotIndicated,
            "APPI 21(2)", "The data does not come from the principal in writing, or the purpose is indicated before, or a claim of 2.2(1) is valid.");
        Add(PolicyCondition.PublishedByListedPerson, ReasonCode.SpecialCareWithoutConsent,
            "2.3, APPI 20(2)(vii)", "The data was disclosed publicly by one of the persons that the Act lists.", RuleSubject.Acquisition);
        Add(PolicyCondition.ObservedByTheCompany, ReasonCode.SpecialCareWithoutConsent,
            "2.3, Cabinet Order 9(1)", "The company itself observes or photographs the principal.", RuleSubject.Acquisition);
        Add(PolicyCondition.ReceivedByEntrustmentSuccessionOrJointUse, ReasonCode.SpecialCareWithoutConsent,
            "2.3, Cabinet Order 9(2)", "The data is received by entrustment, succession or joint use.", RuleSubject.Acquisition);
        Add(PolicyCondition.HandoverIsConsent, ReasonCode.SpecialCareWithoutConsent,
            "AMB-57", "The options count a direct hand-over as consent.", RuleSubject.Acquisition);
        Add(PolicyCondition.HandedOverDirectly, ReasonCode.SpecialCareWithoutConsent,
            "AMB-57", "The data comes from the principal, in writing or otherwise.", RuleSubject.Acquisition);

        // The purpose itself (2.1)
        Add(PolicyCondition.NotAddedAfterAcquisition, ReasonCode.PurposeAddedAfterAcquisition,
            "2.1, 6, AMB-42 to AMB-44", "The purpose was declared when the data was acquired, or is reasonably related to what was and is published.", DeclaredPurpose);
        Add(PolicyCondition.PurposeStandsAlone, ReasonCode.PurposeNotStandalone,
            "2.1(3), AMB-14", "The purpose is not that of 2.1(3).", DeclaredPurpose);
        Add(PolicyCondition.PurposeIsIncidental, ReasonCode.PurposeNotIncidental,
            "2.1(2), AMB-15", "The purpose is not of 2.1(2), or is incidental to a service that the principal uses.", DeclaredPurpose);
        Add(PolicyCondition.DataNecessary, ReasonCode.DataBeyondPurpose,
            "2.1, AMB-17", "Every category of the data is among those that the purpose needs.", DeclaredPurpose, ConsentSolicitation);
        Add(PolicyCondition.SpecialCareLawfullyHeld, ReasonCode.SpecialCareWithoutAcquisitionBasis,
            "2.3, AMB-56", "The data has no special care-required category, or how that was lawfully acquired is recorded.", DeclaredPurpose, ConsentSolicitation);

        // The effective purpose of a provision (2.1, 2.1(3))
        Add(PolicyCondition.EffectivePurposeDeclared, ReasonCode.ProvisionOutsideDeclaredPurpose,
            "2.1(3), AMB-13", "The effective purpose is declared under 2.1(1), or under 2.1(2) and incidental, and does not merely solicit consent.");
        Add(PolicyCondition.EffectivePurposeNotAddedAfterAcquisition, ReasonCode.PurposeAddedAfterAcquisition,
            "2.1, 6", "The effective purpose was declared when the data was acquired, or is reasonably related to what was and is published.");
        Add(PolicyCondition.DataNecessaryForEffectivePurpose, ReasonCode.DataBeyondPurpose,
            "2.1, AMB-17", "Every category of the data is among those that the effective purpose needs.");

        // Consent (spec 3.2: C1 to C16)
        Check(1, PolicyCondition.ConsentOfThisPrincipal, ReasonCode.ConsentSubjectMismatch,
            "C1, AMB-38", "The consent is this principal's, who is not deceased.");
        Check(2, PolicyCondition.GrantedForTheOperation, ReasonCode.ConsentOperationMismatch,
            "C2, AMB-08", "The consent is granted for the effective operation.");
        Check(2, PolicyCondition.GrantedForProvision, ReasonCode.ConsentOperationMismatch,
            "C2, AMB-85", "The consent is granted for provision in Japan or abroad.");
        Check(3, PolicyCondition.ConsentNamesPurpose, ReasonCode.ConsentPurposeMismatch, "C3, AMB-79", "The consent names the effective purpose.");
        Check(4, PolicyCondition.ConsentNamesData, ReasonCode.ConsentDataMismatch,
            "C4", "The consent names every category of the data, by itself or by a group.");
        Check(5, PolicyCondition.ConsentNamesRecipient, ReasonCode.ConsentRecipientMismatch,
            "C5", "The consent names the recipient, its kind or one of its classes, or any recipient.");
        Check(6, PolicyCondition.ConsentIsForForeignCountries, ReasonCode.ConsentNotForeignSpecific,
            "C6, AMB-10", "The consent is given for third parties in foreign countries.");
        Check(6, PolicyCondition.ConsentNamesCountry, ReasonCode.ConsentCountryMismatch,
            "C6", "The consent names the recipient's country, or leaves the countries unspecified.");
        Check(7, PolicyCondition.ForeignInformationGiven, ReasonCode.ConsentForeignInformationMissing,
            "C7, APPI 28(2)", "For a consent from 2022-04-01 on, the principal was told the country, its system and the measures, or why not.");
        Check(8, PolicyCondition.SpecialCareNamedExplicitly, ReasonCode.ConsentSpecialCareNotExplicit,
            "C8, AMB-05", "The consent names every special care-required category of the data by its own id.");
        Check(9, PolicyCondition.ConsentProven, ReasonCode.ConsentWithoutEvidence,
            "C9", "The method is a listed one, the identity was confirmed and there is evidence.");
        Check(10, PolicyCondition.GivenBySomeoneCapable, ReasonCode.ConsentCapacity,
            "C10, AMB-33 to AMB-36", "The consent was given by the principal, an agent with a mandate, or a named representative where one is needed.");
        Check(11, PolicyCondition.PurposeNotifiedBefore, ReasonCode.ConsentPurposeNotNotified,
            "C11, AMB-78", "The purpose was notified no later than the consent was given.");
        Check(12, PolicyCondition.ConsentGivenBefore, ReasonCode.ConsentNotPrior,
            "C12, AMB-27", "The consent was given before the instant of the use.");
        Check(13, PolicyCondition.ConsentEffective, ReasonCode.ConsentNotYetEffective, "C13, AMB-28", "The consent is effective.");
        Check(14, PolicyCondition.ConsentNotExpired, ReasonCode.ConsentExpired, "C14, AMB-29, AMB-32", "The consent has not expired.");
        Check(15, PolicyCondition.ConsentNotWithdrawn, ReasonCode.ConsentWithdrawn,
            "C15, AMB-30", "The consent was not withdrawn for the effective purpose.");
        Check(16, PolicyCondition.ConsentNotSuperseded, ReasonCode.ConsentSuperseded,
            "C16", "No later consent replaces it and no later refusal covers the use.");

        // Claims of 2.2(1) to 2.2(4) (spec 3.5)
        Add(PolicyCondition.NeedToProtectShown, ReasonCode.ExceptionNeedNotShown,
            "2.2(1)", "The interest is named and there is a need to protect it.", RuleSubject.LifeBodyOrFortuneClaim);
        Add(PolicyCondition.EspeciallyNecessary, ReasonCode.ExceptionNotEspeciallyNecessary,
            "2.2(2)", "The aim is named and the use is especially necessary for it.", RuleSubject.PublicHealthOrChildrenClaim);
        Add(PolicyCondition.ConsentDifficult, ReasonCode.ExceptionConsentNotDifficult,
            "2.2(1), 2.2(2), AMB-53", "Consent is difficult to obtain, for a stated reason, and the principal has not refused; a refusal gives way only to another's life or body, with an approver.", RuleSubject.LifeBodyOrFortuneClaim, RuleSubject.PublicHealthOrChildrenClaim);
        Add(PolicyCondition.PublicBodyNamed, ReasonCode.ExceptionNotAPublicBody,
            "2.2(3), AMB-81", "The body is a Japanese public body or entrusted by one.", RuleSubject.PublicAffairsClaim);
        Add(PolicyCondition.AffairsPrescribedByLaw, ReasonCode.ExceptionAffairsNotStatutory,
            "2.2(3)", "A statute that prescribes the affairs is cited.", RuleSubject.PublicAffairsClaim);
        Add(PolicyCondition.CooperationNecessary, ReasonCode.ExceptionCooperationNotNecessary,
            "2.2(3)", "The cooperation is necessary.", RuleSubject.PublicAffairsClaim);
        Add(PolicyCondition.ConsentWouldImpede, ReasonCode.ExceptionConsentWouldNotImpede,
            "2.2(3)", "Asking for consent is likely to impede the affairs.", RuleSubject.PublicAffairsClaim);
        Add(PolicyCondition.StatuteCited, ReasonCode.ExceptionLawNotCited, "2.2(4)", "A statute is cited.", RuleSubject.RequiredByLawClaim);
        Add(PolicyCondition.LawIsJapanese, ReasonCode.ExceptionLawForeign,
            "2.2(4), AMB-46", "The statute is a Japanese one.", RuleSubject.RequiredByLawClaim);
        Add(PolicyCondition.LawObliges, ReasonCode.ExceptionLawNotMandatory,
            "2.2(4), AMB-45", "The statute obliges: a mandatory order or a statutory inquiry.", RuleSubject.RequiredByLawClaim);
        Add(PolicyCondition.ClaimEvidenced, ReasonCode.ExceptionWithoutEvidence,
            "spec 3.5, AMB-54", "There is evidence; a claim to protect property also has an approver.", RuleSubject.LifeBodyOrFortuneClaim, RuleSubject.PublicHealthOrChildrenClaim, RuleSubject.PublicAffairsClaim, RuleSubject.RequiredByLawClaim);
        Add(PolicyCondition.ClaimCoversData, ReasonCode.ExceptionBeyondClaim,
            "spec 3.5", "Every category of the data is among those that the claim justifies.", RuleSubject.LifeBodyOrFortuneClaim, RuleSubject.PublicHealthOrChildrenClaim, RuleSubject.PublicAffairsClaim, RuleSubject.RequiredByLawClaim);

        // Requests of authorities (3.1(2))
        Add(PolicyCondition.RecipientIsListedAuthority, ReasonCode.AuthorityNotListed,
            "3.1(2), AMB-48", "The recipient is an authority of 3.1(2), or an equivalent one that the options list.", AuthorityOrder, AuthorityInquiry);
        Add(PolicyCondition.RequestReceived, ReasonCode.AuthorityRequestNotReceived,
            "3.1(2)", "The request is on record and had been received.", AuthorityOrder, AuthorityInquiry);
        Add(PolicyCondition.DataWithinRequest, ReasonCode.BeyondAuthorityRequest,
            "3.1(2), AMB-49", "Every category of the data was requested.", AuthorityOrder, AuthorityInquiry);
        Add(PolicyCondition.RequestUnderJapaneseLaw, ReasonCode.AuthorityNotListed,
            "3.1(2), AMB-46", "The request is made under Japanese jurisdiction.", AuthorityOrder, AuthorityInquiry);
        Add(PolicyCondition.RequestHasStatutoryBasis, ReasonCode.AuthorityRequestVoluntary,
            "3.1(2), AMB-47", "The request has a statutory basis, or a claim of public affairs is valid.", AuthorityOrder, AuthorityInquiry);

        // Settlement (3.1(3))
        Add(PolicyCondition.RecipientSettles, ReasonCode.SettlementRecipientKind,
            "3.1(3)", "The recipient is a financial institution, a credit card company, a settlement agent or another settling business.", Settlement);
        Add(PolicyCondition.PurposeSettlesAmountsOwed, ReasonCode.SettlementPurpose,
            "3.1(3)", "The effective purpose settles amounts owed to the company.", Settlement);
        Add(PolicyCondition.DataWithinSettlement, ReasonCode.SettlementExcessData,
            "3.1(3)", "Every category of the data is among those that the settlement needs.", Settlement);
        Add(PolicyCondition.NoSpecialCareInSettlement, ReasonCode.SettlementExcessData,
            "3.1(3), AMB-05", "No category of the data is special care-required.", Settlement);
        Add(PolicyCondition.SettlementAnchored, ReasonCode.SettlementNotAnchored,
            "3.1(3), AMB-50", "Consent terms or an entrustment contract anchor the settlement in the law.", Settlement);

        // Succession of business (3.1(4))
        Add(PolicyCondition.SuccessionEffective, ReasonCode.SuccessionNotEffective, "3.1(4)", "The succession has taken effect.", Succession);
        Add(PolicyCondition.DueDiligenceContracted, ReasonCode.SuccessionNotEffective,
            "AMB-51", "The succession is still to come and a contract secures the data during due diligence.", DueDiligence);
        Add(PolicyCondition.DataOfSucceededBusiness, ReasonCode.SuccessionNotEffective,
            "3.1(4), spec 1.2", "The data belongs to the business that is succeeded to.", Succession, DueDiligence);

        // Entrustment (4.2)
        Add(PolicyCondition.ContractExists, ReasonCode.EntrustmentNoContract,
            "EN-1", "There is an entrustment contract with the recipient.", Entrustment, Contract);
        Add(PolicyCondition.ContractInForce, ReasonCode.EntrustmentContractNotInForce, "EN-1", "The contract is in force.", Entrustment, Contract);
        Add(PolicyCondition.ConfidentialityAgreed, ReasonCode.EntrustmentNoConfidentiality,
            "EN-2, 4.2", "The contract has a confidentiality clause.", Entrustment, Contract);
        Add(PolicyCondition.PurposeWithinContract, ReasonCode.EntrustmentPurposeOutsideContract,
            "EN-3, 4.2", "The purpose itself is in the contract and declared under 2.1(1) or 2.1(2).", Entrustment, Contract);
        Add(PolicyCondition.DataWithinContract, ReasonCode.EntrustmentExcessData,
            "EN-4", "Every category of the data is in the contract and needed for the purpose.", Entrustment, Contract);
        Add(PolicyCondition.SafetyMeasuresConfirmed, ReasonCode.EntrustmentNoSupervision,
            "EN-5, APPI 25", "The contractor's safety measures are confirmed.", Entrustment, Contract);
        Add(PolicyCondition.ReProvisionControlled, ReasonCode.EntrustmentReentrustmentUncontrolled,
            "EN-6, 4.2", "Onward provision is prohibited and further entrustment is not free.", Entrustment, Contract);

        // Joint use (APPI 27(5)(iii))
        Add(PolicyCondition.NoticePublished, ReasonCode.JointUseNoticeMissing,
            "spec 3.10", "A joint-use notice was published before.", JointUseNotice);
        Add(PolicyCondition.NoticeComplete, ReasonCode.JointUseNoticeIncomplete,
            "spec 3.10", "The notice has all its elements; from 2022-04-01 also the address and the representative.", JointUseNotice);
        Add(PolicyCondition.WithinNotice, ReasonCode.JointUseOutsideNotice,
            "spec 3.10", "The notice names the data, the recipient and the effective purpose.", JointUseNotice);
        Add(PolicyCondition.SpecialCareConsented, ReasonCode.JointUseSpecialCare,
            "spec 3.10", "The data has no special care-required category, or a consent covers the provision.", JointUseNotice);

        // Service rules (3.1(6))
        Add(PolicyCondition.ServiceRuleRegistered, ReasonCode.ServiceRuleUnknown, "3.1(6), AMB-04", "The policy has the service rule.", ServiceRule);
        Add(PolicyCondition.ServiceRulePublishedBefore, ReasonCode.ServiceRuleUnknown,
            "3.1(6), AMB-04", "The rule was published before the data was acquired, and is by now.", ServiceRule);
        Add(PolicyCondition.ServiceRuleNamesTheProvision, ReasonCode.ServiceRuleUnknown,
            "3.1(6), AMB-04", "The rule names the recipient, the data and the effective purpose.", ServiceRule);
        Add(PolicyCondition.NoSpecialCareInServiceRule, ReasonCode.ServiceRuleUnknown,
            "3.1(6), AMB-05", "No category of the data is special care-required.", ServiceRule);
        Add(PolicyCondition.ServiceRuleAnchored, ReasonCode.ServiceRuleNotAnchored,
            "3.1(6), AMB-04", "The rule is anchored in the law.", ServiceRule);

        // Opt-out (3.2: O1 to O11)
        Add(PolicyCondition.RecipientInJapan, ReasonCode.OptOutForeign, "O1, 3.2", "The recipient is in Japan.", OptOutFiling);
        Add(PolicyCondition.NoSpecialCareByOptOut, ReasonCode.OptOutSpecialCare,
            "O2, 3.2", "No category of the data is special care-required.", OptOutFiling);
        Add(PolicyCondition.NotAcquiredInBreach, ReasonCode.OptOutIllegallyAcquired,
            "O3, APPI 27(2)", "The data was not acquired unlawfully.", OptOutFiling);
        Add(PolicyCondition.NotReceivedByOptOut, ReasonCode.OptOutReceivedByOptOut,
            "O4, APPI 27(2)", "The data was not itself received by opt-out.", OptOutFiling);
        Add(PolicyCondition.Filed, ReasonCode.OptOutNotFiled, "O5, AMB-65", "The filing was made before and is not withdrawn.", OptOutFiling);
        Add(PolicyCondition.FiledUnderPresentLaw, ReasonCode.OptOutFilingOutdated,
            "O6, AMB-64", "The filing is one of the law of 2022, and its planned start has come.", OptOutFiling);
        Add(PolicyCondition.NoticePeriodOver, ReasonCode.OptOutNoticePeriod,
            "O7", "The time that principals have to ask for cessation is over.", OptOutFiling);
        Add(PolicyCondition.DataInFiling, ReasonCode.OptOutItemNotNotified,
            "O8, 3.2(1), AMB-63", "The filing lists every category of the data.", OptOutFiling);
        Add(PolicyCondition.MethodInFiling, ReasonCode.OptOutMethodNotNotified,
            "O9, 3.2(2)", "The filing lists the method of provision.", OptOutFiling);
        Add(PolicyCondition.NotStoppedByPrincipal, ReasonCode.OptOutSubjectCeased,
            "O10, 3.2(3), AMB-84", "The principal has not stopped the provision, refused a provision in Japan or withdrawn a consent to one.", OptOutFiling);
        Add(PolicyCondition.NoItemObjection, ReasonCode.OptOutItemObjection,
            "O11, 3.2(1)", "The principal has not objected to a category of the data.", OptOutFiling);

        // Provision abroad (3.3)
        Add(PolicyCondition.AnonymisedItemsPublished, ReasonCode.DataIdentifiable,
            "3.3(3), APPI 43", "For anonymously processed information, the items are published and the recipient is told.", Form);
        Add(PolicyCondition.MeasuresEstablished, ReasonCode.EquivalenceNotSecured,
            "3.3(2)", "The equivalent measures are established and have not ended.", EquivalenceProfile);
        Add(PolicyCondition.MeasuresSecured, ReasonCode.EquivalenceNotSecured,
            "3.3(2)", "Their implementation is secured with the company.", EquivalenceProfile);
        Add(PolicyCondition.MeasuresUnimpeded, ReasonCode.EquivalenceImpeded,
            "3.3(2)", "Nothing makes it impossible to secure them.", EquivalenceProfile);
        Add(PolicyCondition.MeasuresVerifiedWithinAYear, ReasonCode.EquivalenceStale,
            "3.3(2), APPI 28(3)", "They were verified within the last year.", EquivalenceProfile);
        Add(PolicyCondition.DomesticRouteExists, ReasonCode.EquivalenceWithoutDomesticRoute,
            "3.3(2), AMB-19, AMB-85", "A domestic route would permit the provision.", EquivalenceProfile);
        return rows;

        void Add(PolicyCondition condition, ReasonCode failure, string source, string meaning, params RuleSubject[] subjects) =>
            rows[(int)condition] = new(condition, failure, subjects, 0, source, meaning);

        void Check(int check, PolicyCondition condition, ReasonCode failure, string source, string meaning) =>
            rows[(int)condition] = new(condition, failure, [RuleSubject.Consent], check, source, meaning);
    }
}
