using Pictier.Consent.Testing.Coverage;

namespace Pictier.Consent.Testing.Tests.Coverage;

/// <summary>Coverage of a small policy, counted by hand.</summary>
public sealed class PolicyCoverageTests
{
    [Test]
    public void Everything_that_rules_and_conditions_can_do_is_an_item() =>
        NamesOf(SmallPolicy.Covered(SmallPolicy.Prints).Items).Where(name => !name.StartsWith("reason", StringComparison.Ordinal)).Should().Equal(
            "rule BAR satisfied", "rule BAR failed",
            "condition BAR/lawfully-held holds", "condition BAR/lawfully-held fails",
            "condition BAR/not-unjust holds", "condition BAR/not-unjust fails",
            "rule DECLARED satisfied", "rule DECLARED failed", "rule DECLARED blocked",
            "condition DECLARED/purpose-stands-alone holds", "condition DECLARED/purpose-stands-alone fails",
            "condition DECLARED/data-necessary holds", "condition DECLARED/data-necessary fails",
            "clause 2.1(1)",
            "rule CONSENT satisfied", "rule CONSENT failed",
            "condition CONSENT/granted-for-the-operation holds", "condition CONSENT/granted-for-the-operation fails",
            "condition CONSENT/consent-not-expired holds", "condition CONSENT/consent-not-expired fails");

    [Test]
    public void The_reasons_are_those_that_the_rules_the_gates_and_the_steps_around_them_can_give() =>
        SmallPolicy.Covered(SmallPolicy.Prints).Reasons.Select(r => r.Reason).Where(IsOfADecision).Should().BeEquivalentTo(
        [
            ReasonCode.DeclaredPurpose, ReasonCode.Consent,
            ReasonCode.UnlawfulAcquisition, ReasonCode.UnjustUse, ReasonCode.PurposeNotStandalone, ReasonCode.DataBeyondPurpose,
            ReasonCode.ConsentRefused, ReasonCode.ConsentOperationMismatch, ReasonCode.ConsentExpired,
            ReasonCode.UseCeased, ReasonCode.DataErased,
            ReasonCode.ConsentMissing, ReasonCode.SpecialCareWithoutConsent, ReasonCode.NoCaseForProvision, ReasonCode.NoCaseForForeignProvision,
            ReasonCode.InputIncomplete, ReasonCode.UnknownDataCategory, ReasonCode.UnknownPurpose, ReasonCode.UnknownRecipient, ReasonCode.PolicyNotInForce,
        ]);

    [Test]
    public void An_allow_shows_what_was_asked_until_it_was_reached() => Seen(SmallPolicy.Covered(SmallPolicy.Prints)).Should().Equal(
        "rule BAR satisfied", "condition BAR/lawfully-held holds", "condition BAR/not-unjust holds",
        "rule DECLARED satisfied", "condition DECLARED/purpose-stands-alone holds", "condition DECLARED/data-necessary holds",
        "clause 2.1(1)", "reason declared-purpose");

    [Test]
    public void What_an_explanation_tries_after_the_decision_is_not_covered()
    {
        var alsoConsented = SmallPolicy.Prints.Replace("\"when\"", """ "given": [{ "event": "consent-given", "subject": "s", "at": "2024-01-01T00:00:00Z", "operations": ["use"], "purposes": ["prints"], "data": ["photo"] }], "when" """, StringComparison.Ordinal);

        Seen(SmallPolicy.Covered(alsoConsented)).Should().NotContain(name => name.Contains("CONSENT", StringComparison.Ordinal));
    }

    [Test]
    public void A_failure_shows_the_conditions_that_held_before_it_and_none_after_it() => Seen(SmallPolicy.Covered(SmallPolicy.Expired)).Should().Equal(
        "rule BAR satisfied", "condition BAR/lawfully-held holds", "condition BAR/not-unjust holds",
        "rule CONSENT failed", "condition CONSENT/granted-for-the-operation holds", "condition CONSENT/consent-not-expired fails",
        "reason consent-expired");

    [Test]
    public void A_refusal_fails_the_check_of_the_operation() => Seen(SmallPolicy.Covered("""
        { "name": "refused", "at": "2024-06-01T00:00:00Z", "given": [{ "event": "consent-refused", "subject": "s", "at": "2024-01-01T00:00:00Z", "operations": ["use"], "purposes": ["ads"] }],
          "when": { "operation": "use", "subject": "s", "purpose": "ads", "data": ["photo"] }, "then": "consent-refused" }
        """)).Should().Equal(
        "rule BAR satisfied", "condition BAR/lawfully-held holds", "condition BAR/not-unjust holds",
        "rule CONSENT failed", "condition CONSENT/granted-for-the-operation fails",
        "reason consent-refused");

