using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Testing.Tests.Coverage;

namespace Pictier.Consent.Testing.Tests.Mutation;

/// <summary>Mutants of a small policy: which are made, and which scenarios kill them.</summary>
public sealed class PolicyMutationTests
{
    [Test]
    public void Every_mistake_in_its_rules_is_tried() => Mutants().Where(name => !name.Contains("small/purposes", StringComparison.Ordinal) && !name.Contains("small/options", StringComparison.Ordinal) && !name.Contains("small/data", StringComparison.Ordinal))
        .Should().BeEquivalentTo(
        [
            "drop-rule small/BAR", "drop-condition small/BAR/lawfully-held", "drop-condition small/BAR/not-unjust", "ask-earlier small/BAR/not-unjust", "ask-without-overlay small/BAR/not-unjust",
            "block small/BAR/erase", "block small/BAR/cease-use", "block small/BAR/cease-provision", "block small/BAR/opt-out", "block small/BAR/item-objection", "silence small/BAR",
            "drop-rule small/DECLARED", "drop-condition small/DECLARED/purpose-stands-alone", "drop-condition small/DECLARED/data-necessary",
            "survive small/DECLARED/erase", "survive small/DECLARED/cease-use", "block small/DECLARED/cease-provision", "block small/DECLARED/opt-out", "block small/DECLARED/item-objection", "silence small/DECLARED",
            "drop-rule small/CONSENT", "drop-condition small/CONSENT/granted-for-the-operation", "drop-condition small/CONSENT/consent-not-expired",
            "block small/CONSENT/erase", "block small/CONSENT/cease-use", "block small/CONSENT/cease-provision", "block small/CONSENT/opt-out", "block small/CONSENT/item-objection", "silence small/CONSENT",
            "swap-order small/DECLARED small/CONSENT",
        ]);

    [Test]
    public void A_mutant_is_killed_by_the_scenario_that_no_longer_holds()
    {
        var report = Run(SmallPolicy.Prints, SmallPolicy.Expired);

        KillerOf(report, "drop-condition small/CONSENT/consent-not-expired").Should().Be("expired");
        KillerOf(report, "drop-rule small/DECLARED").Should().Be("prints");
        KillerOf(report, "silence small/CONSENT").Should().Be("expired");
        KillerOf(report, "drop-rule small/CONSENT").Should().Be("expired");
    }

    [Test]
    public void A_mutant_that_no_scenario_tells_from_the_policy_survives()
    {
        var report = Run(SmallPolicy.Prints);

        report.Survivors.Select(s => s.Mutant.Name).Should().Contain(["drop-condition small/DECLARED/data-necessary", "drop-rule small/CONSENT"]);
        report.Killed.Should().Be(report.Results.Count - report.Survivors.Count());
    }

    [Test]
    public void A_survivor_that_is_listed_is_accepted_with_its_reason()
    {
        var report = Run("""{ "format": "pictier-consent/gaps/1", "mutants": [{ "survive": ["drop-rule small/CONSENT"], "because": "so it is" }] }""", [SmallPolicy.Prints]);

        report.Results.Single(r => r.Mutant.Name == "drop-rule small/CONSENT").AcceptedBecause.Should().Be("so it is");
        (report.Accepted, report.Errors.Count).Should().Be((1, 0));
        report.Survivors.Should().NotContain(s => s.Mutant.Name == "drop-rule small/CONSENT");
    }

    [TestCase("drop-rule small/DECLARED", "The scenario `prints` kills the mutant `drop-rule small/DECLARED` after all")]
    [TestCase("drop-rule small/NOTHING", "No mutant of these policies is called `drop-rule small/NOTHING`")]
    public void A_survivor_that_is_listed_wrongly_is_an_error(string name, string message) =>
        Run($$"""{ "format": "pictier-consent/gaps/1", "mutants": [{ "survive": ["{{name}}"], "because": "so it is" }] }""", [SmallPolicy.Prints])
            .Errors.Should().ContainSingle().Which.Message.Should().StartWith(message);

    [Test]
    public void Of_a_stage_the_rules_are_tried_but_not_the_registries()
    {
        var report = Run("""{ "format": "pictier-consent/gaps/1", "stages": [{ "policies": ["small"], "because": "it is a stage" }] }""", [SmallPolicy.Prints]);

        report.Results.Select(r => r.Mutant.Name).Should().Contain("drop-rule small/DECLARED").And.NotContain(name => name.Contains("/purposes/", StringComparison.Ordinal) || name.Contains("/options/", StringComparison.Ordinal));
        report.Errors.Should().BeEmpty();
    }

    [Test]
    public void A_stage_that_no_scenario_tests_is_an_error() =>
        Run("""{ "format": "pictier-consent/gaps/1", "stages": [{ "policies": ["large"], "because": "it is a stage" }] }""", [SmallPolicy.Prints])
            .Errors.Should().ContainSingle().Which.Message.Should().StartWith("No policy of these scenarios is called `large`");

    [Test]
    public void Scenarios_that_do_not_hold_are_refused_since_they_tell_nothing() =>
        FluentActions.Invoking(() => Run(SmallPolicy.Prints.Replace("\"then\": \"declared-purpose\"", "\"then\": \"consent\"", StringComparison.Ordinal)))
            .Should().Throw<ArgumentException>().WithMessage("The scenario `prints` does not hold for the policy as it is*");

    [Test]
    public void Each_mutant_is_told_when_it_is_done()
    {
        var done = 0;

        var report = PolicyMutation.Run(SmallPolicy.Scenarios([SmallPolicy.Prints]), done: () => Interlocked.Increment(ref done));

        done.Should().Be(report.Results.Count);
    }

    [Test]
    public void The_policy_that_is_tested_stays_as_it_is()
    {
        var scenarios = SmallPolicy.Scenarios([SmallPolicy.Prints, SmallPolicy.Expired]);
        var before = scenarios[0].Policy.Sha256;

        PolicyMutation.Run(scenarios);

        scenarios[0].Policy.Sha256.Should().Be(before);
        scenarios.Should().OnlyContain(s => s.Run().Held);
    }

    private static IEnumerable<string> Mutants() => PolicyMutation.MutantsOf(SmallPolicy.Scenarios([SmallPolicy.Prints])).Select(m => m.Name);

    private static string? KillerOf(MutationReport report, string name) => report.Results.Single(r => r.Mutant.Name == name).KilledBy?.Name;

    private static MutationReport Run(params string[] scenarios) => PolicyMutation.Run(SmallPolicy.Scenarios(scenarios));

    private static MutationReport Run(string gaps, string[] scenarios) => PolicyMutation.Run(SmallPolicy.Scenarios(scenarios), AcceptedGaps.Parse(gaps));
}
