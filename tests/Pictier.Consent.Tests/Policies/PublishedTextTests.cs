using System.Security.Cryptography;
using System.Text;
using Pictier.Consent.Policies;

namespace Pictier.Consent.Tests.Policies;

/// <summary>The published wording, shown and verified for a service that has it. The text here is made up.</summary>
public sealed class PublishedTextTests
{
    private const string Text = "A policy\n\n1. We print photos.\n2. We delete them:\n   – after a year.\n";

    private static ClauseDocument SecondClause => Clause(4, 5, "2. We delete them:\n   – after a year.");

    [Test]
    public void The_wording_of_a_clause_is_shown() => PublishedText.From(Text).WordingOf(SecondClause).Should().Be("2. We delete them:\n   – after a year.");

    [Test]
    public void The_line_ends_of_the_text_do_not_matter() =>
        PublishedText.From(Text.ReplaceLineEndings("\r\n")).WordingOf(SecondClause).Should().Be("2. We delete them:\n   – after a year.");

    [TestCase("after a year", "after two years")]
    [TestCase("   –", "  –")]
    [TestCase("year.\n", "year. \n")]
    [TestCase("A policy\n", "")]
    public void A_text_that_is_not_the_published_one_is_not_shown(string published, string changed) =>
        PublishedText.From(Text.Replace(published, changed, StringComparison.Ordinal)).WordingOf(SecondClause).Should().BeNull();

    [Test]
    public void A_text_that_is_too_short_is_not_shown() => PublishedText.From("A policy").WordingOf(SecondClause).Should().BeNull();

    [Test]
    public void A_clause_that_was_never_published_has_no_wording() =>
        PublishedText.From(Text).WordingOf(new ClauseDocument { Id = "7", Text = new("Contests.", null) }).Should().BeNull();

    [Test]
    public void A_text_that_is_none_of_a_rulebook_fails_for_every_clause() =>
        PublishedText.From(Text).Mismatches(Rulebook.Pictier20201001).Should().Equal(Rulebook.Pictier20201001.Clauses);

    private static ClauseDocument Clause(int first, int last, string wording) => new()
    {
        Id = "2",
        Text = new("Photos are deleted after a year.", null),
        Published = new(first, last, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording)))),
    };
}
