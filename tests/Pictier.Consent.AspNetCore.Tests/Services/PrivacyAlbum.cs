namespace Pictier.Consent.AspNetCore.Tests;

/// <summary>An album with all that a preference centre shows: declared purposes, a contractor abroad, a filing, and two questions.</summary>
internal static class PrivacyAlbum
{
    internal const string Policy = """
        {
          "format": "pictier-consent/policy/1", "extends": "pictier/2020-10-01", "id": "album", "version": "2026-04",
          "effectiveFrom": "2026-04-01T00:00:00+09:00",
          "controller": { "name": "GALLUSYS Co., Ltd", "country": "JP", "contact": "otoiawase@pictier.com" },
          "dataCategories": [
            { "id": "name", "specialCare": "no", "title": { "en": "Name", "ja": "氏名" } },
            { "id": "email", "specialCare": "no", "title": { "en": "E-mail address", "ja": "メールアドレス" } },
            { "id": "photo", "specialCare": "no", "title": { "en": "Photos", "ja": "写真" } },
            { "id": "location", "specialCare": "no", "title": { "en": "Where photos were taken", "ja": "撮影場所" } },
            { "id": "display-name", "specialCare": "no", "title": { "en": "Display name", "ja": "表示名" } },
            { "id": "open-photo", "specialCare": "no", "title": { "en": "Photos of open albums", "ja": "公開アルバムの写真" } } ],
          "purposes": [
            { "id": "album", "clause": "2.1(1)", "data": ["name", "email", "photo", "location"], "title": { "en": "Keeping the album", "ja": "アルバムの保管及び表示" } },
            { "id": "printing", "clause": "2.1(1)", "data": ["name", "photo"], "title": { "en": "Printing photos", "ja": "写真プリントの作成" } },
            { "id": "catalogue", "clause": "2.1(1)", "data": ["display-name", "open-photo"], "title": { "en": "Showing open albums in a yearly catalogue", "ja": "公開アルバムの年次カタログへの掲載" } },
            { "id": "support", "clause": "2.1(2)", "data": ["name", "email"], "incidental": true, "title": { "en": "Answering questions and complaints", "ja": "問合せ及び苦情への対応" } },
            { "id": "hand-over", "clause": "2.1(3)", "title": { "en": "Providing third parties", "ja": "第三者提供" } },
            { "id": "recommendations", "clause": "none", "data": ["photo", "location"], "title": { "en": "Recommending places and albums", "ja": "場所及びアルバムのおすすめ" } },
            { "id": "newsletter", "clause": "none", "data": ["email"], "title": { "en": "Newsletter", "ja": "メールマガジン" } } ],
          "recipients": [
            { "id": "us-printer", "kind": "other-third-party", "country": "US" },
            { "id": "catalogue-publisher", "kind": "other-third-party", "country": "JP" },
            { "id": "us-cloud", "kind": "contractor", "country": "US",
              "contract": { "from": "2026-02-01T00:00:00+09:00", "confidentiality": true, "safetyMeasuresConfirmed": true, "purposes": ["album"],
                "data": ["photo", "location"], "reEntrustment": "prohibited", "onwardProvisionProhibited": true },
              "equivalence": { "establishedAt": "2026-02-01T00:00:00+09:00", "securedWithCompany": true, "lastVerifiedAt": "2026-02-01T10:00:00+09:00", "impediment": "none", "mechanism": "contract" } },
            { "id": "police", "kind": "police", "country": "JP" } ],
          "optOutFilings": [
            { "id": "catalogue-2026", "generation": "2022", "filedAt": "2026-02-16T10:00:00+09:00", "principalNoticeAt": "2026-02-16T10:00:00+09:00",
              "waitingPeriod": "P30D", "plannedStart": "2026-04-06T00:00:00+09:00", "data": ["display-name", "open-photo"], "methods": ["electronic-transmission"] } ]
        }
        """;

    internal const string Notices = """
        {
          "format": "pictier-consent/notices/1",
          "notices": [
            {
              "id": "recommendations", "version": "3",
              "title": { "en": "May we recommend places and albums to you?", "ja": "場所やアルバムのおすすめを表示してもよいですか" },
              "text": {
                "en": "We would look at your photos and at where they were taken, to find places and albums that you may like.\n\nNobody but you sees the recommendations. We do not look at the photos of others for this.",
                "ja": "お客様の写真と撮影場所を分析し、お好みに合いそうな場所やアルバムをおすすめします。\n\nおすすめはお客様だけに表示されます。他の方の写真を分析することはありません。" },
              "operations": ["use"], "purposes": ["recommendations"], "data": ["photo", "location"], "validFor": "P365D"
            },
            {
              "id": "printing-abroad", "version": "1",
              "title": { "en": "May your photos be printed in the United States?", "ja": "写真を米国で印刷してもよいですか" },
              "text": { "en": "Large photo books are printed by a partner in the United States.", "ja": "大判のフォトブックは、米国の提携会社が印刷します。" },
              "operations": ["provide-foreign"], "purposes": ["printing"], "data": ["name", "photo"], "recipients": ["us-printer"],
              "foreign": {
                "countries": ["US"],
                "countryName": { "provided": { "en": "United States of America", "ja": "アメリカ合衆国" } },
                "system": { "provided": {
                  "en": "There is no comprehensive federal act; some sectors and states have acts of their own. There is no supervisory authority for all of it.",
                  "ja": "包括的な連邦法はなく、分野別・州別の法令があります。全体を監督する機関はありません。" } },
                "measures": { "provided": {
                  "en": "The partner keeps all eight principles of the OECD, and erases the photos thirty days after printing.",
                  "ja": "OECDプライバシーガイドライン8原則に対応する措置を講じ、印刷の30日後に写真を消去します。" } }
              }
            }
          ]
        }
        """;
}
