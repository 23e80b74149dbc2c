using System.Security.Cryptography;
using System.Text;

namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>What is found in a published wording that was given.</summary>
public sealed class PublishedWordingTests
{
    private const string Promise = "We delete what we no longer need.";

    [Test]
    public void A_clause_whose_wording_is_as_it_was_hashed_is_not_found() => Find(Promise, Promise).Should().NotContain(f => f.Id == "PC0531" && f.What.Contains("clause 7"));

    [Test]
    public void A_clause_whose_wording_changed_is_found() =>
        Find(Promise, "We keep everything.").Should().Contain(f => f.Id == "PC0531" && f.What.Contains("clause 7 in lines 1 to 1"));

    [Test]
    public void A_paragraph_that_belongs_to_no_clause_is_found_at_its_line() =>
        Find(Promise, $"{Promise}\n\nAnd more.").Where(f => f.Id == "PC0532").Should().Equal(("PC0532", "policy.txt(3,1)", "Line 3 of the published text belongs to no clause."));

    [Test]
    public void A_paragraph_that_is_published_twice_is_found_at_the_second_place() =>
        Find(Promise, $"{Promise}\n{Promise}").Where(f => f.Id == "PC0533").Should().Equal(("PC0533", "policy.txt(2,1)", "Line 2 of the published text repeats line 1."));

    [Test]
    public void A_word_that_the_law_does_not_know_is_found() =>
        Find(Promise, "After elimination, we ask.").Should().Contain(f => f.Id == "PC0534" && f.What.Contains("\"elimination\""));

    [Test]
    public void Without_a_text_the_wording_is_not_looked_at() =>
        LintBench.FindIn(LintBench.Sound).Should().NotContain(f => f.Rule.Id.StartsWith("PC053", StringComparison.Ordinal));

    private static IEnumerable<(string Id, string Place, string What)> Find(string hashed, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)));
        var clause = $$"""{ "clauses": [ { "id": "7", "text": { "en": "a", "ja": "a" }, "title": { "en": "a", "ja": "a" }, "informative": true, "published": { "lines": [1, 1], "sha256": "{{hash}}" } } ] }""";
        return LintBench.Find(clause, text).Select(f => (f.Rule.Id, f.Place.ToString(), f.What));
    }
}
