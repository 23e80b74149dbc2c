namespace Pictier.Consent;

/// <summary>
/// Why a use was allowed or denied: the closed list of the contract's <c>reason-codes.json</c>. In JSON, logs and metrics a code is its
/// name in kebab-case (<see cref="ReasonCodes.Name"/>).
/// </summary>
/// <remarks>Codes are only ever added, never reused or renamed. The zero value is a denial.</remarks>
public enum ReasonCode
{
    /// <summary>Deny: nothing permits the operation.</summary>
    NoBasis = 0,

    /// <summary>Allow (1.1): the information does not identify a living individual.</summary>
    NotPersonalInformation,

    /// <summary>Allow (2.1): the use is necessary for a declared purpose.</summary>
    DeclaredPurpose,

    /// <summary>Allow (2.1): the acquisition is necessary for a declared purpose.</summary>
    AcquiredForDeclaredPurpose,

    /// <summary>Allow (2.2): the principal was notified of the purpose and consented in advance.</summary>
    Consent,

    /// <summary>Allow (2.2(1)): a human life, body or fortune must be protected and consent is difficult to obtain.</summary>
    LifeBodyOrFortune,

    /// <summary>Allow (2.2(2)): especially necessary for public health or the sound growth of children, and consent is difficult to obtain.</summary>
    PublicHealthOrChildren,

    /// <summary>Allow (2.2(3)): cooperation with a public body that executes affairs prescribed by law, and asking for consent would impede them.</summary>
    PublicAffairs,

    /// <summary>Allow (2.2(4)): required by Japanese law.</summary>
    RequiredByLaw,

    /// <summary>Allow (2.3): the principal consented in advance to the acquisition of special care-required information.</summary>
    SpecialCareConsent,

    /// <summary>Allow (2.3): a statutory case permits the acquisition of special care-required information without consent.</summary>
    SpecialCareStatutoryCase,

    /// <summary>Allow (3.1(1)): the principal consented in advance to the provision.</summary>
    ThirdPartyConsent,

    /// <summary>Allow (3.1(2)): a listed authority requested the data on a statutory basis.</summary>
    AuthorityRequest,

    /// <summary>Allow (3.1(3)): settlement of amounts owed to the company.</summary>
    Settlement,

    /// <summary>Allow (3.1(4)): the recipient succeeds to the business.</summary>
    BusinessSuccession,

    /// <summary>Allow (3.1(5)): a legal exception permits the provision.</summary>
    PermittedByLaw,

    /// <summary>Allow (3.1(6)): a published and legally anchored rule of the service permits the provision.</summary>
    ServiceRule,

    /// <summary>Allow (3.1(5)): the handling is entrusted under a contract that meets 4.2.</summary>
    Entrustment,

    /// <summary>Allow (3.1(5)): a complete joint-use notice covers the provision.</summary>
    JointUse,

    /// <summary>Allow (3.2): the opt-out provision notified to the Commission covers the data, and the principal has not objected.</summary>
    OptOutProvision,

    /// <summary>Allow (3.3(1)): the principal consented in advance to provision to a third party in a foreign country.</summary>
    ForeignConsent,

    /// <summary>Allow (3.3(2)): the foreign recipient has secured equivalent measures and a domestic route applies.</summary>
    ForeignEquivalentMeasures,

    /// <summary>Allow (3.3(3)): the individual is not identifiable.</summary>
    ForeignNotIdentifiable,

    /// <summary>Allow (3.3(4)): one of 2.2 (1) to (4) applies.</summary>
    ForeignLegalException,

    /// <summary>Allow (5.1): the principal is told the purposes.</summary>
    RequestPurposeNotice,

    /// <summary>Allow (5.2): the data is disclosed to the principal.</summary>
    RequestDisclosure,

    /// <summary>Allow (5.2): the records of provision are disclosed.</summary>
    RequestProvisionRecords,

    /// <summary>Allow (5.2): the content is corrected, added to or deleted.</summary>
    RequestCorrection,

    /// <summary>Allow (5.2): the use ceases.</summary>
    RequestCeaseUse,

    /// <summary>Allow (5.2): the data is erased.</summary>
    RequestErasure,

    /// <summary>Allow (5.2): the company ceases without being obliged to.</summary>
    RequestCeaseVoluntarily,

    /// <summary>Allow (5.2): the provision to third parties ceases.</summary>
    RequestCeaseProvision,

    /// <summary>Allow (3.2(3)): the opt-out provision ceases, no ground is needed.</summary>
    RequestOptOut,

