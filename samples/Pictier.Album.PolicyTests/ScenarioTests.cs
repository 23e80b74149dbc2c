using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Album.PolicyTests;

/// <summary>One test for each scenario of the files: what the policy promises, as the privacy office wrote it.</summary>
public sealed class ScenarioTests
{
    [TestCaseSource(typeof(ScenarioFiles), nameof(ScenarioFiles.In), new object[] { "scenarios" })]
    public void The_policy_keeps_its_promise(Scenario promise) => promise.ShouldHold();
}
