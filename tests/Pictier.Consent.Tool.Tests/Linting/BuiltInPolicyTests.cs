namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>The known flaws of the published policy of 2020-10-01, in a policy that adds none.</summary>
public sealed class BuiltInPolicyTests
{
    private static readonly DateTimeOffset LastDayOfTheOldLaw = new(2022, 3, 31, 23, 59, 59, TimeSpan.FromHours(9));

    [Test]
    public void Exactly_the_known_flaws_are_found() => LintBench.FindIn(LintBench.Sound).Select(f => f.Rule.Id)
        .Should().BeEquivalentTo("PC0501", "PC0501", "PC0501", "PC0513", "PC0514", "PC0602", "PC0602", "PC0602", "PC0602", "PC0602", "PC0602", "PC0602", "PC0602", "PC0602");

    [TestCase("Clause 1.2,", "APPI 2(4)", "APPI 16(1)", "principal")]
    [TestCase("Clause 2.3,", "APPI 17(2)", "APPI 20(2)", "change of the purpose")]
    [TestCase("Clause 3.3(2),", "APPI Chapter IV, Section 1", "APPI Chapter IV, Section 2", "definitions")]
    public void A_stale_article_is_told_with_both_numbers_the_dates_and_what_stands_there_today(string clause, string old, string now, string there)
    {
        var finding = LintBench.FindIn(LintBench.Sound).Single(f => f.Rule.Id == "PC0501" && f.What.StartsWith(clause, StringComparison.Ordinal));

        finding.What.Should().ContainAll(old, now, there, "2020-10-01", "2022-04-01");
        finding.Remedy.Should().Contain(now);
    }

    [Test]
    public void No_article_is_stale_before_the_Act_was_renumbered() =>
        LintBench.Find("{}", at: LastDayOfTheOldLaw).Should().NotContain(f => f.Rule.Id == "PC0501");

    [Test]
    public void The_vague_clause_is_3_1_6()
    {
        LintBench.FindIn(LintBench.Sound).Single(f => f.Rule.Id == "PC0513").What.Should().Contain("3.1(6)");
    }

    [Test]
    public void A_service_rule_with_an_anchor_makes_3_1_6_concrete() => LintBench.Find("""
        { "serviceRules": [ { "id": "s", "publishedAt": "2020-01-01T00:00:00+09:00", "recipients": ["partner"], "data": ["photo"], "purposes": ["prints"], "anchor": "consent-terms" } ],
          "recipients": [ { "id": "partner", "kind": "other-third-party", "country": "JP" } ] }
        """).Should().NotContain(f => f.Rule.Id == "PC0513");

    [TestCase("no recipient has a contract", "`TP-4-contract`, `TP-6`, `XB-2-entrustment`")]
    [TestCase("the policy has no opt-out filing", "`TP-9`")]
    [TestCase("the policy has no joint-use notice", "`TP-7`, `XB-2-joint-use`")]
    public void Inherited_rules_that_nothing_registered_can_satisfy_are_told_together(string why, string rules) =>
        LintBench.FindIn(LintBench.Sound).Where(f => f.Rule.Id == "PC0602").Select(f => f.What)
            .Should().ContainSingle(w => w.Contains(why, StringComparison.OrdinalIgnoreCase)).Which.Should().Contain(rules);

    [Test]
    public void No_promise_is_without_a_rule_once_every_kind_of_purpose_is_declared() => LintBench.Find("""
        { "purposes": [ { "id": "support", "clause": "2.1(2)", "incidental": true, "data": ["email"], "title": { "en": "a", "ja": "a" } } ] }
        """).Should().NotContain(f => f.Rule.Id == "PC0511");
}