    /// <summary>Allow (5.1): the data is blurred or anonymised.</summary>
    RequestBlurring,

    /// <summary>Deny: the request lacks a mandatory fact or is not valid.</summary>
    InputIncomplete,

    /// <summary>Deny: the policy does not know the data category.</summary>
    UnknownDataCategory,

    /// <summary>Deny: the policy does not know the purpose.</summary>
    UnknownPurpose,

    /// <summary>Deny: the policy does not know the recipient.</summary>
    UnknownRecipient,

    /// <summary>Deny (6): no version of the policy is in force at that time.</summary>
    PolicyNotInForce,

    /// <summary>Deny (2.1): the use would foment or induce an unlawful or unjust act.</summary>
    UnjustUse,

    /// <summary>Deny (2.1): the data was not acquired in a lawful and appropriate manner.</summary>
    UnlawfulAcquisition,

    /// <summary>Deny: the Individual Number is outside what consent or this policy can permit.</summary>
    MyNumber,

    /// <summary>Deny (5.2): a disclosure to the principal is answered as a section 5 request.</summary>
    RecipientIsThePrincipal,

    /// <summary>Deny (3): it is unknown whether the recipient is in Japan.</summary>
    RecipientLocationUnknown,

    /// <summary>Deny (5.2): the use was ceased at the principal's request.</summary>
    UseCeased,

    /// <summary>Deny (5.2): the data was erased at the principal's request.</summary>
    DataErased,

    /// <summary>Deny (5.2): the provision to third parties was ceased at the principal's request.</summary>
    ProvisionCeased,

    /// <summary>Deny: the decision could not be completed, so the use is denied.</summary>
    EvaluationError,

    /// <summary>Deny (2.1): the purpose was not indicated before the data was asked for.</summary>
    PurposeNotIndicated,

    /// <summary>Deny (2.3): special care-required information needs prior consent or a statutory case.</summary>
    SpecialCareWithoutConsent,

    /// <summary>Deny (2.3): no lawful basis of acquisition is recorded for the special care-required information.</summary>
    SpecialCareWithoutAcquisitionBasis,

    /// <summary>Deny (2.2): there is no consent for this use.</summary>
    ConsentMissing,

    /// <summary>Deny (2.2): the consent is another principal's.</summary>
    ConsentSubjectMismatch,

    /// <summary>Deny (2.2): the principal refused.</summary>
    ConsentRefused,

    /// <summary>Deny (2.2): the consent is for another kind of handling.</summary>
    ConsentOperationMismatch,

    /// <summary>Deny (2.2): the consent is for another purpose.</summary>
    ConsentPurposeMismatch,

    /// <summary>Deny (2.2): the consent does not cover all of the data.</summary>
    ConsentDataMismatch,

    /// <summary>Deny (3.1(1)): the consent does not cover the recipient.</summary>
    ConsentRecipientMismatch,

    /// <summary>Deny (2.3): the consent does not name the special care-required data explicitly.</summary>
    ConsentSpecialCareNotExplicit,

    /// <summary>Deny (2.2): the consent cannot be proven.</summary>
    ConsentWithoutEvidence,

    /// <summary>Deny (2.2): the consent was not given by someone who could give it.</summary>
    ConsentCapacity,

    /// <summary>Deny (2.2): the purpose was not notified before the consent.</summary>
    ConsentPurposeNotNotified,

    /// <summary>Deny (2.2): the consent was not given before the use.</summary>
    ConsentNotPrior,

    /// <summary>Deny (2.2): the consent is not yet effective.</summary>
    ConsentNotYetEffective,

    /// <summary>Deny (2.2): the consent has expired.</summary>
    ConsentExpired,

    /// <summary>Deny (2.2): the consent was withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>Deny (2.2): a later answer of the principal replaces the consent.</summary>
    ConsentSuperseded,

    /// <summary>Deny (3.3(1)): the consent is not for provision to a foreign country.</summary>
    ConsentNotForeignSpecific,

    /// <summary>Deny (3.3(1)): the consent is for another country.</summary>
    ConsentCountryMismatch,

    /// <summary>Deny (3.3(1)): the principal was not given the information about the foreign country.</summary>
    ConsentForeignInformationMissing,

    /// <summary>Deny (2.1): the data exceeds what the purpose needs.</summary>
    DataBeyondPurpose,

    /// <summary>Deny (2.1): the purpose is not incidental to a service.</summary>
    PurposeNotIncidental,

