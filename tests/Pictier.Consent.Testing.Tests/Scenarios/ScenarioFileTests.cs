using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Tests.Scenarios;

/// <summary>Scenario files that hold: the album's, and one with every property that there is.</summary>
public sealed class ScenarioFileTests
{
    [TestCaseSource(typeof(ScenarioFiles), nameof(ScenarioFiles.In), new object[] { "tests/Pictier.Consent.Testing.Tests/Scenarios/Good" })]
    public void Scenario_holds(Scenario scenario) => scenario.ShouldHold();
}
