namespace Pictier.Consent.AspNetCore.Pages;

/// <summary>The names of countries that recipients are often in; another is shown by its code.</summary>
internal static class Countries
{
    private static readonly Dictionary<string, LocalizedText> Names = new(StringComparer.Ordinal)
    {
        ["AU"] = new("Australia", "オーストラリア"),
        ["BE"] = new("Belgium", "ベルギー"),
        ["BR"] = new("Brazil", "ブラジル"),
        ["CA"] = new("Canada", "カナダ"),
        ["CH"] = new("Switzerland", "スイス"),
        ["CN"] = new("China", "中国"),
        ["DE"] = new("Germany", "ドイツ"),
        ["DK"] = new("Denmark", "デンマーク"),
        ["ES"] = new("Spain", "スペイン"),
        ["FI"] = new("Finland", "フィンランド"),
        ["FR"] = new("France", "フランス"),
        ["GB"] = new("United Kingdom", "英国"),
        ["HK"] = new("Hong Kong", "香港"),
        ["ID"] = new("Indonesia", "インドネシア"),
        ["IE"] = new("Ireland", "アイルランド"),
        ["IL"] = new("Israel", "イスラエル"),
        ["IN"] = new("India", "インド"),
        ["IT"] = new("Italy", "イタリア"),
        ["JP"] = new("Japan", "日本"),
        ["KR"] = new("South Korea", "韓国"),
        ["MX"] = new("Mexico", "メキシコ"),
        ["MY"] = new("Malaysia", "マレーシア"),
        ["NL"] = new("Netherlands", "オランダ"),
        ["NO"] = new("Norway", "ノルウェー"),
        ["NZ"] = new("New Zealand", "ニュージーランド"),
        ["PH"] = new("Philippines", "フィリピン"),
        ["PL"] = new("Poland", "ポーランド"),
        ["SE"] = new("Sweden", "スウェーデン"),
        ["SG"] = new("Singapore", "シンガポール"),
        ["TH"] = new("Thailand", "タイ"),
        ["TW"] = new("Taiwan", "台湾"),
        ["US"] = new("United States", "アメリカ合衆国"),
        ["VN"] = new("Viet Nam", "ベトナム"),
        ["unknown"] = new("Country not known", "国名不明"),
    };

    internal static LocalizedText Name(string code) => Names.GetValueOrDefault(code, new LocalizedText(code, code));
}
