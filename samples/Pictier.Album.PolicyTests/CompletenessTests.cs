using Pictier.Consent.Testing.Coverage;
using Pictier.Consent.Testing.Gaps;
using Pictier.Consent.Testing.Mutation;
using Pictier.Consent.Testing.Scenarios;

namespace Pictier.Album.PolicyTests;

/// <summary>Whether the scenarios are enough: everything that the policy can do is shown, and every mistake in it would be noticed.</summary>
/// <remarks>The command <c>pictier-consent test --coverage --min-coverage 100 --mutate</c> asks the same.</remarks>
public sealed class CompletenessTests
{
    private static readonly IReadOnlyList<Scenario> Promises = [.. ScenarioFiles.In("scenarios")];

    private static readonly AcceptedGaps Gaps = AcceptedGaps.In("scenarios");

    [Test]
    public void Every_clause_rule_condition_and_reason_is_shown_or_excepted_with_a_reason()
    {
        var coverage = PolicyCoverage.Of(Promises, Gaps);

        Assert.Multiple(() =>
        {
            Assert.That(coverage.Missing, Is.Empty);
            Assert.That(coverage.Errors, Is.Empty);
            Assert.That(coverage.OfClauses.Percent, Is.EqualTo(100));
            Assert.That(coverage.OfRules.Percent, Is.EqualTo(100));
        });
    }

    [Test]
    public void Every_mistake_in_the_policy_is_noticed_or_accepted_with_a_reason()
    {
        var report = PolicyMutation.Run(Promises, Gaps);

        Assert.Multiple(() =>
        {
            Assert.That(report.Results, Is.Not.Empty);
            Assert.That(report.Survivors, Is.Empty);
            Assert.That(report.Errors, Is.Empty);
        });
    }
}
