using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Tests.Coverage;

/// <summary>A policy so small that its coverage can be counted by hand: three rules with six conditions under two clauses.</summary>
internal static class SmallPolicy
{
    /// <summary>The use of a photo for prints: the declared purpose permits it, and the consent is not asked.</summary>
    internal const string Prints = """{ "name": "prints", "at": "2024-06-01T00:00:00Z", "when": { "operation": "use", "subject": "s", "purpose": "prints", "data": ["photo"] }, "then": "declared-purpose" }""";

    /// <summary>The use of a photo for advertising, with a consent that has expired.</summary>
    internal const string Expired = """
        { "name": "expired", "at": "2024-06-01T00:00:00Z",
          "given": [{ "event": "consent-given", "subject": "s", "at": "2024-01-01T00:00:00Z", "operations": ["use"], "purposes": ["ads"], "data": ["photo"], "expiresAt": "2024-02-01T00:00:00Z" }],
          "when": { "operation": "use", "subject": "s", "purpose": "ads", "data": ["photo"] }, "then": "consent-expired" }
        """;

    private const string Policy = """
        {
          "format": "pictier-consent/policy/1", "id": "small", "version": "1", "effectiveFrom": "2023-01-01T00:00:00Z",
          "dataCategories": [{ "id": "photo", "specialCare": "no" }, { "id": "number", "specialCare": "no", "myNumber": true }],
          "purposes": [{ "id": "prints", "clause": "2.1(1)", "data": ["photo"] }, { "id": "ads", "clause": "none" }],
          "clauses": [
            { "id": "1", "text": { "en": "What the words mean." }, "informative": true },
            { "id": "2.1", "text": { "en": "Data is used for declared purposes." }, "rules": [
              { "id": "BAR", "gate": "bars", "order": 1, "about": "request", "conditions": ["lawfully-held", { "is": "not-unjust", "layer": "law", "from": "2024-01-01T00:00:00Z" }],
                "survives": ["erase", "cease-use", "cease-provision", "opt-out", "item-objection"] },
              { "id": "DECLARED", "gate": "use", "order": 1, "about": "declared-purpose", "permits": "declared-purpose", "conditions": ["purpose-stands-alone", "data-necessary"],
                "survives": ["cease-provision", "opt-out", "item-objection"] }
            ] },
            { "id": "2.1(1)", "text": { "en": "Prints." } },
            { "id": "2.2", "text": { "en": "Or by consent." }, "rules": [
              { "id": "CONSENT", "gate": "use", "order": 2, "about": "consent", "permits": "consent", "conditions": ["granted-for-the-operation", "consent-not-expired"],
                "survives": ["erase", "cease-use", "cease-provision", "opt-out", "item-objection"] }
            ] }
          ]
        }
        """;

    /// <summary>The scenarios, which stand in one file with the policy; <paramref name="changes"/> replace texts of the policy.</summary>
    internal static IReadOnlyList<Scenario> Scenarios(IEnumerable<string> scenarios, params (string Old, string New)[] changes)
    {
        var policy = changes.Aggregate(Policy, (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        return ScenarioFile.Parse($$"""{ "format": "pictier-consent/scenarios/1", "policies": [{{policy}}], "scenarios": [{{string.Join(',', scenarios)}}] }""").Scenarios;
    }

    internal static PolicyCoverage Covered(params string[] scenarios) => PolicyCoverage.Of(Scenarios(scenarios));

    internal static PolicyCoverage CoveredBut(string gaps, params string[] scenarios) => PolicyCoverage.Of(Scenarios(scenarios), AcceptedGaps.Parse(gaps));
}
