using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Policies;

/// <summary>The vocabulary of conditions: closed, and each documented with its meaning, its source and its failure code.</summary>
public sealed class ConditionCatalogueTests
{
    [Test]
    public void Every_condition_is_in_the_catalogue_at_its_place() =>
        ConditionCatalogue.All.Select(info => info.Condition).Should().Equal(Enum.GetValues<PolicyCondition>());

    [Test]
    public void Every_condition_means_one_sentence() =>
        ConditionCatalogue.All.Should().OnlyContain(info => info.Meaning.EndsWith('.') && char.IsUpper(info.Meaning[0]));

    [Test]
    public void Every_condition_says_where_it_comes_from() => ConditionCatalogue.All.Should().NotContain(info => string.IsNullOrWhiteSpace(info.Source));

    [Test]
    public void Every_condition_fails_with_the_code_of_a_denial() => ConditionCatalogue.All.Should().OnlyContain(info => info.Failure.Effect() == Effect.Deny);

    [Test]
    public void No_two_conditions_mean_the_same_to_the_same_rules() =>
        ConditionCatalogue.All.Select(info => (info.Meaning, string.Join(',', info.Subjects))).Should().OnlyHaveUniqueItems();

    [TestCase(PolicyCondition.ConsentNotWithdrawn, "consent-not-withdrawn")]
    [TestCase(PolicyCondition.PurposeStandsAlone, "purpose-stands-alone")]
    public void A_condition_is_named_in_kebab_case(PolicyCondition condition, string name) => condition.Name().Should().Be(name);

    [Test]
    public void The_checks_of_a_consent_are_those_of_the_specification() =>
        ConditionCatalogue.All.Where(info => info.Check > 0).Select(info => info.Check).Distinct().Should().BeEquivalentTo(Enumerable.Range(1, 16));
}
