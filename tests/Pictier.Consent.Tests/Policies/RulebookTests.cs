using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Policies;

/// <summary>The built-in rulebook: the published policy of 2020-10-01 as data (spec parts 1 and 2).</summary>
public sealed class RulebookTests
{
    private static readonly DateTimeOffset Law2017 = new(2017, 5, 30, 0, 0, 0, TimeSpan.FromHours(9));

    private static readonly DateTimeOffset Law2022 = new(2022, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

    private static readonly Rulebook Book = Rulebook.Pictier20201001;

    private static IEnumerable<RuleDocument> Rules => Book.Clauses.SelectMany(clause => clause.Rules);

    [Test]
    public void It_is_named_and_dated_as_the_published_policy()
    {
        Book.Id.Should().Be("pictier/2020-10-01");
        Book.EffectiveFrom.Should().Be(new DateTimeOffset(2020, 9, 30, 15, 0, 0, TimeSpan.Zero));
        Book.PublishedSha256.Should().StartWith("bf2c6d0d911d1efe").And.MatchRegex("^[0-9a-f]{64}$");
    }

    [Test]
    public void It_is_found_by_the_name_that_a_policy_extends() => Rulebook.Find("pictier/2020-10-01").Should().BeSameAs(Book);

    [Test]
    public void No_rulebook_is_found_by_another_name() => Rulebook.Find("pictier/2021-10-01").Should().BeNull();

    [Test]
    public void A_policy_that_adds_nothing_stands_on_its_clauses_and_rules() =>
        Rulebook.ClausesOf(Extending()).Should().BeEquivalentTo(Book.Clauses, options => options.WithStrictOrdering());

    [Test]
    public void The_rules_of_a_policy_stand_under_their_clause_in_place_of_the_inherited_ones()
    {
        var own = Rules.Single(rule => rule.Id == "TP-4") with { Survives = [] };
        var clauses = Rulebook.ClausesOf(Extending() with { Rules = [own, own with { Id = "TP-4-own", Order = 41 }] });

        clauses.Single(clause => clause.Id == own.Clause).Rules.Select(rule => (rule.Id, rule.Survives.Count))
            .Should().Equal(("TP-4", 0), ("TP-4-contract", 5), ("TP-4-own", 0));
        clauses.SelectMany(clause => clause.Rules).Should().HaveCount(Rules.Count() + 1);
    }

    [Test]
    public void A_clause_of_a_policy_takes_the_place_of_the_inherited_one_with_its_rules()
    {
        var own = new ClauseDocument { Id = "3.2", Text = new LocalizedText("None.", null) };
        var clauses = Rulebook.ClausesOf(Extending() with { Clauses = [own] });

        clauses.Single(clause => clause.Id == "3.2").Should().BeEquivalentTo(own);
        clauses.Select(clause => clause.Id).Should().Equal(Book.Clauses.Select(clause => clause.Id));
    }

    private static PolicyDocument Extending() =>
        new() { Extends = Book.Id, Id = "album", Version = "1", EffectiveFrom = Book.EffectiveFrom };

    [Test]
    public void It_has_every_clause_in_the_order_of_the_policy() => Book.Clauses.Select(clause => clause.Id).Should().Equal(
        "1", "1.1", "1.1(1)", "1.1(2)", "1.1(3)", "1.2",
        "2", "2.1", "2.1(1)", "2.1(2)", "2.1(3)", "2.2", "2.2(1)", "2.2(2)", "2.2(3)", "2.2(4)", "2.3",
        "3", "3.1", "3.1(1)", "3.1(2)", "3.1(3)", "3.1(4)", "3.1(5)", "3.1(6)", "3.2", "3.2(1)", "3.2(2)", "3.2(3)", "3.3", "3.3(1)", "3.3(2)", "3.3(3)", "3.3(4)",
        "4", "4.1", "4.2", "5", "5.1", "5.2", "6");

    [Test]
    public void Every_clause_has_a_title_and_a_text_in_both_languages() =>
        Book.Clauses.SelectMany(clause => new[] { clause.Title?.En, clause.Title?.Ja, clause.Text.En, clause.Text.Ja }).Should().NotContain(text => string.IsNullOrWhiteSpace(text));

    [Test]
    public void Every_Japanese_text_is_Japanese() =>
        Book.Clauses.SelectMany(clause => new[] { clause.Title!.Ja!, clause.Text.Ja! }).Concat(Rules.Select(rule => rule.Title!.Ja!))
            .Should().OnlyContain(text => text.Any(letter => letter >= '\u3040'));

    [Test]
    public void Every_rule_has_a_title_in_both_languages() =>
        Rules.SelectMany(rule => new[] { rule.Title?.En, rule.Title?.Ja }).Should().NotContain(text => string.IsNullOrWhiteSpace(text));

    [Test]
    public void Every_clause_has_a_hash_of_its_own_published_lines()
    {
        Book.Clauses.Should().OnlyContain(clause => clause.Published != null);
        Book.Clauses.Select(clause => clause.Published!.Sha256).Should().OnlyHaveUniqueItems().And.OnlyContain(hash => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower));
    }

