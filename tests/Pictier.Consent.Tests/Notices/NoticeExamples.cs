using Pictier.Consent.Notices;

namespace Pictier.Consent.Tests.Notices;

/// <summary>An album that asks for two things: one stays in the company, the other goes abroad.</summary>
internal static class NoticeExamples
{
    internal static ConsentPolicy Policy { get; } = ConsentPolicy.Parse("""
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "1",
          "effectiveFrom": "2026-04-01T00:00:00+09:00",
          "controller": { "name": "GALLUSYS Co., Ltd", "country": "JP", "contact": "otoiawase@pictier.com" },
          "dataCategories": [
            { "id": "photo", "specialCare": "no", "title": { "en": "Photos", "ja": "写真" } },
            { "id": "email", "specialCare": "no", "title": { "en": "E-mail address", "ja": "メールアドレス" } } ],
          "purposes": [
            { "id": "recommendations", "clause": "none", "data": ["photo"], "title": { "en": "Recommendations", "ja": "おすすめ" } },
            { "id": "printing", "clause": "2.1(1)", "data": ["photo"], "title": { "en": "Printing", "ja": "写真プリント" } } ],
          "recipients": [ { "id": "us-printer", "kind": "other-third-party", "country": "US" } ]
        }
        """);

    internal const string Text = """
        {
          "format": "pictier-consent/notices/1",
          "notices": [
            {
              "id": "recommendations", "version": "3",
              "title": { "en": "Recommendations for you?", "ja": "おすすめの表示について" },
              "text": { "en": "We look at your photos.", "ja": "写真を分析します。" },
              "operations": ["use"], "purposes": ["recommendations"], "data": ["photo"], "validFor": "P365D"
            },
            {
              "id": "printing-abroad", "version": "1",
              "title": { "en": "Printing in the US?", "ja": "米国での写真プリント" },
              "text": { "en": "Your photos go to the US.", "ja": "写真を米国に提供します。" },
              "operations": ["provide-foreign"], "purposes": ["printing"], "data": ["photo"], "recipients": ["us-printer"],
              "foreign": {
                "countries": ["US"],
                "countryName": { "provided": { "en": "United States", "ja": "アメリカ合衆国" } },
                "system": { "provided": { "en": "No comprehensive federal act.", "ja": "包括的な連邦法はありません。" } },
                "measures": { "unavailableWithReason": { "en": "Not told: negotiations go on.", "ja": "交渉中のため提供できません。" } }
              }
            }
          ]
        }
        """;

    internal static NoticeBook Book { get; } = NoticeBook.Parse(Text, Policy.Versions);
}
