namespace Pictier.Consent.Tool.Law;

/// <summary>What the provisions of the Act are about, in the numbering since 2022-04-01.</summary>
internal static class LawTitles
{
    private static readonly Dictionary<string, LocalizedText> Titles = new(StringComparer.Ordinal)
    {
        ["Chapter IV, Section 1"] = new("definitions", "定義"),
        ["Chapter IV, Section 2"] = new("obligations of business operators handling personal information", "個人情報取扱事業者等の義務"),
        ["2(1)"] = new("personal information", "個人情報"),
        ["2(2)"] = new("individual identification code", "個人識別符号"),
        ["2(3)"] = new("special care-required personal information", "要配慮個人情報"),
        ["2(4)"] = new("principal", "本人"),
        ["2(5)"] = new("pseudonymously processed information", "仮名加工情報"),
        ["2(6)"] = new("anonymously processed information", "匿名加工情報"),
        ["16(1)"] = new("personal information database", "個人情報データベース等"),
        ["16(2)"] = new("business operator handling personal information", "個人情報取扱事業者"),
        ["16(3)"] = new("personal data", "個人データ"),
        ["16(4)"] = new("retained personal data", "保有個人データ"),
        ["17(2)"] = new("change of the purpose", "利用目的の変更"),
        ["16"] = new("definitions", "定義"),
        ["17"] = new("specification of the purpose", "利用目的の特定"),
        ["18"] = new("restriction by the purpose", "利用目的による制限"),
        ["19"] = new("prohibition of inappropriate use", "不適正な利用の禁止"),
        ["20"] = new("proper acquisition", "適正な取得"),
        ["21"] = new("notice of the purpose at acquisition", "取得に際しての利用目的の通知等"),
        ["22"] = new("accuracy of the data", "データ内容の正確性の確保等"),
        ["23"] = new("security control", "安全管理措置"),
        ["24"] = new("supervision of employees", "従業者の監督"),
        ["25"] = new("supervision of contractors", "委託先の監督"),
        ["26"] = new("report of leaks", "漏えい等の報告等"),
        ["27"] = new("restriction of provision to third parties", "第三者提供の制限"),
        ["28"] = new("restriction of provision to third parties abroad", "外国にある第三者への提供の制限"),
        ["29"] = new("records of provision", "第三者提供に係る記録の作成等"),
        ["30"] = new("checks on receipt", "第三者提供を受ける際の確認等"),
        ["31"] = new("provision of information related to individuals", "個人関連情報の第三者提供の制限等"),
        ["32"] = new("publication of matters on retained personal data", "保有個人データに関する事項の公表等"),
        ["33"] = new("disclosure", "開示"),
        ["34"] = new("correction", "訂正等"),
        ["35"] = new("cessation of use", "利用停止等"),
        ["36"] = new("explanation of reasons", "理由の説明"),
        ["37"] = new("procedure of requests", "開示等の請求等に応じる手続"),
        ["38"] = new("fees", "手数料"),
        ["39"] = new("request before a suit", "事前の請求"),
        ["40"] = new("complaints", "苦情の処理"),
        ["43"] = new("making anonymously processed information", "匿名加工情報の作成等"),
        ["44"] = new("provision of anonymously processed information", "匿名加工情報の提供"),
        ["45"] = new("prohibition of identification", "識別行為の禁止"),
        ["46"] = new("security of anonymously processed information", "安全管理措置等"),
        ["57"] = new("exemptions", "適用除外"),
    };

    /// <summary>What the provision is about, for example of <c>APPI 17(2)</c>; null when this table does not know it.</summary>
    internal static LocalizedText? Of(string citation)
    {
        var number = citation.Split(' ', 2) is ["APPI", var rest] ? rest : string.Empty;
        while (number.Length > 0)
        {
            if (Titles.TryGetValue(number, out var title))
            {
                return title;
            }

            number = number.LastIndexOf('(') is > 0 and var bracket ? number[..bracket] : string.Empty;
        }

        return null;
    }
}
