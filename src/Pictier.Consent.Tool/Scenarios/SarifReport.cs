using Pictier.Consent.Tool.Findings;

namespace Pictier.Consent.Tool.Scenarios;

/// <summary>Writes the scenarios that did not hold as SARIF, so that code review shows each at its line.</summary>
internal static class SarifReport
{
    private static readonly FindingRule ScenarioFailed = new(
        "PC9001", "scenario-failed", FindingSeverity.Error, "A scenario does not hold.", "A scenario is a promise of the policy to the people whose data it is about.");

    internal static void Write(TextWriter text, TestReport report) => SarifWriter.Write(text, [ScenarioFailed], report.Failed.Select(failed => new Finding(
        ScenarioFailed,
        new FindingPlace(failed.Scenario.File!, failed.Scenario.Line, 0, null),
        $"{failed.Scenario.Name}: {string.Join("; ", failed.Disappointments)}.",
        "Correct the policy, or the scenario if the promise has changed.")));
}
