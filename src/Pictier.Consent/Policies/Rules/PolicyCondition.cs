namespace Pictier.Consent.Policies;

/// <summary>
/// The closed vocabulary of conditions that rules are composed of. Each is one question with one failure code; what is asked, of what and
/// why is in the <see cref="ConditionCatalogue"/>. In JSON a condition is its name in kebab-case.
/// </summary>
public enum PolicyCondition
{
    /// <summary>There is no recipient, or it is in Japan, the principal or the same legal entity. (spec 5.2)</summary>
    RecipientNotAbroad,

    /// <summary>The information is anonymously processed or statistical, and that is attested. (1.1, 3.3(3), AMB-24)</summary>
    FormDoesNotIdentify,

    /// <summary>The principal has died. (1.1, AMB-37)</summary>
    PrincipalDeceased,

    /// <summary>It is denied that the information also relates to a living person. (1.1, AMB-37)</summary>
    RelatesToNoLivingPerson,

    /// <summary>The use is not said to foment or induce an unlawful or unjust act. (APPI 19)</summary>
    NotUnjust,

    /// <summary>The data held is not said to have been acquired unlawfully; not asked of an acquisition. (2.1)</summary>
    LawfullyHeld,

    /// <summary>No category of the data is the Individual Number. (AMB-80)</summary>
    NoIndividualNumber,

    /// <summary>The data is acquired in a lawful and appropriate manner. (2.1)</summary>
    AcquiredLawfully,

    /// <summary>The data does not come from the principal in writing, or the purpose is indicated before, or a claim of 2.2(1) is valid. (APPI 21(2))</summary>
    PurposeIndicatedOrUrgent,

    /// <summary>The data was disclosed publicly by one of the persons that the Act lists. (2.3, APPI 20(2)(vii))</summary>
    PublishedByListedPerson,

    /// <summary>The company itself observes or photographs the principal. (2.3, Cabinet Order 9(1))</summary>
    ObservedByTheCompany,

    /// <summary>The data is received by entrustment, succession or joint use. (2.3, Cabinet Order 9(2))</summary>
    ReceivedByEntrustmentSuccessionOrJointUse,

    /// <summary>The options count a direct hand-over as consent. (AMB-57)</summary>
    HandoverIsConsent,

    /// <summary>The data comes from the principal, in writing or otherwise. (AMB-57)</summary>
    HandedOverDirectly,

    /// <summary>The purpose was declared when the data was acquired, or is reasonably related to what was and is published. (2.1, 6, AMB-42 to AMB-44)</summary>
    NotAddedAfterAcquisition,

    /// <summary>The purpose is not that of 2.1(3). (2.1(3), AMB-14)</summary>
    PurposeStandsAlone,

    /// <summary>The purpose is not of 2.1(2), or is incidental to a service that the principal uses. (2.1(2), AMB-15)</summary>
    PurposeIsIncidental,

    /// <summary>Every category of the data is among those that the purpose needs. (2.1, AMB-17)</summary>
    DataNecessary,

    /// <summary>The data has no special care-required category, or how that was lawfully acquired is recorded. (2.3, AMB-56)</summary>
    SpecialCareLawfullyHeld,

    /// <summary>The effective purpose is declared under 2.1(1), or under 2.1(2) and incidental, and does not merely solicit consent. (2.1(3), AMB-13)</summary>
    EffectivePurposeDeclared,

    /// <summary>The effective purpose was declared when the data was acquired, or is reasonably related to what was and is published. (2.1, 6)</summary>
    EffectivePurposeNotAddedAfterAcquisition,

    /// <summary>Every category of the data is among those that the effective purpose needs. (2.1, AMB-17)</summary>
    DataNecessaryForEffectivePurpose,

    /// <summary>The consent is this principal's, who is not deceased. (C1, AMB-38)</summary>
    ConsentOfThisPrincipal,

    /// <summary>The consent is granted for the effective operation. (C2, AMB-08)</summary>
    GrantedForTheOperation,

    /// <summary>The consent is granted for provision in Japan or abroad. (C2, AMB-85)</summary>
    GrantedForProvision,

    /// <summary>The consent names the effective purpose. (C3, AMB-79)</summary>
    ConsentNamesPurpose,

    /// <summary>The consent names every category of the data, by itself or by a group. (C4)</summary>
    ConsentNamesData,

    /// <summary>The consent names the recipient, its kind or one of its classes, or any recipient. (C5)</summary>
    ConsentNamesRecipient,

    /// <summary>The consent is given for third parties in foreign countries. (C6, AMB-10)</summary>
    ConsentIsForForeignCountries,

