using System.Globalization;
using Pictier.Consent.Ledger;
using Pictier.Consent.Requests;

namespace Pictier.Consent.Tests.Evaluation;

/// <summary>What an explanation tells: each rule with its outcome, its reason and the first condition that failed.</summary>
public sealed class ExplanationTests
{
    [Test]
    public void A_decision_is_not_explained_unless_asked() => AlbumService.Use("album", "name").Decide().Explanation.Should().BeNull();

    [Test]
    public void Every_rule_of_a_use_is_listed_in_the_order_in_which_it_is_tried() =>
        Explain(AlbumService.Use("newsletter", "email")).Rules.Where(r => r.Gate == "use").Select(r => r.Rule)
            .Should().Equal("USE-1", "USE-1a", "USE-2", "USE-3", "USE-4", "USE-5", "USE-6");

    [Test]
    public void A_satisfied_rule_has_its_reason_its_clause_and_what_it_rested_on() =>
        Rule("USE-2", Explain(AlbumService.Use("newsletter", "email"), AlbumService.Consent)).Should().Be(new RuleOutcome(
            "use", "USE-2", "2.2", Outcome.Satisfied, ReasonCode.Consent, null, new DecisionBasis(BasisKind.Consent, "c1")));

    [Test]
    public void A_failed_rule_names_the_first_condition_that_failed() =>
        Rule("USE-2", Explain(AlbumService.Use("newsletter", "email"), AlbumService.Consent with { ExpiresAt = AlbumService.Now }))
            .Should().Be(new RuleOutcome(
            "use", "USE-2", "2.2", Outcome.Failed, ReasonCode.ConsentExpired, "consent-not-expired", new DecisionBasis(BasisKind.Consent, "c1")));

    [Test]
    public void A_blocked_rule_has_the_code_of_the_restriction()
    {
        var rule = Rule("USE-1", Explain(AlbumService.Use("album", "name"), AlbumService.Restriction(RestrictionKind.CeaseUse, AlbumService.Now)));

        (rule.Outcome, rule.Reason).Should().Be((Outcome.Blocked, ReasonCode.UseCeased));
    }

    [Test]
    public void A_rule_without_the_facts_that_it_is_about_is_not_attempted()
    {
        var rule = Rule("USE-4", Explain(AlbumService.Use("album", "name")));

        (rule.Outcome, rule.FailedCondition, rule.Basis).Should().Be((Outcome.NotAttempted, null, default(DecisionBasis)));
    }

    [Test]
    public void Rules_after_the_one_that_allowed_are_listed_too()
    {
        var rules = Explain(AlbumService.Use("album", "name") with { Claims = [Claims.Life with { Evidence = null }] });

        Rule("USE-1", rules).Outcome.Should().Be(Outcome.Satisfied);
        (Rule("USE-4", rules).Outcome, Rule("USE-4", rules).FailedCondition).Should().Be((Outcome.Failed, "claim-evidenced"));
    }

    [Test]
    public void What_is_tried_after_the_decision_is_told_apart()
    {
        var rules = Explain(AlbumService.Use("album", "name") with { Claims = [Claims.Life] });

        rules.Rules.Where(r => r.Gate is "use" && !r.AfterDecision).Select(r => r.Rule).Should().Equal("USE-1");
        Rule("USE-4", rules).Should().Match<RuleOutcome>(r => r.Outcome == Outcome.Satisfied && r.AfterDecision);
    }

    [Test]
    public void Gates_after_the_one_that_denied_come_after_the_decision() =>
        Explain(AlbumService.Acquire(new() { Source = AcquisitionSource.Principal }, "care", "health")).Rules.GroupBy(r => r.AfterDecision, r => r.Gate)
            .ToDictionary(g => g.Key, g => g.Distinct().Last()).Should().Equal(new Dictionary<bool, string>
            {
                [false] = "lawful-acquisition",
                [true] = "purpose-indicated",
            });

    [Test]
    public void A_route_inside_a_rule_is_part_of_the_decision_until_it_is_found()
    {
        var routes = Explain(AlbumService.Entrust("us-contractor", "album", "name")).Rules.Where(r => r.Gate == "domestic-route").ToList();

        routes.TakeWhile(r => !r.AfterDecision).Last().Rule.Should().Be("XB-2-entrustment");
        routes.SkipWhile(r => !r.AfterDecision).Should().NotBeEmpty().And.OnlyContain(r => r.AfterDecision);
    }

