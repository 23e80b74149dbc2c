using System.Text.Json.Nodes;

namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>For each kind of finding: what is added to a sound policy, and where it is found.</summary>
internal static class FindingCases
{
    private const string Terms = """ "from": "2024-01-01T00:00:00+09:00", "confidentiality": true, "safetyMeasuresConfirmed": true, "reEntrustment": "prohibited", "onwardProvisionProhibited": true """;

    private const string Promise = """ "text": { "en": "A promise.", "ja": "約束" }, "title": { "en": "Promise", "ja": "約束" } """;

    private const string Form = """ "title": { "en": "A rule", "ja": "規則" }, "gate": "use" """;

    internal static IEnumerable<TestCaseData> All =>
    [
        Case("PC0101", "$.purposes[1]", """{ "purposes": [ { "id": "empty", "clause": "2.1(1)" } ] }"""),
        Case("PC0102", "$.purposes[1]", """{ "purposes": [ { "id": "unused", "clause": "none" } ] }"""),
        Case("PC0103", "$.recipients[0].contract.purposes[0]", $$"""{ "purposes": [ { "id": "ads", "clause": "none", "data": ["email"] } ], {{Contract("contractor", "JP", """ "purposes": ["ads"], "data": ["email"] """)}} }"""),
        Case("PC0104", "$.purposes[1]", """{ "purposes": [ { "id": "sales", "clause": "2.1(2)", "data": ["email"] } ] }"""),
        Case("PC0105", "$.purposes[1].data", """{ "purposes": [ { "id": "hand-over", "clause": "2.1(3)", "data": ["email"] } ] }"""),
        Case("PC0106", "$.purposes[1]", """{ "purposes": [ { "id": "ask", "clause": "2.1(1)", "data": ["email"], "solicitsConsent": true } ] }"""),
        Case("PC0107", "$.purposes[1]", """{ "purposes": [ { "id": "later", "clause": "2.1(1)", "data": ["email"], "declaredFrom": "2026-01-01T00:00:00+09:00", "relatedToEarlier": true } ] }"""),
        Case("PC0108", "$.purposes[1]", """{ "purposes": [ { "id": "billing", "clause": "2.1(1)", "data": ["email"], "settlesAmountsOwed": true, "settlementData": ["photo"] } ] }"""),
        Case("PC0109", "$.extends", """{ "purposes": null }"""),
        Case("PC0201", "$.dataCategories[2]", """{ "dataCategories": [ { "id": "location", "specialCare": "no" } ] }"""),
        Case("PC0202", "$.dataCategories[2]", """{ "dataCategories": [ { "id": "note" } ] }"""),
        Case("PC0203", "$.purposes[1].data", """{ "dataCategories": [ { "id": "number", "specialCare": "no", "myNumber": true } ], "purposes": [ { "id": "tax", "clause": "2.1(1)", "data": ["number"] } ] }"""),
        Case("PC0204", "$.recipients[0].contract.data", $$"""{ "dataCategories": [ { "id": "location", "specialCare": "no" } ], {{Contract("contractor", "JP", """ "purposes": ["prints"], "data": ["photo", "location"] """)}} }"""),
        Case("PC0205", "$.optOutFilings[0].data", $$"""{ "dataCategories": [ { "id": "location", "specialCare": "no" } ], {{Filing(""" "data": ["location"] """)}} }"""),
        Case("PC0301", "$.recipients[0]", """{ "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "JP" } ] }"""),
        Case("PC0302", "$.recipients[0]", """{ "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "unknown" } ] }"""),
        Case("PC0303", "$.recipients[0]", """{ "recipients": [ { "id": "printer", "kind": "contractor", "country": "JP" } ] }"""),
        Case("PC0304", "$.recipients[0].contract", """{ "recipients": [ { "id": "printer", "kind": "contractor", "country": "JP", "contract": { "from": "2024-01-01T00:00:00+09:00", "purposes": ["prints"], "data": ["photo"] } } ] }"""),
        Case("PC0305", "$.recipients[0].contract", $$"""{ {{Contract("contractor", "JP", """ "to": "2026-06-01T00:00:00+09:00", "purposes": ["prints"], "data": ["photo"] """)}} }"""),
        Case("PC0306", "$.recipients[0].contract", $$"""{ {{Contract("contractor", "JP", """ "to": "2026-08-30T00:00:00+09:00", "purposes": ["prints"], "data": ["photo"] """)}} }"""),
        Case("PC0307", "$.recipients[0].contract", $$"""{ {{Contract("contractor", "JP", """ "purposes": ["prints"] """)}} }"""),
        Case("PC0308", "$.recipients[0].contract", $$"""{ {{Contract("contractor", "US", """ "purposes": ["prints"], "data": ["photo"] """)}} }"""),
        Case("PC0309", "$.recipients[0].equivalence", Profile("US", """ "lastVerifiedAt": "2026-05-01T00:00:00+09:00" """)),
        Case("PC0310", "$.recipients[0].equivalence", Profile("US", """ "securedWithCompany": true, "lastVerifiedAt": "2025-06-01T00:00:00+09:00" """)),
        Case("PC0311", "$.recipients[0].equivalence", Profile("US", """ "securedWithCompany": true, "lastVerifiedAt": "2025-08-30T00:00:00+09:00" """)),
        Case("PC0312", "$.recipients[0].equivalence", Profile("JP", """ "securedWithCompany": true, "lastVerifiedAt": "2026-05-01T00:00:00+09:00" """)),
        Case("PC0313", "$.recipients[0]", """{ "recipients": [ { "id": "bank", "kind": "financial-institution", "country": "JP" } ] }"""),
        Case("PC0314", "$.recipients[0]", """{ "recipients": [ { "id": "ombudsman", "kind": "equivalent-authority", "country": "JP" } ] }"""),
        Case("PC0315", "$.recipients[0]", """{ "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "DE" } ] }"""),
        Case("PC0401", "$.optOutFilings[0]", $$"""{ {{Filing(""" "generation": "2017", "plannedStart": null, "data": ["photo"] """)}} }"""),
        Case("PC0402", "$.optOutFilings[0]", $$"""{ {{Filing(""" "plannedStart": null, "data": ["photo"] """)}} }"""),
        Case("PC0403", "$.optOutFilings[0].data", $$"""{ "dataCategories": [ { "id": "health", "specialCare": "yes" } ], {{Filing(""" "data": ["health"] """)}} }"""),
        Case("PC0404", "$.optOutFilings[0]", $$"""{ {{Filing(""" "waitingPeriod": "P0D", "data": ["photo"] """)}} }"""),
        Case("PC0405", "$.optOutFilings[0]", $$"""{ {{Filing(""" "withdrawnAt": "2026-05-01T00:00:00+09:00", "data": ["photo"] """)}} }"""),
        Case("PC0411", "$.jointUseNotices[0]", """{ "jointUseNotices": [ { "id": "n", "publishedAt": "2021-01-01T00:00:00+09:00", "data": ["photo"], "users": ["partner"], "purposes": ["prints"], "responsiblePerson": "GALLUSYS" } ], "recipients": [ { "id": "partner", "kind": "joint-user", "country": "JP" } ] }"""),
        Case("PC0412", "$.jointUseNotices[0].users[0]", """{ "jointUseNotices": [ { "id": "n", "publishedAt": "2021-01-01T00:00:00+09:00", "data": ["photo"], "users": ["partner"], "purposes": ["prints"] } ], "recipients": [ { "id": "partner", "kind": "joint-user", "country": "US" } ] }"""),
        Case("PC0421", "$.serviceRules[0]", """{ "serviceRules": [ { "id": "s", "publishedAt": "2020-01-01T00:00:00+09:00", "recipients": ["partner"], "data": ["photo"], "purposes": ["prints"] } ], "recipients": [ { "id": "partner", "kind": "other-third-party", "country": "JP" } ] }"""),
        Case("PC0422", "$.serviceRules[0].data", """{ "dataCategories": [ { "id": "health", "specialCare": "yes" } ], "serviceRules": [ { "id": "s", "publishedAt": "2020-01-01T00:00:00+09:00", "data": ["health"], "anchor": "consent-terms" } ] }"""),
        Case("PC0423", "$.serviceRules[0].recipients[0]", """{ "serviceRules": [ { "id": "s", "publishedAt": "2020-01-01T00:00:00+09:00", "recipients": ["partner"], "data": ["photo"], "purposes": ["prints"], "anchor": "consent-terms" } ], "recipients": [ { "id": "partner", "kind": "other-third-party", "country": "US" } ] }"""),
        Case("PC0431", "$.successions[0]", """{ "successions": [ { "recipient": "heir", "cause": "merger", "effectiveAt": "2027-01-01T00:00:00+09:00", "business": "album", "dueDiligenceContract": "dd" } ], "recipients": [ { "id": "heir", "kind": "successor", "country": "JP" } ] }"""),
        Case("PC0502", "$.clauses[0]", $$"""{ "clauses": [ { "id": "7", {{Promise}}, "informative": true, "law": [ { "citation": "APPI 18(1)", "from": "2030-01-01T00:00:00+09:00" } ] } ] }"""),
        Case("PC0503", "$.clauses[0]", $$"""{ "clauses": [ { "id": "7", {{Promise}}, "informative": true, "law": [ { "citation": "APPI 16(1)" } ] } ] }"""),
        Case("PC0511", "$.clauses[0]", $$"""{ "clauses": [ { "id": "7", {{Promise}} } ] }"""),
        Case("PC0512", "$.clauses[0].rules[0]", $$"""{ "clauses": [ { "id": "7", {{Promise}}, "rules": [ { "id": "X-1", {{Form}}, "order": 900, "about": "consent", "permits": "consent", "conditions": ["consent-proven"] } ] } ] }"""),
        Case("PC0521", "$.clauses[0]", """{ "clauses": [ { "id": "7", "text": { "en": "Only English." }, "title": { "en": "Title", "ja": "題" }, "informative": true } ] }"""),
        Case("PC0601", "$.rules[0]", $$"""{ "rules": [ { "id": "X-1", {{Form}}, "clause": "2.2", "order": 900, "about": "acquisition", "permits": "consent", "conditions": ["observed-by-the-company", "handed-over-directly"] } ] }"""),
        Case("PC0603", "$.rules[0]", $$"""{ "rules": [ { "id": "X-1", {{Form}}, "clause": "2.1", "order": 900, "about": "consent-solicitation", "permits": "declared-purpose", "conditions": ["data-necessary", "special-care-lawfully-held", "no-individual-number"] } ] }"""),
        Case("PC0701", "$.options.legalOverlay", """{ "options": { "legalOverlay": "off" } }"""),
        Case("PC0702", "$.options.representativeRequiredBelowAge", """{ "options": { "representativeRequiredBelowAge": 13 } }"""),
        Case("PC0703", "$.options", """{ "options": null }"""),
        Case("PC0704", "$.options.unknownAgeSpecialCare", """{ "options": { "unknownAgeSpecialCare": "adult" } }"""),
        Case("PC0705", "$.options.allowDueDiligence", """{ "options": { "allowDueDiligence": true } }"""),
        Case("PC0706", "$.controller", """{ "controller": { "contact": null } }"""),
    ];

