namespace Pictier.Consent;

/// <summary>What each reason code says: its effect, the clause it cites and one English sentence without personal data.</summary>
internal static class ReasonCodeTable
{
    internal static readonly ReasonCodeEntry[] Entries = Create();

    private static ReasonCodeEntry[] Create()
    {
        var entries = new ReasonCodeEntry[Enum.GetValues<ReasonCode>().Length];
        Deny(ReasonCode.NoBasis, null, "Nothing permits the operation.");
        Allow(ReasonCode.NotPersonalInformation, "1.1", "The information does not identify a living individual.");
        Allow(ReasonCode.DeclaredPurpose, "2.1", "The use is necessary for a declared purpose.");
        Allow(ReasonCode.AcquiredForDeclaredPurpose, "2.1", "The acquisition is necessary for a declared purpose.");
        Allow(ReasonCode.Consent, "2.2", "The principal was notified of the purpose and consented in advance.");
        Allow(ReasonCode.LifeBodyOrFortune, "2.2(1)", "A human life, body or fortune must be protected and consent is difficult to obtain.");
        Allow(ReasonCode.PublicHealthOrChildren, "2.2(2)", "Especially necessary for public health or the sound growth of children, and consent is difficult to obtain.");
        Allow(ReasonCode.PublicAffairs, "2.2(3)", "Cooperation with a public body that executes affairs prescribed by law, and asking for consent would impede them.");
        Allow(ReasonCode.RequiredByLaw, "2.2(4)", "Required by Japanese law.");
        Allow(ReasonCode.SpecialCareConsent, "2.3", "The principal consented in advance to the acquisition of special care-required information.");
        Allow(ReasonCode.SpecialCareStatutoryCase, "2.3", "A statutory case permits the acquisition of special care-required information without consent.");
        Allow(ReasonCode.ThirdPartyConsent, "3.1(1)", "The principal consented in advance to the provision.");
        Allow(ReasonCode.AuthorityRequest, "3.1(2)", "A listed authority requested the data on a statutory basis.");
        Allow(ReasonCode.Settlement, "3.1(3)", "Settlement of amounts owed to the company.");
        Allow(ReasonCode.BusinessSuccession, "3.1(4)", "The recipient succeeds to the business.");
        Allow(ReasonCode.PermittedByLaw, "3.1(5)", "A legal exception permits the provision.");
        Allow(ReasonCode.ServiceRule, "3.1(6)", "A published and legally anchored rule of the service permits the provision.");
        Allow(ReasonCode.Entrustment, "3.1(5)", "The handling is entrusted under a contract that meets 4.2.");
        Allow(ReasonCode.JointUse, "3.1(5)", "A complete joint-use notice covers the provision.");
        Allow(ReasonCode.OptOutProvision, "3.2", "The opt-out provision notified to the Commission covers the data, and the principal has not objected.");
        Allow(ReasonCode.ForeignConsent, "3.3(1)", "The principal consented in advance to provision to a third party in a foreign country.");
        Allow(ReasonCode.ForeignEquivalentMeasures, "3.3(2)", "The foreign recipient has secured equivalent measures and a domestic route applies.");
        Allow(ReasonCode.ForeignNotIdentifiable, "3.3(3)", "The individual is not identifiable.");
        Allow(ReasonCode.ForeignLegalException, "3.3(4)", "One of 2.2 (1) to (4) applies.");
        Allow(ReasonCode.RequestPurposeNotice, "5.1", "The principal is told the purposes.");
        Allow(ReasonCode.RequestDisclosure, "5.2", "The data is disclosed to the principal.");
        Allow(ReasonCode.RequestProvisionRecords, "5.2", "The records of provision are disclosed.");
        Allow(ReasonCode.RequestCorrection, "5.2", "The content is corrected, added to or deleted.");
        Allow(ReasonCode.RequestCeaseUse, "5.2", "The use ceases.");
        Allow(ReasonCode.RequestErasure, "5.2", "The data is erased.");
        Allow(ReasonCode.RequestCeaseVoluntarily, "5.2", "The company ceases without being obliged to.");
        Allow(ReasonCode.RequestCeaseProvision, "5.2", "The provision to third parties ceases.");
        Allow(ReasonCode.RequestOptOut, "3.2(3)", "The opt-out provision ceases, no ground is needed.");
        Allow(ReasonCode.RequestBlurring, "5.1", "The data is blurred or anonymised.");
        Deny(ReasonCode.InputIncomplete, null, "The request lacks a mandatory fact or is not valid.");
        Deny(ReasonCode.UnknownDataCategory, null, "The policy does not know the data category.");
        Deny(ReasonCode.UnknownPurpose, null, "The policy does not know the purpose.");
        Deny(ReasonCode.UnknownRecipient, null, "The policy does not know the recipient.");
        Deny(ReasonCode.PolicyNotInForce, "6", "No version of the policy is in force at that time.");
        Deny(ReasonCode.UnjustUse, "2.1", "The use would foment or induce an unlawful or unjust act.");
        Deny(ReasonCode.UnlawfulAcquisition, "2.1", "The data was not acquired in a lawful and appropriate manner.");
        Deny(ReasonCode.MyNumber, null, "The Individual Number is outside what consent or this policy can permit.");
        Deny(ReasonCode.RecipientIsThePrincipal, "5.2", "A disclosure to the principal is answered as a section 5 request.");
        Deny(ReasonCode.RecipientLocationUnknown, "3", "It is unknown whether the recipient is in Japan.");
        Deny(ReasonCode.UseCeased, "5.2", "The use was ceased at the principal's request.");
        Deny(ReasonCode.DataErased, "5.2", "The data was erased at the principal's request.");
        Deny(ReasonCode.ProvisionCeased, "5.2", "The provision to third parties was ceased at the principal's request.");
        Deny(ReasonCode.EvaluationError, null, "The decision could not be completed, so the use is denied.");
        Deny(ReasonCode.PurposeNotIndicated, "2.1", "The purpose was not indicated before the data was asked for.");
        Deny(ReasonCode.SpecialCareWithoutConsent, "2.3", "Special care-required information needs prior consent or a statutory case.");
        Deny(ReasonCode.SpecialCareWithoutAcquisitionBasis, "2.3", "No lawful basis of acquisition is recorded for the special care-required information.");
        Deny(ReasonCode.ConsentMissing, "2.2", "There is no consent for this use.");
        Deny(ReasonCode.ConsentSubjectMismatch, "2.2", "The consent is another principal's.");
        Deny(ReasonCode.ConsentRefused, "2.2", "The principal refused.");
        Deny(ReasonCode.ConsentOperationMismatch, "2.2", "The consent is for another kind of handling.");
        Deny(ReasonCode.ConsentPurposeMismatch, "2.2", "The consent is for another purpose.");
        Deny(ReasonCode.ConsentDataMismatch, "2.2", "The consent does not cover all of the data.");
        Deny(ReasonCode.ConsentRecipientMismatch, "3.1(1)", "The consent does not cover the recipient.");
        Deny(ReasonCode.ConsentSpecialCareNotExplicit, "2.3", "The consent does not name the special care-required data explicitly.");
        Deny(ReasonCode.ConsentWithoutEvidence, "2.2", "The consent cannot be proven.");
        Deny(ReasonCode.ConsentCapacity, "2.2", "The consent was not given by someone who could give it.");
        Deny(ReasonCode.ConsentPurposeNotNotified, "2.2", "The purpose was not notified before the consent.");
        Deny(ReasonCode.ConsentNotPrior, "2.2", "The consent was not given before the use.");
        Deny(ReasonCode.ConsentNotYetEffective, "2.2", "The consent is not yet effective.");
        Deny(ReasonCode.ConsentExpired, "2.2", "The consent has expired.");
        Deny(ReasonCode.ConsentWithdrawn, "2.2", "The consent was withdrawn.");
        Deny(ReasonCode.ConsentSuperseded, "2.2", "A later answer of the principal replaces the consent.");
        Deny(ReasonCode.ConsentNotForeignSpecific, "3.3(1)", "The consent is not for provision to a foreign country.");
        Deny(ReasonCode.ConsentCountryMismatch, "3.3(1)", "The consent is for another country.");
        Deny(ReasonCode.ConsentForeignInformationMissing, "3.3(1)", "The principal was not given the information about the foreign country.");
        Deny(ReasonCode.DataBeyondPurpose, "2.1", "The data exceeds what the purpose needs.");
        Deny(ReasonCode.PurposeNotIncidental, "2.1", "The purpose is not incidental to a service.");
        Deny(ReasonCode.PurposeNotStandalone, "2.1", "Providing to third parties is no purpose of its own.");
        Deny(ReasonCode.PurposeAddedAfterAcquisition, "2.1", "The purpose was added after the data was acquired.");
        Deny(ReasonCode.ExceptionNeedNotShown, "2.2(1)", "The need is not shown.");
        Deny(ReasonCode.ExceptionConsentNotDifficult, "2.2", "It is not shown that consent is difficult to obtain.");
        Deny(ReasonCode.ExceptionNotEspeciallyNecessary, "2.2(2)", "The special necessity is not shown.");
        Deny(ReasonCode.ExceptionNotAPublicBody, "2.2(3)", "The body is not a Japanese public body or one entrusted by it.");
        Deny(ReasonCode.ExceptionAffairsNotStatutory, "2.2(3)", "No statute prescribes the affairs.");
        Deny(ReasonCode.ExceptionCooperationNotNecessary, "2.2(3)", "The cooperation is not necessary.");
        Deny(ReasonCode.ExceptionConsentWouldNotImpede, "2.2(3)", "Asking for consent would not impede the affairs.");
        Deny(ReasonCode.ExceptionLawNotCited, "2.2(4)", "No statute is cited.");
        Deny(ReasonCode.ExceptionLawForeign, "2.2(4)", "Foreign law does not count.");
        Deny(ReasonCode.ExceptionLawNotMandatory, "2.2(4)", "The statute does not oblige.");
        Deny(ReasonCode.ExceptionWithoutEvidence, "2.2", "The claim has no evidence.");
        Deny(ReasonCode.ExceptionBeyondClaim, "2.2", "The data exceeds what the claim justifies.");
        Deny(ReasonCode.ProvisionOutsideDeclaredPurpose, "2.1(3)", "The provision does not serve a declared purpose.");
        Deny(ReasonCode.NoCaseForProvision, "3.1", "No case permits the provision.");
        Deny(ReasonCode.AuthorityNotListed, "3.1(2)", "The recipient is not an authority of 3.1(2).");
        Deny(ReasonCode.AuthorityRequestNotReceived, "3.1(2)", "No request of the authority had been received.");
        Deny(ReasonCode.BeyondAuthorityRequest, "3.1(2)", "The data exceeds what the authority requested.");
        Deny(ReasonCode.AuthorityRequestVoluntary, "3.1(2)", "The request has no statutory basis.");
        Deny(ReasonCode.SettlementRecipientKind, "3.1(3)", "The recipient does not settle amounts owed.");
        Deny(ReasonCode.SettlementPurpose, "3.1(3)", "The purpose is not the settlement of amounts owed to the company.");
        Deny(ReasonCode.SettlementExcessData, "3.1(3)", "The data exceeds what settlement needs.");
        Deny(ReasonCode.SettlementNotAnchored, "3.1(3)", "Neither entrustment nor consent terms anchor the settlement.");
        Deny(ReasonCode.SuccessionNotEffective, "3.1(4)", "The succession is not effective for this data.");
        Deny(ReasonCode.ServiceRuleUnknown, "3.1(6)", "No published service rule covers the provision.");
        Deny(ReasonCode.ServiceRuleNotAnchored, "3.1(6)", "The service rule has no anchor in the law.");
        Deny(ReasonCode.OptOutForeign, "3.2", "Opt-out provision excludes foreign third parties.");
        Deny(ReasonCode.OptOutSpecialCare, "3.2", "Opt-out provision excludes special care-required information.");
        Deny(ReasonCode.OptOutIllegallyAcquired, "3.2", "Opt-out provision excludes unlawfully acquired data.");
        Deny(ReasonCode.OptOutReceivedByOptOut, "3.2", "Opt-out provision excludes data received by opt-out.");
        Deny(ReasonCode.OptOutNotFiled, "3.2", "The Commission had not been notified.");
        Deny(ReasonCode.OptOutFilingOutdated, "3.2", "The filing does not meet the law in force.");
        Deny(ReasonCode.OptOutNoticePeriod, "3.2", "The principals had not had time to object.");
        Deny(ReasonCode.OptOutItemNotNotified, "3.2(1)", "The filing does not list the data.");
        Deny(ReasonCode.OptOutMethodNotNotified, "3.2(2)", "The filing does not list the method.");
        Deny(ReasonCode.OptOutSubjectCeased, "3.2(3)", "The principal asked for the provision to cease.");
        Deny(ReasonCode.OptOutItemObjection, "3.2(1)", "The principal objected to this item.");
        Deny(ReasonCode.NoCaseForForeignProvision, "3.3", "No case permits provision to the foreign country.");
        Deny(ReasonCode.EquivalenceNotSecured, "3.3(2)", "The equivalent measures are not secured.");
        Deny(ReasonCode.EquivalenceStale, "3.3(2)", "The equivalent measures were not verified within a year.");
        Deny(ReasonCode.EquivalenceImpeded, "3.3(2)", "The equivalent measures can no longer be secured.");
        Deny(ReasonCode.EquivalenceWithoutDomesticRoute, "3.3(2)", "Equivalent measures alone do not permit the provision.");
        Deny(ReasonCode.DataIdentifiable, "3.3(3)", "The individual is identifiable.");
        Deny(ReasonCode.EntrustmentNoContract, "4.2", "There is no entrustment contract.");
        Deny(ReasonCode.EntrustmentContractNotInForce, "4.2", "The entrustment contract is not in force.");
        Deny(ReasonCode.EntrustmentNoConfidentiality, "4.2", "The contract has no confidentiality clause.");
        Deny(ReasonCode.EntrustmentPurposeOutsideContract, "4.2", "The purpose is outside the contract.");
        Deny(ReasonCode.EntrustmentExcessData, "4.2", "The data exceeds the contract.");
        Deny(ReasonCode.EntrustmentNoSupervision, "4.2", "The contractor's safety measures are not confirmed.");
        Deny(ReasonCode.EntrustmentReentrustmentUncontrolled, "4.2", "The contract does not control re-provision.");
        Deny(ReasonCode.JointUseNoticeMissing, "3.1(5)", "There is no joint-use notice.");
        Deny(ReasonCode.JointUseNoticeIncomplete, "3.1(5)", "The joint-use notice is incomplete.");
        Deny(ReasonCode.JointUseOutsideNotice, "3.1(5)", "The joint use is outside the notice.");
        Deny(ReasonCode.JointUseSpecialCare, "3.1(5)", "Joint use of special care-required information needs consent.");
        Deny(ReasonCode.RequesterNotVerified, "5.2", "The requester is not confirmed to be the principal.");
        Deny(ReasonCode.AgentWithoutAuthority, "5.2", "The requester has no authority to act for the principal.");
        Deny(ReasonCode.NotRetainedData, "5.2", "The company does not hold retained personal data of the principal.");
        Deny(ReasonCode.SpecialProcedure, "5.2", "Another law sets a special procedure.");
        Deny(ReasonCode.PurposeObvious, "5.1", "The purpose is already clear.");
        Deny(ReasonCode.RequestHarmful, "5.2", "Answering would harm the principal or a third party.");
        Deny(ReasonCode.RequestSeriousImpediment, "5.2", "Answering would seriously impede the business.");
        Deny(ReasonCode.RequestAgainstOtherLaw, "5.2", "Answering would violate another law.");
        Deny(ReasonCode.RightNotInForce, "5.2", "The right was not in force.");
        Deny(ReasonCode.ContentAccurate, "5.2", "The content is accurate.");
        Deny(ReasonCode.NotNeededForPurpose, "5.2", "The purpose does not need the correction.");
        Deny(ReasonCode.RequestWithoutGround, "5.2", "No ground is established.");
        Deny(ReasonCode.OverridingInterest, "5.2", "An overriding interest prevails.");
        Deny(ReasonCode.AlternativeMeasure, "5.2", "A substitute measure protects the principal.");
        Deny(ReasonCode.BlurringNotFeasible, "5.1", "Blurring is not feasible.");

        // Codes of the hosting, beyond those of the contract's list.
        Deny(ReasonCode.ConsentStoreUnavailable, null, "The record of what the principal said cannot be read.");
        Deny(ReasonCode.ConsentHistoryStale, null, "The copy of what the principal said is older than its bound.");
        Deny(ReasonCode.ObligationUnfulfilled, null, "An obligation that the use entails could not be fulfilled.");
        Deny(ReasonCode.AuditUnavailable, null, "The decision could not be recorded.");
        return entries;

        void Allow(ReasonCode code, string clause, string message) =>
            entries[(int)code] = new(Words<ReasonCode>.NameOf(code), Effect.Allow, clause, message);

        void Deny(ReasonCode code, string? clause, string message) =>
            entries[(int)code] = new(Words<ReasonCode>.NameOf(code), Effect.Deny, clause, message);
    }
}

/// <summary>One row of the table of reason codes.</summary>
internal readonly record struct ReasonCodeEntry(string Name, Effect Effect, string? Clause, string Message);