    [Test]
    public void A_rule_that_asked_a_route_in_vain_leaves_the_next_rule_to_the_decision() =>
        Explain(AlbumService.Provide("us-contractor", "album", "name")).Rules.Where(r => r.Gate == "provision-abroad")
            .Should().OnlyContain(r => !r.AfterDecision);

    [Test]
    public void A_claim_is_named_by_its_place_in_the_request() =>
        Rule("USE-4", Explain(AlbumService.Use("newsletter", "email") with { Claims = [Claims.Law with { Statute = null }, Claims.Life] }))
            .Basis.Should().Be(new DecisionBasis(BasisKind.Claim, null, 1));

    [Test]
    public void A_denial_is_explained_gate_by_gate() =>
        Explain(AlbumService.Acquire(new() { Source = AcquisitionSource.Principal }, "care", "health")).Rules.Select(r => r.Gate).Distinct()
            .Should().StartWith(["scope", "bars", "lawful-acquisition", "special-care-acquisition", "acquisition-purpose"]);

    [TestCase("unheard-of", "2026-11-22T12:00:00+09:00", "P0", ReasonCode.UnknownPurpose, null)]
    [TestCase(" ", "2026-11-22T12:00:00+09:00", "P0", ReasonCode.InputIncomplete, null)]
    [TestCase(" ", "2000-01-01T00:00:00+09:00", "P0", ReasonCode.InputIncomplete, null)]
    [TestCase("album", "2000-01-01T00:00:00+09:00", "P1", ReasonCode.PolicyNotInForce, "6")]
    public void A_request_that_is_refused_before_any_rule_is_explained_by_the_step(string purpose, string at, string step, ReasonCode reason, string? clause) =>
        AlbumService.Policy.Explain(AlbumService.Use(purpose, "name"), ConsentHistory.Empty, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).Explanation!.Rules
            .Should().Equal(new RuleOutcome("request", step, clause, Outcome.Failed, reason, null, default));

    [Test]
    public void Malformed_consents_are_named_as_ignored() =>
        Explain(AlbumService.Use("newsletter", "email"), AlbumService.Consent with { ExpiresAt = AlbumService.Consent.At }).IgnoredConsents
            .Should().Equal("c1");

    [Test]
    public void A_route_that_is_asked_for_inside_another_rule_is_explained() =>
        Explain(AlbumService.Entrust("us-contractor", "album", "name")).Rules.Where(r => r.Gate == "domestic-route" && r.Outcome == Outcome.Satisfied)
            .Select(r => r.Rule).Should().Equal("XB-2-entrustment");

    [Test]
    public void Of_a_deceased_principal_the_consent_is_shown_as_another_persons() =>
        Rule("USE-2", Explain(AlbumService.Use("newsletter", "email") with { DataSubjectFacts = new() { Status = DataSubjectStatus.Deceased } }, AlbumService.Consent))
            .Reason.Should().Be(ReasonCode.ConsentSubjectMismatch);

    [Test]
    public void A_foreign_provision_shows_that_opt_out_is_excluded() =>
        OptOut.Explain(AlbumService.Provide("us-printer", "album", "name"), ConsentHistory.Empty, AlbumService.Now).Explanation!.Rules
            .Should().Contain(r => r.Reason == ReasonCode.OptOutForeign);

    [Test]
    public void Unlawfully_acquired_data_shows_that_opt_out_is_excluded() =>
        OptOut.Explain(AlbumService.Provide("printer", "album", "name") with { Held = new() { Lawfully = false } }, ConsentHistory.Empty, AlbumService.Now)
            .Explanation!.Rules.Should().Contain(r => r.Reason == ReasonCode.OptOutIllegallyAcquired);

    [Test]
    public void The_explanation_never_names_the_person() =>
        DecisionWriter.Write(AlbumService.Policy.Explain(AlbumService.Use("newsletter", "email"), ConsentHistory.Of(AlbumService.Consent), AlbumService.Now), "q1")
            .Should().NotContain(AlbumService.User.Value);

    private static ConsentPolicy OptOut { get; } = AlbumService.With(d => d with { OptOutFilings = [AlbumService.Filing] });

    private static Explanation Explain(ProcessingRequest request, params ConsentEvent[] said) =>
        AlbumService.Policy.Explain(request, ConsentHistory.Of(said), AlbumService.Now).Explanation!;

    private static RuleOutcome Rule(string id, Explanation explanation) => explanation.Rules.Single(r => r.Rule == id);
}
