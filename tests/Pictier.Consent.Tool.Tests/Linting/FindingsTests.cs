using Pictier.Consent.Tool.Findings;
using Pictier.Consent.Tool.Linting;

namespace Pictier.Consent.Tool.Tests.Linting;

/// <summary>Each kind of finding, with the smallest policy that has it.</summary>
public sealed class FindingsTests
{
    // Found in the wording or in what every policy inherits: BuiltInPolicyTests and PublishedWordingTests reach them.
    private static readonly string[] Elsewhere = ["PC0001", "PC0501", "PC0513", "PC0514", "PC0531", "PC0532", "PC0533", "PC0534", "PC0602"];

    [TestCaseSource(typeof(FindingCases), nameof(FindingCases.All))]
    public void It_is_found_where_it_is_written(string id, string path, string addition) =>
        LintBench.Find(addition).Where(f => f.Rule.Id == id).Select(f => f.Place.Path).Should().Equal(path);

    [TestCaseSource(typeof(FindingCases), nameof(FindingCases.All))]
    public void A_sound_policy_does_not_have_it(string id, string path, string addition) =>
        LintBench.FindIn(LintBench.Sound).Select(f => f.Rule.Id).Should().NotContain(id, "`{0}` at {1} is what makes the difference", addition, path);

    [TestCaseSource(typeof(FindingCases), nameof(FindingCases.All))]
    public void It_says_what_why_and_what_to_do(string id, string path, string addition)
    {
        var finding = LintBench.Find(addition).First(f => f.Rule.Id == id);

        finding.What.Should().EndWith(".").And.NotContain("$");
        finding.Remedy.Should().EndWith(".");
        finding.Rule.Why.Should().MatchRegex(@"\d|spec|P1", "the clause, article or ambiguity is named ({0})", path);
    }

    [Test]
    public void Every_kind_of_finding_has_a_case() => PolicyLint.Rules.Select(r => r.Id)
        .Should().BeEquivalentTo(FindingCases.All.Select(c => (string)c.Arguments[0]!).Concat(Elsewhere));

    [Test]
    public void Ids_are_unique_and_in_order() => PolicyLint.Rules.Select(r => r.Id).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);

    [Test]
    public void Names_are_unique() => PolicyLint.Rules.Select(r => r.Name).Should().OnlyHaveUniqueItems();

    [Test]
    public void The_errors_of_a_document_that_is_no_policy_are_findings_at_their_places()
    {
        var finding = LintBench.FindIn(LintBench.Sound.Replace("\"photo\", \"email\"", "\"film\"")).Should().ContainSingle().Subject;

        finding.Rule.Id.Should().Be("PC0001");
        finding.Rule.Severity.Should().Be(FindingSeverity.Error);
        finding.Place.Path.Should().Be("$.purposes[0].data[0]");
        (finding.Place.Line, finding.What).Should().Match<(int Line, string What)>(f => f.Line == 14 && f.What.Contains("`film`"));
    }

    [Test]
    public void A_place_is_the_line_and_the_column_of_the_value_in_characters()
    {
        const string purpose = """    { "title": { "en": "Prints", "ja": "写真プリント" }, "id": "tax", "clause": "2.1(1)", "data": ["number"] },""";
        var document = LintBench.Sound
            .Replace("  \"dataCategories\": [\n", "  \"dataCategories\": [\n    { \"id\": \"number\", \"specialCare\": \"no\", \"myNumber\": true },\n")
            .Replace("  \"purposes\": [\n", $"  \"purposes\": [\n{purpose}\n");

        var place = LintBench.FindIn(document).Single(f => f.Rule.Id == "PC0203").Place;

        document.Split('\n')[place.Line - 1].Should().Be(purpose);
        place.Column.Should().Be(purpose.IndexOf("[\"number\"]", StringComparison.Ordinal) + 1);
    }
}