    /// <summary>Deny (2.1): providing to third parties is no purpose of its own.</summary>
    PurposeNotStandalone,

    /// <summary>Deny (2.1): the purpose was added after the data was acquired.</summary>
    PurposeAddedAfterAcquisition,

    /// <summary>Deny (2.2(1)): the need is not shown.</summary>
    ExceptionNeedNotShown,

    /// <summary>Deny (2.2): it is not shown that consent is difficult to obtain.</summary>
    ExceptionConsentNotDifficult,

    /// <summary>Deny (2.2(2)): the special necessity is not shown.</summary>
    ExceptionNotEspeciallyNecessary,

    /// <summary>Deny (2.2(3)): the body is not a Japanese public body or one entrusted by it.</summary>
    ExceptionNotAPublicBody,

    /// <summary>Deny (2.2(3)): no statute prescribes the affairs.</summary>
    ExceptionAffairsNotStatutory,

    /// <summary>Deny (2.2(3)): the cooperation is not necessary.</summary>
    ExceptionCooperationNotNecessary,

    /// <summary>Deny (2.2(3)): asking for consent would not impede the affairs.</summary>
    ExceptionConsentWouldNotImpede,

    /// <summary>Deny (2.2(4)): no statute is cited.</summary>
    ExceptionLawNotCited,

    /// <summary>Deny (2.2(4)): foreign law does not count.</summary>
    ExceptionLawForeign,

    /// <summary>Deny (2.2(4)): the statute does not oblige.</summary>
    ExceptionLawNotMandatory,

    /// <summary>Deny (2.2): the claim has no evidence.</summary>
    ExceptionWithoutEvidence,

    /// <summary>Deny (2.2): the data exceeds what the claim justifies.</summary>
    ExceptionBeyondClaim,

    /// <summary>Deny (2.1(3)): the provision does not serve a declared purpose.</summary>
    ProvisionOutsideDeclaredPurpose,

    /// <summary>Deny (3.1): no case permits the provision.</summary>
    NoCaseForProvision,

    /// <summary>Deny (3.1(2)): the recipient is not an authority of 3.1(2).</summary>
    AuthorityNotListed,

    /// <summary>Deny (3.1(2)): no request of the authority had been received.</summary>
    AuthorityRequestNotReceived,

    /// <summary>Deny (3.1(2)): the data exceeds what the authority requested.</summary>
    BeyondAuthorityRequest,

    /// <summary>Deny (3.1(2)): the request has no statutory basis.</summary>
    AuthorityRequestVoluntary,

    /// <summary>Deny (3.1(3)): the recipient does not settle amounts owed.</summary>
    SettlementRecipientKind,

    /// <summary>Deny (3.1(3)): the purpose is not the settlement of amounts owed to the company.</summary>
    SettlementPurpose,

    /// <summary>Deny (3.1(3)): the data exceeds what settlement needs.</summary>
    SettlementExcessData,

    /// <summary>Deny (3.1(3)): neither entrustment nor consent terms anchor the settlement.</summary>
    SettlementNotAnchored,

    /// <summary>Deny (3.1(4)): the succession is not effective for this data.</summary>
    SuccessionNotEffective,

    /// <summary>Deny (3.1(6)): no published service rule covers the provision.</summary>
    ServiceRuleUnknown,

    /// <summary>Deny (3.1(6)): the service rule has no anchor in the law.</summary>
    ServiceRuleNotAnchored,

    /// <summary>Deny (3.2): opt-out provision excludes foreign third parties.</summary>
    OptOutForeign,

    /// <summary>Deny (3.2): opt-out provision excludes special care-required information.</summary>
    OptOutSpecialCare,

    /// <summary>Deny (3.2): opt-out provision excludes unlawfully acquired data.</summary>
    OptOutIllegallyAcquired,

    /// <summary>Deny (3.2): opt-out provision excludes data received by opt-out.</summary>
    OptOutReceivedByOptOut,

    /// <summary>Deny (3.2): the Commission had not been notified.</summary>
    OptOutNotFiled,

    /// <summary>Deny (3.2): the filing does not meet the law in force.</summary>
    OptOutFilingOutdated,

    /// <summary>Deny (3.2): the principals had not had time to object.</summary>
    OptOutNoticePeriod,

    /// <summary>Deny (3.2(1)): the filing does not list the data.</summary>
    OptOutItemNotNotified,

    /// <summary>Deny (3.2(2)): the filing does not list the method.</summary>
    OptOutMethodNotNotified,

    /// <summary>Deny (3.2(3)): the principal asked for the provision to cease.</summary>
    OptOutSubjectCeased,