    [Test]
    public void A_restriction_blocks_a_rule_whose_conditions_hold() => Seen(SmallPolicy.Covered(SmallPolicy.Prints
        .Replace("\"when\"", """ "given": [{ "event": "restriction-imposed", "subject": "s", "at": "2024-01-01T00:00:00Z", "kind": "erase" }], "when" """, StringComparison.Ordinal)))
        .Should().Contain(["rule DECLARED blocked", "condition DECLARED/data-necessary holds", "reason data-erased"]).And.NotContain("rule DECLARED satisfied");

    [Test]
    public void Gates_that_the_decision_did_not_reach_are_not_covered() =>
        Seen(SmallPolicy.Covered(SmallPolicy.Prints.Replace("\"photo\"]", "\"photo\"], \"held\": { \"lawfully\": false }", StringComparison.Ordinal)))
            .Should().Equal("rule BAR failed", "condition BAR/lawfully-held fails", "reason unlawful-acquisition");

    [Test]
    public void A_condition_is_not_covered_before_the_date_from_which_it_is_asked() =>
        Seen(SmallPolicy.Covered(SmallPolicy.Prints.Replace("2024-06", "2023-06", StringComparison.Ordinal)))
            .Should().Contain("condition BAR/lawfully-held holds").And.NotContain("condition BAR/not-unjust holds");

    [Test]
    public void A_condition_of_the_law_is_no_item_where_the_overlay_is_off() =>
        NamesOf(PolicyCoverage.Of(SmallPolicy.Scenarios([SmallPolicy.Prints], ("\"dataCategories\"", "\"options\": { \"legalOverlay\": \"off\" }, \"dataCategories\""))).Items)
            .Should().NotContain(name => name.Contains("not-unjust", StringComparison.Ordinal));

    [Test]
    public void Scenarios_of_several_policies_count_together()
    {
        var first = SmallPolicy.Scenarios([SmallPolicy.Prints]);
        var second = SmallPolicy.Scenarios([SmallPolicy.Expired], ("\"id\": \"small\"", "\"id\": \"other\""));

        var coverage = PolicyCoverage.Of([.. first, .. second]);

        coverage.Items.Should().OnlyHaveUniqueItems(i => i.Name);
        Seen(coverage).Should().Contain(["rule DECLARED satisfied", "rule CONSENT failed"]);
        coverage.Items.Single(i => i.Name == "rule BAR satisfied").Scenarios.Should().Be(2);
    }

    [Test]
    public void An_item_names_the_first_scenario_that_shows_it()
    {
        var item = SmallPolicy.Covered(SmallPolicy.Expired, SmallPolicy.Prints).Items.Single(i => i.Name == "rule BAR satisfied");

        (item.First!.Name, item.Scenarios, item.State).Should().Be(("expired", 2, CoverageState.Covered));
    }

    [Test]
    public void The_figures_are_counted_from_the_items()
    {
        var coverage = SmallPolicy.Covered(SmallPolicy.Prints);

        coverage.OfRules.Should().Be(new CoverageFigures(2, 0, 7));
        coverage.OfConditions.Should().Be(new CoverageFigures(4, 0, 12));
        coverage.OfClauses.Should().Be(new CoverageFigures(1, 0, 3), "2.1(1) has no more than its purpose; the clause of definitions binds nothing");
        coverage.OfReasons.Covered.Should().Be(1);
        coverage.Overall.Total.Should().Be(1 + 7 + 12 + coverage.Reasons.Count);
    }

    [TestCase(2, 0, 3, 66.6)]
    [TestCase(2, 1, 3, 100)]
    [TestCase(9999, 0, 10000, 99.9)]
    [TestCase(0, 3, 3, 100)]
    [TestCase(0, 0, 0, 100)]
    public void Percent_is_of_what_can_be_seen_and_never_rounded_up(int covered, int accepted, int total, double percent) =>
        new CoverageFigures(covered, accepted, total).Percent.Should().Be(percent);

    [Test]
    public void A_request_of_the_principal_covers_its_reason() =>
        Seen(SmallPolicy.Covered("""{ "name": "asked", "at": "2024-06-01T00:00:00Z", "ask": { "subject": "s", "kind": "disclosure" }, "then": "request-disclosure" }"""))
            .Should().Equal("reason request-disclosure");

    private static bool IsOfADecision(ReasonCode reason) => reason is < ReasonCode.RequestPurposeNotice or > ReasonCode.RequestBlurring and < ReasonCode.RequesterNotVerified;

    private static IEnumerable<string> Seen(PolicyCoverage coverage) => NamesOf(coverage.Items.Where(i => i.State == CoverageState.Covered));

    private static IEnumerable<string> NamesOf(IEnumerable<CoverageItem> items) => items.Select(i => i.Name);
}
