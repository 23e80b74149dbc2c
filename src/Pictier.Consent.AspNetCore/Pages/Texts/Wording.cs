using Pictier.Consent.Policies;
using Pictier.Consent.SubjectRequests;

namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>What the words of the contract are called when one speaks to people.</summary>
internal static class Wording
{
    internal static LocalizedText Of(SubjectRequestKind kind) => kind switch
    {
        SubjectRequestKind.PurposeNotice => new("Tell me what my data is used for", "利用目的の通知"),
        SubjectRequestKind.Disclosure => new("Show me the data you hold about me", "保有個人データの開示"),
        SubjectRequestKind.ProvisionRecords => new("Show me to whom my data was provided", "第三者提供記録の開示"),
        SubjectRequestKind.Correction => new("Correct, add or delete something that is wrong", "内容の訂正・追加・削除"),
        SubjectRequestKind.CeaseUse => new("Stop using my data", "利用の停止"),
        SubjectRequestKind.Erasure => new("Erase my data", "データの消去"),
        SubjectRequestKind.CeaseProvision => new("Stop providing my data to third parties", "第三者への提供の停止"),
        SubjectRequestKind.OptOut => new("Leave me out of the provision by opt-out", "オプトアウトによる第三者提供の停止"),
        SubjectRequestKind.Blurring => new("Blur or anonymise me", "ぼかし加工・匿名化"),
        _ => new("Not named", "不明"),
    };

    internal static LocalizedText Of(CessationGround ground) => ground switch
    {
        CessationGround.HandledBeyondPurpose => new("It is handled beyond its purpose", "利用目的の範囲を超えて取り扱われている"),
        CessationGround.AcquiredUnlawfully => new("It was acquired unlawfully", "不正に取得された"),
        CessationGround.UnjustUse => new("It is used in a way that helps wrongdoing", "違法・不当な行為を助長する方法で利用されている"),
        CessationGround.ProvidedUnlawfully => new("It is provided to third parties unlawfully", "違法に第三者へ提供されている"),
        CessationGround.NoLongerNeeded => new("It is no longer needed", "利用する必要がなくなった"),
        CessationGround.ReportableBreach => new("It was affected by a reportable breach", "報告対象となる漏えい等が生じた"),
        CessationGround.RightsHarmed => new("My rights or interests may be harmed", "本人の権利・正当な利益が害されるおそれがある"),
        _ => new("Without a particular ground", "特に理由を示さない"),
    };

    internal static LocalizedText Of(Requester requester) => requester switch
    {
        Requester.Principal => new("I am the person myself", "本人"),
        Requester.StatutoryRepresentative => new("I am the statutory representative", "法定代理人"),
        Requester.AppointedAgent => new("I am an appointed agent", "委任による代理人"),
        _ => new("Somebody else", "その他の方"),
    };

    internal static LocalizedText Of(RestrictionKind kind) => kind switch
    {
        RestrictionKind.Erase => new("Data erased", "データの消去"),
        RestrictionKind.CeaseUse => new("Use stopped", "利用の停止"),
        RestrictionKind.CeaseProvision => new("Provision to third parties stopped", "第三者提供の停止"),
        RestrictionKind.OptOut => new("Left out of the provision by opt-out", "オプトアウト提供の停止"),
        _ => new("Items left out of the provision by opt-out", "オプトアウト提供の項目への異議"),
    };

    internal static LocalizedText Of(RecipientKind kind) => kind switch
    {
        RecipientKind.Contractor => new("Contractor", "業務委託先"),
        RecipientKind.FinancialInstitution => new("Financial institution", "金融機関"),
        RecipientKind.CreditCardCompany => new("Credit card company", "クレジットカード会社"),
        RecipientKind.SettlementAgent => new("Payment agent", "決済代行業者"),
        RecipientKind.SettlingBusiness => new("Business that settles payments", "決済を行う事業者"),
        RecipientKind.Court => new("Court", "裁判所"),
        RecipientKind.PublicProsecutor => new("Public prosecutor", "検察庁"),
        RecipientKind.Police => new("Police", "警察"),
        RecipientKind.TaxOffice => new("Tax office", "税務署"),
        RecipientKind.BarAssociation => new("Bar association", "弁護士会"),
        RecipientKind.EquivalentAuthority => new("Organisation with equivalent authority", "これらに準じた権限を有する機関"),
        RecipientKind.NationalAgency => new("National agency", "国の機関"),
        RecipientKind.LocalGovernment => new("Local government", "地方公共団体"),
        RecipientKind.EntrustedByPublicBody => new("Entrusted by a public body", "国の機関等の委託を受けた者"),
        RecipientKind.Successor => new("Successor of the business", "事業の承継者"),
        RecipientKind.JointUser => new("Joint user", "共同利用者"),
        RecipientKind.ThePrincipal => new("You", "ご本人"),
        RecipientKind.SameLegalEntity => new("Part of the company", "当社の一部門"),
        _ => new("Other third party", "その他の第三者"),
    };

    internal static LocalizedText Of(PurposeClause clause) => clause switch
    {
        PurposeClause.Services => new(
            "Declared under clause 2.1(1): we need it to provide the service. For this no consent is needed, because you were told the purpose.",
            "利用目的2.1(1)：サービスの提供に必要です。あらかじめ利用目的をお示ししているため、同意は不要です。"),
        PurposeClause.Incidental => new(
            "Declared under clause 2.1(2): it goes with a service you use, such as answering your questions. For this no consent is needed.",
            "利用目的2.1(2)：ご利用中のサービスに付随するもの（お問合せへの対応等）です。同意は不要です。"),
        PurposeClause.Provision => new(
            "Declared under clause 2.1(3): providing data to third parties to achieve the purposes above. Each provision needs a ground of its own, such as your consent.",
            "利用目的2.1(3)：上記の目的を達成するための第三者提供です。提供ごとに、同意その他の根拠が必要です。"),
        _ => new(
            "Not declared: we do this only if you agree, or if the law requires it.",
            "利用目的として公表していません。ご本人の同意がある場合、又は法令に基づく場合に限り行います。"),
    };

    internal static LocalizedText Of(ProvisionMethod method) => method switch
    {
        ProvisionMethod.Paper => new("on paper", "書面"),
        ProvisionMethod.ElectronicTransmission => new("by electronic transmission", "電子的送信"),
        ProvisionMethod.ExternalMedia => new("on storage media", "外部記録媒体"),
        ProvisionMethod.ServerAccess => new("by access to a server", "サーバーへのアクセス"),
        _ => new("in another way", "その他の方法"),
    };
}