    /// <summary>The consent names the recipient's country, or leaves the countries unspecified. (C6)</summary>
    ConsentNamesCountry,

    /// <summary>For a consent from 2022-04-01 on, the principal was told the country, its system and the measures, or why not. (C7, APPI 28(2))</summary>
    ForeignInformationGiven,

    /// <summary>The consent names every special care-required category of the data by its own id. (C8, AMB-05)</summary>
    SpecialCareNamedExplicitly,

    /// <summary>The method is a listed one, the identity was confirmed and there is evidence. (C9)</summary>
    ConsentProven,

    /// <summary>The consent was given by the principal, an agent with a mandate, or a named representative where one is needed. (C10, AMB-33 to AMB-36)</summary>
    GivenBySomeoneCapable,

    /// <summary>The purpose was notified no later than the consent was given. (C11, AMB-78)</summary>
    PurposeNotifiedBefore,

    /// <summary>The consent was given before the instant of the use. (C12, AMB-27)</summary>
    ConsentGivenBefore,

    /// <summary>The consent is effective. (C13, AMB-28)</summary>
    ConsentEffective,

    /// <summary>The consent has not expired. (C14, AMB-29, AMB-32)</summary>
    ConsentNotExpired,

    /// <summary>The consent was not withdrawn for the effective purpose. (C15, AMB-30)</summary>
    ConsentNotWithdrawn,

    /// <summary>No later consent replaces it and no later refusal covers the use. (C16)</summary>
    ConsentNotSuperseded,

    /// <summary>The interest is named and there is a need to protect it. (2.2(1))</summary>
    NeedToProtectShown,

    /// <summary>The aim is named and the use is especially necessary for it. (2.2(2))</summary>
    EspeciallyNecessary,

    /// <summary>Consent is difficult to obtain, for a stated reason, and the principal has not refused; a refusal gives way only to another's life or body, with an approver. (2.2(1), 2.2(2), AMB-53)</summary>
    ConsentDifficult,

    /// <summary>The body is a Japanese public body or entrusted by one. (2.2(3), AMB-81)</summary>
    PublicBodyNamed,

    /// <summary>A statute that prescribes the affairs is cited. (2.2(3))</summary>
    AffairsPrescribedByLaw,

    /// <summary>The cooperation is necessary. (2.2(3))</summary>
    CooperationNecessary,

    /// <summary>Asking for consent is likely to impede the affairs. (2.2(3))</summary>
    ConsentWouldImpede,

    /// <summary>A statute is cited. (2.2(4))</summary>
    StatuteCited,

    /// <summary>The statute is a Japanese one. (2.2(4), AMB-46)</summary>
    LawIsJapanese,

    /// <summary>The statute obliges: a mandatory order or a statutory inquiry. (2.2(4), AMB-45)</summary>
    LawObliges,

    /// <summary>There is evidence; a claim to protect property also has an approver. (spec 3.5, AMB-54)</summary>
    ClaimEvidenced,

    /// <summary>Every category of the data is among those that the claim justifies. (spec 3.5)</summary>
    ClaimCoversData,

    /// <summary>The recipient is an authority of 3.1(2), or an equivalent one that the options list. (3.1(2), AMB-48)</summary>
    RecipientIsListedAuthority,

    /// <summary>The request is on record and had been received. (3.1(2))</summary>
    RequestReceived,

    /// <summary>Every category of the data was requested. (3.1(2), AMB-49)</summary>
    DataWithinRequest,

    /// <summary>The request is made under Japanese jurisdiction. (3.1(2), AMB-46)</summary>
    RequestUnderJapaneseLaw,

    /// <summary>The request has a statutory basis, or a claim of public affairs is valid. (3.1(2), AMB-47)</summary>
    RequestHasStatutoryBasis,

    /// <summary>The recipient is a financial institution, a credit card company, a settlement agent or another settling business. (3.1(3))</summary>
    RecipientSettles,

    /// <summary>The effective purpose settles amounts owed to the company. (3.1(3))</summary>
    PurposeSettlesAmountsOwed,

    /// <summary>Every category of the data is among those that the settlement needs. (3.1(3))</summary>
    DataWithinSettlement,

    /// <summary>No category of the data is special care-required. (3.1(3), AMB-05)</summary>
    NoSpecialCareInSettlement,

    /// <summary>Consent terms or an entrustment contract anchor the settlement in the law. (3.1(3), AMB-50)</summary>
    SettlementAnchored,

    /// <summary>The succession has taken effect. (3.1(4))</summary>
    SuccessionEffective,