    [Test]
    public void Every_clause_stands_within_the_68_lines_of_the_text() =>
        Book.Clauses.Select(clause => clause.Published!).Should().OnlyContain(place => place.FirstLine >= 1 && place.FirstLine <= place.LastLine && place.LastLine <= 68);

    [Test]
    public void The_clauses_stand_in_the_order_of_the_text() => Book.Clauses.Select(clause => clause.Published!.FirstLine).Should().BeInAscendingOrder();

    [TestCase("1.1", 9, 12)]
    [TestCase("1.2", 13, 13)]
    [TestCase("2.1", 19, 22)]
    [TestCase("2.1(1)", 20, 20)]
    [TestCase("2.1(3)", 22, 22)]
    [TestCase("2.2", 23, 23)]
    [TestCase("2.2(1)", 24, 24)]
    [TestCase("2.2(4)", 27, 27)]
    [TestCase("2.3", 28, 28)]
    [TestCase("3.1(1)", 33, 33)]
    [TestCase("3.1(6)", 38, 38)]
    [TestCase("3.2", 39, 45)]
    [TestCase("3.3(1)", 47, 47)]
    [TestCase("3.3(4)", 50, 50)]
    [TestCase("4.1", 54, 54)]
    [TestCase("4.2", 55, 55)]
    [TestCase("5.1", 59, 61)]
    [TestCase("5.2", 62, 62)]
    [TestCase("6", 66, 66)]
    public void A_clause_stands_where_the_catalogue_has_it(string clause, int first, int last) =>
        Of(clause).Published.Should().Match<PublishedPlace>(place => place.FirstLine == first && place.LastLine == last);

