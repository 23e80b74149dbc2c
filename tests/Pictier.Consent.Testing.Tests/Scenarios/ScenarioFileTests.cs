using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Consent.Testing.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    private static readonly string Album = Repository.TestPath("Scenarios", "album.consent-test.json");

    private static IEnumerable<Scenario> Scenarios => ScenarioFile.Load(Album).Scenarios;

    [TestCaseSource(nameof(Scenarios))]
    public void Scenario_holds(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);

        scenario.Run().Disappointments.Should().BeEmpty();
    }
}