    private static TestCaseData Case(string id, string path, string addition) => new TestCaseData(id, path, addition).SetArgDisplayNames(id);

    private static string Contract(string kind, string country, string more) =>
        $$""" "recipients": [ { "id": "printer", "kind": "{{kind}}", "country": "{{country}}", "contract": { {{Terms}}, {{more}} } } ] """;

    private static string Profile(string country, string more) =>
        $$"""{ "recipients": [ { "id": "printer", "kind": "other-third-party", "country": "{{country}}", "equivalence": { "establishedAt": "2024-01-01T00:00:00+09:00", {{more}} } } ] }""";

    // A complete filing, of which a case replaces some properties and takes away those that are null.
    private static string Filing(string more)
    {
        var filing = JsonNode.Parse("""
            { "id": "f", "generation": "2022", "filedAt": "2024-01-01T00:00:00+09:00", "principalNoticeAt": "2024-01-01T00:00:00+09:00", "waitingPeriod": "P30D",
              "plannedStart": "2024-03-01T00:00:00+09:00", "methods": ["paper"] }
            """)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{{more}}}")!.AsObject())
        {
            filing.Remove(name);
            if (value is not null)
            {
                filing[name] = value.DeepClone();
            }
        }

        return $$""" "optOutFilings": [ {{filing.ToJsonString()}} ] """;
    }
}
