using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Tests.Coverage;

namespace Pictier.Consent.Testing.Tests.Gaps;

/// <summary>Gaps that are accepted with a reason: a wrong one is an error, never silence.</summary>
public sealed class AcceptedGapsTests
{
    [Test]
    public void An_accepted_gap_is_not_missing_and_says_why()
    {
        var coverage = SmallPolicy.CoveredBut(Coverage("rule DECLARED blocked"), SmallPolicy.Prints);
        var item = coverage.Items.Single(i => i.Name == "rule DECLARED blocked");

        (item.State, item.AcceptedBecause).Should().Be((CoverageState.Accepted, "so it is"));
        coverage.Missing.Should().NotContain(item);
        coverage.OfRules.Should().Be(new CoverageFigures(2, 1, 7));
        coverage.Errors.Should().BeEmpty();
    }

    [Test]
    public void A_gap_that_a_scenario_shows_after_all_is_an_error_at_its_line() =>
        SmallPolicy.CoveredBut(Coverage("rule DECLARED satisfied"), SmallPolicy.Prints).Errors.Select(e => e.ToString())
            .Should().Equal("(gaps)(3): `rule DECLARED satisfied` is shown by the scenario `prints` after all; take it out of the accepted gaps.");

    [Test]
    public void A_gap_that_names_nothing_is_an_error() =>
        SmallPolicy.CoveredBut(Coverage("rule DECLARD blocked"), SmallPolicy.Prints).Errors.Should().ContainSingle()
            .Which.Message.Should().StartWith("Nothing is called `rule DECLARD blocked`");

    [TestCase("""{ "format": "pictier-consent/gaps/1", "coverage": [{ "never": ["a"] }] }""", "`because` is missing")]
    [TestCase("""{ "format": "pictier-consent/gaps/1", "coverage": [{ "never": ["a"], "because": " " }] }""", "say why")]
    [TestCase("""{ "format": "pictier-consent/gaps/1", "mutants": [{ "survive": ["a", "a"], "because": "b" }] }""", "listed twice")]
    [TestCase("""{ "format": "pictier-consent/gaps/1", "mutants": [{ "never": ["a"], "because": "b" }] }""", "`survive` is missing")]
    [TestCase("""{ "format": "pictier-consent/gaps/1", "gaps": [] }""", "`gaps` is unknown here")]
    [TestCase("""{ "format": "pictier-consent/policy/1" }""", "expected `pictier-consent/gaps/1`")]
    [TestCase("nonsense", "")]
    public void What_cannot_be_read_is_an_error(string json, string message) =>
        FluentActions.Invoking(() => AcceptedGaps.Parse(json)).Should().Throw<InvalidDocumentException>()
            .Which.Errors.Should().Contain(e => e.Message.Contains(message, StringComparison.Ordinal));

    private static string Coverage(string name) => $$"""
        {
          "format": "pictier-consent/gaps/1",
          "coverage": [{ "never": ["{{name}}"], "because": "so it is" }]
        }
        """;
}
