namespace Pictier.Consent;

/// <summary>What each reason code says: its effect, the clause it cites and one sentence without personal data.</summary>
internal static class ReasonCodeTable
{
    internal static readonly ReasonCodeEntry[] Entries = Create();

    private static ReasonCodeEntry[] Create()
    {
        var entries = new ReasonCodeEntry[Enum.GetValues<ReasonCode>().Length];
        Deny(ReasonCode.NoBasis, null, "Nothing permits the operation.", "この取扱いを認める根拠がありません。");
        Allow(ReasonCode.NotPersonalInformation, "1.1", "The information does not identify a living individual.", "生存する個人を識別する情報ではありません。");
        Allow(ReasonCode.DeclaredPurpose, "2.1", "The use is necessary for a declared purpose.", "公表した利用目的の達成に必要な利用です。");
        Allow(ReasonCode.AcquiredForDeclaredPurpose, "2.1", "The acquisition is necessary for a declared purpose.", "公表した利用目的の達成に必要な取得です。");
        Allow(ReasonCode.Consent, "2.2", "The principal was notified of the purpose and consented in advance.", "本人は利用目的の通知を受け、あらかじめ同意しています。");
        Allow(ReasonCode.LifeBodyOrFortune, "2.2(1)", "A human life, body or fortune must be protected and consent is difficult to obtain.", "人の生命、身体又は財産の保護のために必要であり、同意を得ることが困難です。");
        Allow(ReasonCode.PublicHealthOrChildren, "2.2(2)", "Especially necessary for public health or the sound growth of children, and consent is difficult to obtain.", "公衆衛生の向上又は児童の健全な育成のために特に必要であり、同意を得ることが困難です。");
        Allow(ReasonCode.PublicAffairs, "2.2(3)", "Cooperation with a public body that executes affairs prescribed by law, and asking for consent would impede them.", "法令の定める事務を行う公的機関への協力であり、同意を求めるとその事務に支障を及ぼすおそれがあります。");
        Allow(ReasonCode.RequiredByLaw, "2.2(4)", "Required by Japanese law.", "日本の法令に基づく取扱いです。");
        Allow(ReasonCode.SpecialCareConsent, "2.3", "The principal consented in advance to the acquisition of special care-required information.", "本人は要配慮個人情報の取得にあらかじめ同意しています。");
        Allow(ReasonCode.SpecialCareStatutoryCase, "2.3", "A statutory case permits the acquisition of special care-required information without consent.", "法令の定める場合に当たり、同意なく要配慮個人情報を取得することができます。");
        Allow(ReasonCode.ThirdPartyConsent, "3.1(1)", "The principal consented in advance to the provision.", "本人は第三者への提供にあらかじめ同意しています。");
        Allow(ReasonCode.AuthorityRequest, "3.1(2)", "A listed authority requested the data on a statutory basis.", "定められた公的機関から、法令に基づく照会がありました。");
        Allow(ReasonCode.Settlement, "3.1(3)", "Settlement of amounts owed to the company.", "当社に対する債務の決済です。");
        Allow(ReasonCode.BusinessSuccession, "3.1(4)", "The recipient succeeds to the business.", "提供先は事業を承継します。");
        Allow(ReasonCode.PermittedByLaw, "3.1(5)", "A legal exception permits the provision.", "法令の例外により提供が認められます。");
        Allow(ReasonCode.ServiceRule, "3.1(6)", "A published and legally anchored rule of the service permits the provision.", "公表され法令に根拠のあるサービス規約により提供が認められます。");
        Allow(ReasonCode.Entrustment, "3.1(5)", "The handling is entrusted under a contract that meets 4.2.", "取扱いは、委託先の監督の条件を満たす契約により委託されています。");
        Allow(ReasonCode.JointUse, "3.1(5)", "A complete joint-use notice covers the provision.", "必要な事項をすべて備えた共同利用の通知又は公表の範囲内です。");
        Allow(ReasonCode.OptOutProvision, "3.2", "The opt-out provision notified to the Commission covers the data, and the principal has not objected.", "個人情報保護委員会に届け出たオプトアウトによる提供の範囲内であり、本人は停止を求めていません。");
        Allow(ReasonCode.ForeignConsent, "3.3(1)", "The principal consented in advance to provision to a third party in a foreign country.", "本人は外国にある第三者への提供にあらかじめ同意しています。");
        Allow(ReasonCode.ForeignEquivalentMeasures, "3.3(2)", "The foreign recipient has secured equivalent measures and a domestic route applies.", "外国にある提供先は相当措置の体制を整えており、国内の提供の根拠もあります。");
        Allow(ReasonCode.ForeignNotIdentifiable, "3.3(3)", "The individual is not identifiable.", "個人を識別することができません。");
        Allow(ReasonCode.ForeignLegalException, "3.3(4)", "One of 2.2 (1) to (4) applies.", "2.2の(1)から(4)までのいずれかに当たります。");
        Allow(ReasonCode.RequestPurposeNotice, "5.1", "The principal is told the purposes.", "利用目的を本人に通知します。");
        Allow(ReasonCode.RequestDisclosure, "5.2", "The data is disclosed to the principal.", "保有個人データを本人に開示します。");
        Allow(ReasonCode.RequestProvisionRecords, "5.2", "The records of provision are disclosed.", "第三者提供記録を開示します。");
        Allow(ReasonCode.RequestCorrection, "5.2", "The content is corrected, added to or deleted.", "内容の訂正、追加又は削除を行います。");
        Allow(ReasonCode.RequestCeaseUse, "5.2", "The use ceases.", "利用を停止します。");
        Allow(ReasonCode.RequestErasure, "5.2", "The data is erased.", "データを消去します。");
        Allow(ReasonCode.RequestCeaseVoluntarily, "5.2", "The company ceases without being obliged to.", "義務によらず当社の判断で停止します。");
        Allow(ReasonCode.RequestCeaseProvision, "5.2", "The provision to third parties ceases.", "第三者への提供を停止します。");
        Allow(ReasonCode.RequestOptOut, "3.2(3)", "The opt-out provision ceases, no ground is needed.", "オプトアウトによる提供を停止します。理由は必要ありません。");
        Allow(ReasonCode.RequestBlurring, "5.1", "The data is blurred or anonymised.", "データにぼかし又は匿名化の処理を行います。");
        Deny(ReasonCode.InputIncomplete, null, "The request lacks a mandatory fact or is not valid.", "要求に必要な事項が欠けているか、内容が正しくありません。");
        Deny(ReasonCode.UnknownDataCategory, null, "The policy does not know the data category.", "ポリシーにないデータの種類です。");
        Deny(ReasonCode.UnknownPurpose, null, "The policy does not know the purpose.", "ポリシーにない利用目的です。");
        Deny(ReasonCode.UnknownRecipient, null, "The policy does not know the recipient.", "ポリシーにない提供先です。");
        Deny(ReasonCode.PolicyNotInForce, "6", "No version of the policy is in force at that time.", "その時点で効力のあるポリシーがありません。");
        Deny(ReasonCode.UnjustUse, "2.1", "The use would foment or induce an unlawful or unjust act.", "違法又は不当な行為を助長し、又は誘発するおそれのある利用です。");
        Deny(ReasonCode.UnlawfulAcquisition, "2.1", "The data was not acquired in a lawful and appropriate manner.", "データは適法かつ適正な方法で取得されていません。");
        Deny(ReasonCode.MyNumber, null, "The Individual Number is outside what consent or this policy can permit.", "個人番号は、同意によっても本ポリシーによっても取り扱うことができません。");
        Deny(ReasonCode.RecipientIsThePrincipal, "5.2", "A disclosure to the principal is answered as a section 5 request.", "本人への開示は、第5条の請求として取り扱います。");
        Deny(ReasonCode.RecipientLocationUnknown, "3", "It is unknown whether the recipient is in Japan.", "提供先が日本国内にあるかどうかが分かりません。");
        Deny(ReasonCode.UseCeased, "5.2", "The use was ceased at the principal's request.", "本人の求めにより利用が停止されています。");
        Deny(ReasonCode.DataErased, "5.2", "The data was erased at the principal's request.", "本人の求めによりデータが消去されています。");
        Deny(ReasonCode.ProvisionCeased, "5.2", "The provision to third parties was ceased at the principal's request.", "本人の求めにより第三者への提供が停止されています。");
        Deny(ReasonCode.EvaluationError, null, "The decision could not be completed, so the use is denied.", "判定を完了できなかったため、取扱いは認められません。");
        Deny(ReasonCode.PurposeNotIndicated, "2.1", "The purpose was not indicated before the data was asked for.", "データを求める前に利用目的が明示されていません。");
        Deny(ReasonCode.SpecialCareWithoutConsent, "2.3", "Special care-required information needs prior consent or a statutory case.", "要配慮個人情報には、あらかじめの同意又は法令の定める場合に当たることが必要です。");
        Deny(ReasonCode.SpecialCareWithoutAcquisitionBasis, "2.3", "No lawful basis of acquisition is recorded for the special care-required information.", "要配慮個人情報を適法に取得した根拠が記録されていません。");
        Deny(ReasonCode.ConsentMissing, "2.2", "There is no consent for this use.", "この利用についての同意がありません。");
        Deny(ReasonCode.ConsentSubjectMismatch, "2.2", "The consent is another principal's.", "別の本人の同意です。");
        Deny(ReasonCode.ConsentRefused, "2.2", "The principal refused.", "本人は同意しませんでした。");
        Deny(ReasonCode.ConsentOperationMismatch, "2.2", "The consent is for another kind of handling.", "別の種類の取扱いについての同意です。");
        Deny(ReasonCode.ConsentPurposeMismatch, "2.2", "The consent is for another purpose.", "別の利用目的についての同意です。");
        Deny(ReasonCode.ConsentDataMismatch, "2.2", "The consent does not cover all of the data.", "同意はデータのすべてには及びません。");
        Deny(ReasonCode.ConsentRecipientMismatch, "3.1(1)", "The consent does not cover the recipient.", "同意はこの提供先には及びません。");
        Deny(ReasonCode.ConsentSpecialCareNotExplicit, "2.3", "The consent does not name the special care-required data explicitly.", "同意に要配慮個人情報が明示されていません。");
        Deny(ReasonCode.ConsentWithoutEvidence, "2.2", "The consent cannot be proven.", "同意を証明することができません。");
        Deny(ReasonCode.ConsentCapacity, "2.2", "The consent was not given by someone who could give it.", "同意する能力又は権限のない者による同意です。");
        Deny(ReasonCode.ConsentPurposeNotNotified, "2.2", "The purpose was not notified before the consent.", "同意の前に利用目的が通知されていません。");
        Deny(ReasonCode.ConsentNotPrior, "2.2", "The consent was not given before the use.", "同意は利用の前に得られていません。");
        Deny(ReasonCode.ConsentNotYetEffective, "2.2", "The consent is not yet effective.", "同意はまだ効力を生じていません。");
        Deny(ReasonCode.ConsentExpired, "2.2", "The consent has expired.", "同意の期限が過ぎています。");
        Deny(ReasonCode.ConsentWithdrawn, "2.2", "The consent was withdrawn.", "同意は撤回されています。");
        Deny(ReasonCode.ConsentSuperseded, "2.2", "A later answer of the principal replaces the consent.", "その後の本人の回答が、この同意に代わっています。");
        Deny(ReasonCode.ConsentNotForeignSpecific, "3.3(1)", "The consent is not for provision to a foreign country.", "外国への提供についての同意ではありません。");
        Deny(ReasonCode.ConsentCountryMismatch, "3.3(1)", "The consent is for another country.", "別の国についての同意です。");
        Deny(ReasonCode.ConsentForeignInformationMissing, "3.3(1)", "The principal was not given the information about the foreign country.", "外国についての情報が本人に提供されていません。");
        Deny(ReasonCode.DataBeyondPurpose, "2.1", "The data exceeds what the purpose needs.", "利用目的に必要な範囲を超えるデータです。");
        Deny(ReasonCode.PurposeNotIncidental, "2.1", "The purpose is not incidental to a service.", "サービスに付随する利用目的ではありません。");
        Deny(ReasonCode.PurposeNotStandalone, "2.1", "Providing to third parties is no purpose of its own.", "第三者への提供は、それだけでは利用目的になりません。");
        Deny(ReasonCode.PurposeAddedAfterAcquisition, "2.1", "The purpose was added after the data was acquired.", "データの取得後に追加された利用目的です。");
        Deny(ReasonCode.ExceptionNeedNotShown, "2.2(1)", "The need is not shown.", "必要性が示されていません。");
        Deny(ReasonCode.ExceptionConsentNotDifficult, "2.2", "It is not shown that consent is difficult to obtain.", "同意を得ることが困難であることが示されていません。");
        Deny(ReasonCode.ExceptionNotEspeciallyNecessary, "2.2(2)", "The special necessity is not shown.", "特に必要であることが示されていません。");
        Deny(ReasonCode.ExceptionNotAPublicBody, "2.2(3)", "The body is not a Japanese public body or one entrusted by it.", "日本の公的機関又はその委託を受けた者ではありません。");
        Deny(ReasonCode.ExceptionAffairsNotStatutory, "2.2(3)", "No statute prescribes the affairs.", "事務を定める法令がありません。");
        Deny(ReasonCode.ExceptionCooperationNotNecessary, "2.2(3)", "The cooperation is not necessary.", "協力する必要がありません。");
        Deny(ReasonCode.ExceptionConsentWouldNotImpede, "2.2(3)", "Asking for consent would not impede the affairs.", "同意を求めても事務に支障を及ぼしません。");
        Deny(ReasonCode.ExceptionLawNotCited, "2.2(4)", "No statute is cited.", "根拠となる法令が示されていません。");
        Deny(ReasonCode.ExceptionLawForeign, "2.2(4)", "Foreign law does not count.", "外国の法令は根拠になりません。");
        Deny(ReasonCode.ExceptionLawNotMandatory, "2.2(4)", "The statute does not oblige.", "その法令は義務を定めるものではありません。");
        Deny(ReasonCode.ExceptionWithoutEvidence, "2.2", "The claim has no evidence.", "例外に当たることの証拠がありません。");
        Deny(ReasonCode.ExceptionBeyondClaim, "2.2", "The data exceeds what the claim justifies.", "主張された例外が認める範囲を超えるデータです。");
        Deny(ReasonCode.ProvisionOutsideDeclaredPurpose, "2.1(3)", "The provision does not serve a declared purpose.", "提供は公表した利用目的のためのものではありません。");
        Deny(ReasonCode.NoCaseForProvision, "3.1", "No case permits the provision.", "提供を認める場合に当たりません。");
        Deny(ReasonCode.AuthorityNotListed, "3.1(2)", "The recipient is not an authority of 3.1(2).", "提供先は3.1(2)の定める機関ではありません。");
        Deny(ReasonCode.AuthorityRequestNotReceived, "3.1(2)", "No request of the authority had been received.", "その機関からの照会を受けていません。");
        Deny(ReasonCode.BeyondAuthorityRequest, "3.1(2)", "The data exceeds what the authority requested.", "照会の範囲を超えるデータです。");
        Deny(ReasonCode.AuthorityRequestVoluntary, "3.1(2)", "The request has no statutory basis.", "照会に法令上の根拠がありません。");
        Deny(ReasonCode.SettlementRecipientKind, "3.1(3)", "The recipient does not settle amounts owed.", "提供先は債務の決済を行う者ではありません。");
        Deny(ReasonCode.SettlementPurpose, "3.1(3)", "The purpose is not the settlement of amounts owed to the company.", "利用目的は当社に対する債務の決済ではありません。");
        Deny(ReasonCode.SettlementExcessData, "3.1(3)", "The data exceeds what settlement needs.", "決済に必要な範囲を超えるデータです。");
        Deny(ReasonCode.SettlementNotAnchored, "3.1(3)", "Neither entrustment nor consent terms anchor the settlement.", "委託にも同意した規約にも決済の根拠がありません。");
        Deny(ReasonCode.SuccessionNotEffective, "3.1(4)", "The succession is not effective for this data.", "このデータについて事業の承継の効力が生じていません。");
        Deny(ReasonCode.ServiceRuleUnknown, "3.1(6)", "No published service rule covers the provision.", "この提供を定める公表されたサービス規約がありません。");
        Deny(ReasonCode.ServiceRuleNotAnchored, "3.1(6)", "The service rule has no anchor in the law.", "サービス規約に法令上の根拠がありません。");
        Deny(ReasonCode.OptOutForeign, "3.2", "Opt-out provision excludes foreign third parties.", "外国にある第三者には、オプトアウトにより提供することができません。");
        Deny(ReasonCode.OptOutSpecialCare, "3.2", "Opt-out provision excludes special care-required information.", "要配慮個人情報は、オプトアウトにより提供することができません。");
        Deny(ReasonCode.OptOutIllegallyAcquired, "3.2", "Opt-out provision excludes unlawfully acquired data.", "不正に取得されたデータは、オプトアウトにより提供することができません。");
        Deny(ReasonCode.OptOutReceivedByOptOut, "3.2", "Opt-out provision excludes data received by opt-out.", "オプトアウトにより提供を受けたデータは、さらにオプトアウトにより提供することができません。");
        Deny(ReasonCode.OptOutNotFiled, "3.2", "The Commission had not been notified.", "個人情報保護委員会への届出がありません。");
        Deny(ReasonCode.OptOutFilingOutdated, "3.2", "The filing does not meet the law in force.", "届出は現行の法令の要件を満たしていません。");
        Deny(ReasonCode.OptOutNoticePeriod, "3.2", "The principals had not had time to object.", "本人が停止を求めるための期間が経過していません。");
        Deny(ReasonCode.OptOutItemNotNotified, "3.2(1)", "The filing does not list the data.", "届出にこのデータの項目がありません。");
        Deny(ReasonCode.OptOutMethodNotNotified, "3.2(2)", "The filing does not list the method.", "届出にこの提供の方法がありません。");
        Deny(ReasonCode.OptOutSubjectCeased, "3.2(3)", "The principal asked for the provision to cease.", "本人が提供の停止を求めています。");
        Deny(ReasonCode.OptOutItemObjection, "3.2(1)", "The principal objected to this item.", "本人はこの項目の提供に異議を申し出ています。");
        Deny(ReasonCode.NoCaseForForeignProvision, "3.3", "No case permits provision to the foreign country.", "外国への提供を認める場合に当たりません。");
        Deny(ReasonCode.EquivalenceNotSecured, "3.3(2)", "The equivalent measures are not secured.", "相当措置の体制が確保されていません。");
        Deny(ReasonCode.EquivalenceStale, "3.3(2)", "The equivalent measures were not verified within a year.", "相当措置が一年以内に確認されていません。");
        Deny(ReasonCode.EquivalenceImpeded, "3.3(2)", "The equivalent measures can no longer be secured.", "相当措置の継続的な実施を確保することができなくなっています。");
        Deny(ReasonCode.EquivalenceWithoutDomesticRoute, "3.3(2)", "Equivalent measures alone do not permit the provision.", "相当措置だけでは提供は認められません。");
        Deny(ReasonCode.DataIdentifiable, "3.3(3)", "The individual is identifiable.", "個人を識別することができます。");
        Deny(ReasonCode.EntrustmentNoContract, "4.2", "There is no entrustment contract.", "委託契約がありません。");
        Deny(ReasonCode.EntrustmentContractNotInForce, "4.2", "The entrustment contract is not in force.", "委託契約は効力を有していません。");
        Deny(ReasonCode.EntrustmentNoConfidentiality, "4.2", "The contract has no confidentiality clause.", "委託契約に秘密保持の条項がありません。");
        Deny(ReasonCode.EntrustmentPurposeOutsideContract, "4.2", "The purpose is outside the contract.", "委託契約にない利用目的です。");
        Deny(ReasonCode.EntrustmentExcessData, "4.2", "The data exceeds the contract.", "委託契約の範囲を超えるデータです。");
        Deny(ReasonCode.EntrustmentNoSupervision, "4.2", "The contractor's safety measures are not confirmed.", "委託先の安全管理措置が確認されていません。");
        Deny(ReasonCode.EntrustmentReentrustmentUncontrolled, "4.2", "The contract does not control re-provision.", "委託契約が再提供を制限していません。");
        Deny(ReasonCode.JointUseNoticeMissing, "3.1(5)", "There is no joint-use notice.", "共同利用の通知又は公表がありません。");
        Deny(ReasonCode.JointUseNoticeIncomplete, "3.1(5)", "The joint-use notice is incomplete.", "共同利用の通知又は公表に必要な事項が欠けています。");
        Deny(ReasonCode.JointUseOutsideNotice, "3.1(5)", "The joint use is outside the notice.", "通知又は公表した共同利用の範囲外です。");
        Deny(ReasonCode.JointUseSpecialCare, "3.1(5)", "Joint use of special care-required information needs consent.", "要配慮個人情報の共同利用には同意が必要です。");
        Deny(ReasonCode.RequesterNotVerified, "5.2", "The requester is not confirmed to be the principal.", "請求者が本人であることを確認できません。");
        Deny(ReasonCode.AgentWithoutAuthority, "5.2", "The requester has no authority to act for the principal.", "請求者には本人を代理する権限がありません。");
        Deny(ReasonCode.NotRetainedData, "5.2", "The company does not hold retained personal data of the principal.", "当社は本人の保有個人データを有していません。");
        Deny(ReasonCode.SpecialProcedure, "5.2", "Another law sets a special procedure.", "他の法令に特別の手続が定められています。");
        Deny(ReasonCode.PurposeObvious, "5.1", "The purpose is already clear.", "利用目的は既に明らかです。");
        Deny(ReasonCode.RequestHarmful, "5.2", "Answering would harm the principal or a third party.", "応じると本人又は第三者の権利利益を害するおそれがあります。");
        Deny(ReasonCode.RequestSeriousImpediment, "5.2", "Answering would seriously impede the business.", "応じると業務の適正な実施に著しい支障を及ぼすおそれがあります。");
        Deny(ReasonCode.RequestAgainstOtherLaw, "5.2", "Answering would violate another law.", "応じると他の法令に違反することとなります。");
        Deny(ReasonCode.RightNotInForce, "5.2", "The right was not in force.", "その権利は、その時点でまだ施行されていませんでした。");
        Deny(ReasonCode.ContentAccurate, "5.2", "The content is accurate.", "内容は事実と相違ありません。");
        Deny(ReasonCode.NotNeededForPurpose, "5.2", "The purpose does not need the correction.", "利用目的の達成に訂正は必要ありません。");
        Deny(ReasonCode.RequestWithoutGround, "5.2", "No ground is established.", "請求の理由が認められません。");
        Deny(ReasonCode.OverridingInterest, "5.2", "An overriding interest prevails.", "優先する利益があります。");
        Deny(ReasonCode.AlternativeMeasure, "5.2", "A substitute measure protects the principal.", "本人の権利利益を保護するために必要な代替措置をとります。");
        Deny(ReasonCode.BlurringNotFeasible, "5.1", "Blurring is not feasible.", "ぼかしの処理を行うことができません。");

        // Codes of the hosting, beyond those of the contract's list.
        Deny(ReasonCode.ConsentStoreUnavailable, null, "The record of what the principal said cannot be read.", "本人の意思の記録を読み取ることができません。");
        Deny(ReasonCode.ConsentHistoryStale, null, "The copy of what the principal said is older than its bound.", "本人の意思の記録の写しが、定められた期限より古くなっています。");
        Deny(ReasonCode.ObligationUnfulfilled, null, "An obligation that the use entails could not be fulfilled.", "取扱いに伴う義務を果たすことができませんでした。");
        Deny(ReasonCode.AuditUnavailable, null, "The decision could not be recorded.", "判定を記録することができませんでした。");
        return entries;

        void Allow(ReasonCode code, string clause, string en, string ja) =>
            entries[(int)code] = new(Words<ReasonCode>.NameOf(code), Effect.Allow, clause, new(en, ja));

        void Deny(ReasonCode code, string? clause, string en, string ja) =>
            entries[(int)code] = new(Words<ReasonCode>.NameOf(code), Effect.Deny, clause, new(en, ja));
    }
}

/// <summary>One row of the table of reason codes.</summary>
internal readonly record struct ReasonCodeEntry(string Name, Effect Effect, string? Clause, LocalizedText Sentence);