    /// <summary>Deny (3.2(1)): the principal objected to this item.</summary>
    OptOutItemObjection,

    /// <summary>Deny (3.3): no case permits provision to the foreign country.</summary>
    NoCaseForForeignProvision,

    /// <summary>Deny (3.3(2)): the equivalent measures are not secured.</summary>
    EquivalenceNotSecured,

    /// <summary>Deny (3.3(2)): the equivalent measures were not verified within a year.</summary>
    EquivalenceStale,

    /// <summary>Deny (3.3(2)): the equivalent measures can no longer be secured.</summary>
    EquivalenceImpeded,

    /// <summary>Deny (3.3(2)): equivalent measures alone do not permit the provision.</summary>
    EquivalenceWithoutDomesticRoute,

    /// <summary>Deny (3.3(3)): the individual is identifiable.</summary>
    DataIdentifiable,

    /// <summary>Deny (4.2): there is no entrustment contract.</summary>
    EntrustmentNoContract,

    /// <summary>Deny (4.2): the entrustment contract is not in force.</summary>
    EntrustmentContractNotInForce,

    /// <summary>Deny (4.2): the contract has no confidentiality clause.</summary>
    EntrustmentNoConfidentiality,

    /// <summary>Deny (4.2): the purpose is outside the contract.</summary>
    EntrustmentPurposeOutsideContract,

    /// <summary>Deny (4.2): the data exceeds the contract.</summary>
    EntrustmentExcessData,

    /// <summary>Deny (4.2): the contractor's safety measures are not confirmed.</summary>
    EntrustmentNoSupervision,

    /// <summary>Deny (4.2): the contract does not control re-provision.</summary>
    EntrustmentReentrustmentUncontrolled,

    /// <summary>Deny (3.1(5)): there is no joint-use notice.</summary>
    JointUseNoticeMissing,

    /// <summary>Deny (3.1(5)): the joint-use notice is incomplete.</summary>
    JointUseNoticeIncomplete,

    /// <summary>Deny (3.1(5)): the joint use is outside the notice.</summary>
    JointUseOutsideNotice,

    /// <summary>Deny (3.1(5)): joint use of special care-required information needs consent.</summary>
    JointUseSpecialCare,

    /// <summary>Deny (5.2): the requester is not confirmed to be the principal.</summary>
    RequesterNotVerified,

    /// <summary>Deny (5.2): the requester has no authority to act for the principal.</summary>
    AgentWithoutAuthority,

    /// <summary>Deny (5.2): the company does not hold retained personal data of the principal.</summary>
    NotRetainedData,

    /// <summary>Deny (5.2): another law sets a special procedure.</summary>
    SpecialProcedure,

    /// <summary>Deny (5.1): the purpose is already clear.</summary>
    PurposeObvious,

    /// <summary>Deny (5.2): answering would harm the principal or a third party.</summary>
    RequestHarmful,

    /// <summary>Deny (5.2): answering would seriously impede the business.</summary>
    RequestSeriousImpediment,

    /// <summary>Deny (5.2): answering would violate another law.</summary>
    RequestAgainstOtherLaw,

    /// <summary>Deny (5.2): the right was not in force.</summary>
    RightNotInForce,

    /// <summary>Deny (5.2): the content is accurate.</summary>
    ContentAccurate,

    /// <summary>Deny (5.2): the purpose does not need the correction.</summary>
    NotNeededForPurpose,

    /// <summary>Deny (5.2): no ground is established.</summary>
    RequestWithoutGround,

    /// <summary>Deny (5.2): an overriding interest prevails.</summary>
    OverridingInterest,

    /// <summary>Deny (5.2): a substitute measure protects the principal.</summary>
    AlternativeMeasure,

    /// <summary>Deny (5.1): blurring is not feasible.</summary>
    BlurringNotFeasible,

    /// <summary>Deny: the ledger could not be read, so nothing is known of what the principal said. Given by the hosting, not by a policy.</summary>
    ConsentStoreUnavailable,

    /// <summary>Deny: the copy of the ledger at hand is older than its bound, so something newer may have been said. Given by the hosting, not by a policy.</summary>
    ConsentHistoryStale,

    /// <summary>Deny: an obligation of the allow could not be handed to its handler. Given by the hosting, not by a policy.</summary>
    ObligationUnfulfilled,

    /// <summary>Deny: the decision could not be written into the audit trail. Given by the hosting, not by a policy.</summary>
    AuditUnavailable,
}
