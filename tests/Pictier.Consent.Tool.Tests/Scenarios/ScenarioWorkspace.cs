namespace Pictier.Consent.Tool.Tests.Scenarios;

/// <summary>A folder with a policy and scenario files about it.</summary>
internal static class ScenarioWorkspace
{
    internal const string Holds = """
        { "name": "Nobody who is silent gets advertisements", "when": "advertise", "then": "consent-missing" }
        """;

    internal const string Fails = """
        { "name": "Advertisements <need> no | consent", "when": "advertise", "then": { "reason": "consent", "clause": "2.1", "obligations": ["review-exception"] } }
        """;

    /// <summary>Writes a scenario file with these scenarios, and the policy that it names.</summary>
    internal static string WithScenarios(this Workspace workspace, string name, params string[] scenarios)
    {
        workspace.With("policy.json", Workspace.Policy);
        return workspace.With(name, $$"""
            {
              "format": "pictier-consent/scenarios/1",
              "title": "Advertisements",
              "policies": ["policy.json"],
              "people": [{ "id": "hanako", "status": "living" }],
              "defaults": { "at": "2026-06-01T12:00:00+09:00" },
              "requests": { "advertise": { "operation": "use", "purpose": "ads", "data": ["email"] } },
              "scenarios": [
            {{string.Join(",\n", scenarios)}}
              ]
            }
            """);
    }
}
