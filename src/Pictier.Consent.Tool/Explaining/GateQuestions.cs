namespace Pictier.Consent.Tool.Explaining;

/// <summary>What each gate asks, for people.</summary>
internal static class GateQuestions
{
    private static readonly Dictionary<string, LocalizedText> Questions = new(StringComparer.Ordinal)
    {
        ["request"] = new("Is the request complete, and does the policy know what it names?", "請求は完全で、ポリシーに登録されたものだけを指しているか"),
        ["scope"] = new("Is it outside the policy, because it is no personal information (1.1)?", "個人情報に当たらず、ポリシーの対象外か（1.1）"),
        ["bars"] = new("Does nothing forbid it absolutely (2.1; APPI 19)?", "絶対的に禁止されていないか（2.1、法19条）"),
        ["lawful-acquisition"] = new("Is the acquisition lawful and appropriate (2.1)?", "適法かつ適正な取得か（2.1）"),
        ["special-care-acquisition"] = new("May special care-required data be acquired (2.3)?", "要配慮個人情報を取得できるか（2.3）"),
        ["acquisition-purpose"] = new("May the data be acquired for the purpose (2.1, 2.2)?", "この利用目的のために取得できるか（2.1、2.2）"),
        ["purpose-indicated"] = new("Is the purpose indicated as the law asks (APPI 21)?", "利用目的が法の求めるとおり明示されているか（法21条）"),
        ["use"] = new("May the data be used for the purpose (2.1, 2.2)?", "この利用目的のために利用できるか（2.1、2.2）"),
        ["provision-in-japan"] = new("May it be provided to this recipient in Japan (3.1, 3.2)?", "国内のこの第三者に提供できるか（3.1、3.2）"),
        ["provision-abroad"] = new("May it be provided to this recipient abroad (3.3)?", "外国にあるこの第三者に提供できるか（3.3）"),
        ["domestic-route"] = new("Would a domestic route permit the provision (3.3(2))?", "国内の経路であれば提供できるか（3.3(2)）"),
        ["entrusted-settlement"] = new("Does a contract anchor the settlement (3.1(3))?", "委託契約が決済の根拠となるか（3.1(3)）"),
        ["public-affairs"] = new("Is there a valid claim of public affairs (3.1(2))?", "公的事務への協力として認められるか（3.1(2)）"),
        ["urgent-need"] = new("Is there a valid claim of 2.2(1) (APPI 21(2))?", "緊急の必要が認められるか（法21条2項）"),
        ["special-care-sharing"] = new("Does a consent cover the special care-required data?", "要配慮個人情報について同意があるか"),
    };

    /// <summary>What the gate asks.</summary>
    internal static LocalizedText Of(string gate) => Questions[gate];

    /// <summary>The gates that have a question.</summary>
    internal static IReadOnlyCollection<string> Known => Questions.Keys;
}