    /// <summary>The succession is still to come and a contract secures the data during due diligence. (AMB-51)</summary>
    DueDiligenceContracted,

    /// <summary>The data belongs to the business that is succeeded to. (3.1(4), spec 1.2)</summary>
    DataOfSucceededBusiness,

    /// <summary>There is an entrustment contract with the recipient. (EN-1)</summary>
    ContractExists,

    /// <summary>The contract is in force. (EN-1)</summary>
    ContractInForce,

    /// <summary>The contract has a confidentiality clause. (EN-2, 4.2)</summary>
    ConfidentialityAgreed,

    /// <summary>The purpose itself is in the contract and declared under 2.1(1) or 2.1(2). (EN-3, 4.2)</summary>
    PurposeWithinContract,

    /// <summary>Every category of the data is in the contract and needed for the purpose. (EN-4)</summary>
    DataWithinContract,

    /// <summary>The contractor's safety measures are confirmed. (EN-5, APPI 25)</summary>
    SafetyMeasuresConfirmed,

    /// <summary>Onward provision is prohibited and further entrustment is not free. (EN-6, 4.2)</summary>
    ReProvisionControlled,

    /// <summary>A joint-use notice was published before. (spec 3.10)</summary>
    NoticePublished,

    /// <summary>The notice has all its elements; from 2022-04-01 also the address and the representative. (spec 3.10)</summary>
    NoticeComplete,

    /// <summary>The notice names the data, the recipient and the effective purpose. (spec 3.10)</summary>
    WithinNotice,

    /// <summary>The data has no special care-required category, or a consent covers the provision. (spec 3.10)</summary>
    SpecialCareConsented,

    /// <summary>The policy has the service rule. (3.1(6), AMB-04)</summary>
    ServiceRuleRegistered,

    /// <summary>The rule was published before the data was acquired, and is by now. (3.1(6), AMB-04)</summary>
    ServiceRulePublishedBefore,

    /// <summary>The rule names the recipient, the data and the effective purpose. (3.1(6), AMB-04)</summary>
    ServiceRuleNamesTheProvision,

    /// <summary>No category of the data is special care-required. (3.1(6), AMB-05)</summary>
    NoSpecialCareInServiceRule,

    /// <summary>The rule is anchored in the law. (3.1(6), AMB-04)</summary>
    ServiceRuleAnchored,

    /// <summary>The recipient is in Japan. (O1, 3.2)</summary>
    RecipientInJapan,

    /// <summary>No category of the data is special care-required. (O2, 3.2)</summary>
    NoSpecialCareByOptOut,

    /// <summary>The data was not acquired unlawfully. (O3, APPI 27(2))</summary>
    NotAcquiredInBreach,

    /// <summary>The data was not itself received by opt-out. (O4, APPI 27(2))</summary>
    NotReceivedByOptOut,

    /// <summary>The filing was made before and is not withdrawn. (O5, AMB-65)</summary>
    Filed,

    /// <summary>The filing is one of the law of 2022, and its planned start has come. (O6, AMB-64)</summary>
    FiledUnderPresentLaw,

    /// <summary>The time that principals have to ask for cessation is over. (O7)</summary>
    NoticePeriodOver,

    /// <summary>The filing lists every category of the data. (O8, 3.2(1), AMB-63)</summary>
    DataInFiling,

    /// <summary>The filing lists the method of provision. (O9, 3.2(2))</summary>
    MethodInFiling,

    /// <summary>The principal has not stopped the provision, refused a provision in Japan or withdrawn a consent to one. (O10, 3.2(3), AMB-84)</summary>
    NotStoppedByPrincipal,

    /// <summary>The principal has not objected to a category of the data. (O11, 3.2(1))</summary>
    NoItemObjection,

    /// <summary>For anonymously processed information, the items are published and the recipient is told. (3.3(3), APPI 43)</summary>
    AnonymisedItemsPublished,

    /// <summary>The equivalent measures are established and have not ended. (3.3(2))</summary>
    MeasuresEstablished,

    /// <summary>Their implementation is secured with the company. (3.3(2))</summary>
    MeasuresSecured,

    /// <summary>Nothing makes it impossible to secure them. (3.3(2))</summary>
    MeasuresUnimpeded,

    /// <summary>They were verified within the last year. (3.3(2), APPI 28(3))</summary>
    MeasuresVerifiedWithinAYear,

    /// <summary>A domestic route would permit the provision. (3.3(2), AMB-19, AMB-85)</summary>
    DomesticRouteExists,
}