    // Spec 2.5; for 1.1, 1.2 and 2.1 the table of 2.2.
    [TestCase("1.1", "APPI 2(1)", "APPI 2(1)")]
    [TestCase("1.2", "APPI 2(6) with 2(4)", "APPI 16(3), 16(1)")]
    [TestCase("2.1", "APPI 15(1), 16(1), 17(1), 18", "APPI 17(1), 18(1), 20(1), 21")]
    [TestCase("2.2", "APPI 16(1)", "APPI 18(1)")]
    [TestCase("2.2(1)", "APPI 16(3)(ii)", "APPI 18(3)(ii)")]
    [TestCase("2.2(2)", "APPI 16(3)(iii)", "APPI 18(3)(iii)")]
    [TestCase("2.2(3)", "APPI 16(3)(iv)", "APPI 18(3)(iv)")]
    [TestCase("2.2(4)", "APPI 16(3)(i)", "APPI 18(3)(i)")]
    [TestCase("2.3", "APPI 17(2)", "APPI 20(2)")]
    [TestCase("3.1(1)", "APPI 23(1)", "APPI 27(1)")]
    [TestCase("3.1(2)", "APPI 23(1)(i),(iv)", "APPI 27(1)(i),(iv)")]
    [TestCase("3.1(3)", "APPI 23(5)(i)", "APPI 27(5)(i)")]
    [TestCase("3.1(4)", "APPI 23(5)(ii)", "APPI 27(5)(ii)")]
    [TestCase("3.1(5)", "APPI 23(1),(5)", "APPI 27(1),(5)")]
    [TestCase("3.1(6)", null, null)]
    [TestCase("3.2", "APPI 23(2)-(4)", "APPI 27(2)-(4)")]
    [TestCase("3.3(1)", "APPI 24", "APPI 28(1),(2)")]
    [TestCase("3.3(2)", "APPI 24; Rule 11-2(i)", "APPI 28(1),(3); Rule 16(i)")]
    [TestCase("3.3(3)", "APPI 2(1),2(9)", "APPI 2(1),2(6)")]
    [TestCase("3.3(4)", "APPI 24; 23(1)(i)-(iv)", "APPI 28(1); 27(1)(i)-(iv)")]
    [TestCase("4.1", "APPI 20,21", "APPI 23,24")]
    [TestCase("4.2", "APPI 22", "APPI 25")]
    [TestCase("5.1", "APPI 27-30", "APPI 32-35")]
    [TestCase("5.2", "APPI 28-32", "APPI 33-37")]
    [TestCase("6", "APPI 18(3)", "APPI 21(3)")]
    public void A_clause_cites_the_law_in_both_numberings(string clause, string? before2022, string? from2022)
    {
        LawCitation.At(Of(clause).Law, Law2022.AddTicks(-1)).Should().Be(before2022);
        LawCitation.At(Of(clause).Law, Law2022).Should().Be(from2022);
    }

    [Test]
    public void No_citation_reaches_back_before_the_amendment_of_2015() =>
        Book.Clauses.Select(clause => LawCitation.At(clause.Law, Law2017.AddTicks(-1))).Should().OnlyContain(citation => citation == null);

    [Test]
    public void Every_citation_of_a_rule_is_dated_as_those_of_clauses() =>
        Rules.SelectMany(rule => rule.Law).Should().OnlyContain(citation =>
            (citation.From == Law2017 && citation.Until == Law2022) || (citation.From == Law2022 && citation.Until == null));

    [Test]
    public void Every_clause_is_bound_by_a_rule_or_a_reason_or_says_that_it_informs()
    {
        var reasons = ReasonCodes.All.Select(code => code.Clause()).ToHashSet();
        var bound = Book.Clauses.Where(clause => clause.Rules.Count > 0 || reasons.Contains(clause.Id) || PurposeClauses.Contains(clause.Id)).Select(clause => clause.Id).ToList();

        // A heading is bound by what stands under it.
        Book.Clauses.Where(clause => !clause.Informative && !bound.Any(id => IsWithin(id, clause.Id))).Select(clause => clause.Id).Should().BeEmpty();
    }

    [Test]
    public void No_clause_that_informs_has_rules() => Book.Clauses.Where(clause => clause.Informative).Should().OnlyContain(clause => clause.Rules.Count == 0);

    [Test]
    public void Every_reason_of_a_clause_cites_a_clause_of_the_book() =>
        ReasonCodes.All.Select(code => code.Clause()).Where(clause => clause is not null).Should().BeSubsetOf(Book.Clauses.Select(clause => clause.Id));

    [Test]
    public void Every_condition_of_the_vocabulary_is_used() =>
        Rules.SelectMany(rule => rule.Conditions).Select(condition => condition.Is).Distinct().Should().BeEquivalentTo(Enum.GetValues<PolicyCondition>());

    [Test]
    public void Every_gate_has_a_rule() => Rules.Select(rule => rule.Gate).Distinct().Should().BeEquivalentTo(Enum.GetValues<PolicyGate>());

    [Test]
    public void Every_rule_names_the_clause_under_which_it_stands() =>
        Book.Clauses.Should().OnlyContain(clause => clause.Rules.All(rule => rule.Clause == clause.Id));

    [Test]
    public void Every_rule_has_an_id_of_its_own() => Rules.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();

