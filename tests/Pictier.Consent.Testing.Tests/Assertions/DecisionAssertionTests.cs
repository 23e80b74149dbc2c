using Pictier.Consent.Ledger;
using static Pictier.Consent.Testing.Tests.Assertions.AlbumPolicy;

namespace Pictier.Consent.Testing.Tests.Assertions;

public sealed class DecisionAssertionTests
{
    private static readonly ConsentHistory History = ConsentHistory.Of(Consented, Withdrawal);

    [Test]
    public void A_decision_that_is_as_expected_passes()
    {
        Policy.Decide(Recommend, History, July).Should().BeDenied().Because(ReasonCode.ConsentWithdrawn).CitingClause("2.2").CitingLaw("APPI 18(1)");
        Policy.Decide(Print, History, July.AddTicks(-1)).Should()
            .BeAllowed().Because(ReasonCode.ThirdPartyConsent).CitingClause("3.1(1)").Obliging(Obligation.RecordProvision).RestingOn(BasisKind.Consent, "c-1");
    }

    [Test]
    public void Anything_that_is_not_as_expected_fails()
    {
        var decision = Policy.Decide(Recommend, History, July);
        Action[] wrong =
        [
            () => decision.Should().BeAllowed(),
            () => decision.Should().Because(ReasonCode.ConsentMissing),
            () => decision.Should().CitingClause("2.1"),
            () => decision.Should().CitingClause(null),
            () => decision.Should().CitingLaw("APPI 27(1)"),
            () => decision.Should().Obliging(Obligation.RecordProvision),
            () => decision.Should().RestingOn(BasisKind.Consent, "c-2"),
            () => Policy.Decide(Print, History, April.AddTicks(1)).Should().BeDenied(),
            () => Policy.Decide(Print, History, April.AddTicks(1)).Should().Obliging(),
        ];

        foreach (var expectation in wrong)
        {
            expectation.Should().Throw<ExpectationNotMetException>();
        }
    }

    [Test]
    public void The_failure_of_a_plain_decision_shows_it_and_says_how_to_see_the_rules() =>
        FluentActions.Invoking(() => Policy.Decide(Recommend, History, July).Should().BeAllowed())
            .Should().Throw<ExpectationNotMetException>().Which.Message
            .Should().ContainAll("Expected the decision to be allowed", "deny consent-withdrawn (2.2)", "The consent was withdrawn.", "basis: consent c-1", "policy.Given(...)");

    [Test]
    public void The_failure_of_an_explained_decision_shows_every_rule() =>
        FluentActions.Invoking(() => Policy.Explain(Recommend, History, July).Should().BeAllowed())
            .Should().Throw<ExpectationNotMetException>().Which.Message
            .Should().ContainAll("USE-1", "USE-2", "failed: consent-withdrawn (condition consent-not-withdrawn) [consent c-1]").And.NotContain("policy.Given");

    [Test]
    public void The_failure_of_a_sentence_shows_every_rule_though_it_was_only_decided() =>
        FluentActions.Invoking(() => Policy.Given(Consented, Withdrawal).When(Recommend).At(July).Should().BeAllowed())
            .Should().Throw<ExpectationNotMetException>().Which.Message
            .Should().ContainAll("USE-1", "failed: consent-withdrawn (condition consent-not-withdrawn) [consent c-1]");

    [Test]
    public void No_failure_names_the_person() =>
        FluentActions.Invoking(() => Policy.Given(Consented, Withdrawal).When(Recommend).At(July).Should().BeAllowed())
            .Should().Throw<ExpectationNotMetException>().Which.Message.Should().NotContain("hanako");

    [Test]
    public void An_evaluated_request_is_tested_as_its_decision() =>
        new EvaluatedRequest(Recommend, Policy.Decide(Recommend, History, July)).Should().BeDenied().Because(ReasonCode.ConsentWithdrawn);

    [Test]
    public void The_assertions_of_FluentAssertions_stand_beside_them()
    {
        var decision = Policy.Decide(Recommend, History, July);

        decision.Should().BeDenied();
        decision.Clause.Should().Be("2.2");
        decision.Obligations.Should().BeEmpty();
    }
}