    [Test]
    public void Every_rule_has_a_place_of_its_own_in_its_gate() => Rules.Select(rule => (rule.Gate, rule.Order)).Should().OnlyHaveUniqueItems();

    [Test]
    public void No_rule_is_without_conditions() => Rules.Should().OnlyContain(rule => rule.Conditions.Count > 0);

    [Test]
    public void A_rule_permits_with_the_reason_of_an_allow() =>
        Rules.Where(rule => rule.Permits is not null).Should().OnlyContain(rule => rule.Permits!.Value.Effect() == Effect.Allow);

    [Test]
    public void Every_reason_of_an_allow_is_given_by_a_rule_but_those_of_section_5() =>
        Rules.Select(rule => rule.Permits).OfType<ReasonCode>().Distinct().Should().BeEquivalentTo(
            ReasonCodes.All.Where(code => code.Effect() == Effect.Allow && !code.Name().StartsWith("request-", StringComparison.Ordinal)));

    // The order of the operation's own gates, spec 3.4 to 3.7 and 5.5 to 5.6.
    [TestCase(PolicyGate.Scope, "P2-form P2-deceased")]
    [TestCase(PolicyGate.Use, "USE-1 USE-1a USE-2 USE-3 USE-4 USE-5 USE-6")]
    [TestCase(PolicyGate.AcquisitionPurpose, "ACQ-2 ACQ-5 ACQ-5-law ACQ-5-life ACQ-5-health ACQ-5-affairs")]
    [TestCase(PolicyGate.SpecialCareAcquisition, "SC-1 SC-1a SC-2 SC-3 SC-4 SC-5 SC-6 SC-7 SC-8")]
    [TestCase(PolicyGate.ProvisionInJapan, "TP-1 TP-2-law TP-2-life TP-2-health TP-2-affairs TP-3 TP-3-voluntary TP-4 TP-5 TP-5a TP-6 TP-7 TP-8 TP-9 TP-G2")]
    [TestCase(PolicyGate.ProvisionAbroad, "XB-3 XB-1 XB-2 XB-4-law XB-4-life XB-4-health XB-4-affairs TP-9-abroad XB-G2")]
    public void A_gate_tries_its_rules_in_the_order_of_the_specification(PolicyGate gate, string rules) =>
        Rules.Where(rule => rule.Gate == gate).OrderBy(rule => rule.Order).Select(rule => rule.Id).Should().Equal(rules.Split(' '));

    [Test]
    public void Every_condition_asks_what_its_rule_is_about() =>
        Rules.SelectMany(rule => rule.Conditions.Select(condition => (Rule: rule, Info: ConditionCatalogue.Of(condition.Is))))
            .Where(pair => pair.Info.Subjects.Count > 0 && !pair.Info.Subjects.Contains(pair.Rule.About))
            .Select(pair => $"{pair.Rule.Id}: {pair.Info.Condition}").Should().BeEmpty();

    [Test]
    public void Only_later_gates_are_asked_by_conditions() =>
        Rules.SelectMany(rule => rule.Conditions.Select(condition => (rule.Gate, Asked: GateCatalogue.AskedBy(condition.Is))))
            .Where(pair => pair.Asked is not null).Should().NotBeEmpty().And.OnlyContain(pair => pair.Asked > pair.Gate);

    [Test]
    public void A_policy_that_extends_it_stands_on_its_clauses() =>
        ClauseCatalogue.Of(new PolicyDocument { Extends = Book.Id, Id = "a", Version = "1", EffectiveFrom = Book.EffectiveFrom }).Clauses.Should().Equal(Book.Clauses);

    // The purposes of a policy name them (contract 1.2): that is how they bind.
    private static readonly string[] PurposeClauses = ["2.1(1)", "2.1(2)", "2.1(3)"];

    private static bool IsWithin(string clause, string whole) =>
        clause == whole || clause.StartsWith(whole + "(", StringComparison.Ordinal) || clause.StartsWith(whole + ".", StringComparison.Ordinal);

    private static ClauseDocument Of(string id) => Book.Clauses.Single(clause => clause.Id == id);
}
